import { query } from '../../generated/operation.js';
import { checkInteger, checkNames, checkText, received, rejectArgument } from '../argument-checks.js';
import type { ListParams, PathParams, QueryParams } from '../types.js';

type Rule = { type: string; minimum?: number; maximum?: number; pattern?: string };

/** `project_id` is an option of the client. */
const pathNames: Record<Exclude<keyof PathParams, 'project_id'>, 0> = { instance_id: 0, vpc_channel_id: 0 };
const names: Record<keyof ListParams, unknown> = { ...pathNames, ...query };
/** Each pattern is compiled once: a regular expression takes longer to make than to match. */
const rules = Object.entries<Rule>(query).map(([name, rule]) => ({
  ...rule,
  name: name as keyof QueryParams,
  pattern: new RegExp(rule.pattern ?? '', 'u'),
}));

/**
 * The parameters of a call, checked: rejects, before anything is sent, what the service would silently coerce (`limit` 0
 * or 501, a negative `offset`), path values that would reach another resource (empty, `.`, `..`), and names that it does
 * not know. The rules are those of the description.
 *
 * @returns a copy. A list reads its parameters for every page; from the caller's object it would read, past these
 *   checks, what has been changed there since.
 * @throws {InvalidRequestError} naming the parameter, the rule and what was given
 */
export function checkedParams(given: ListParams): Readonly<ListParams> {
  const params = { ...given };
  checkNames('a parameter of a call', params, names);
  for (const name of Object.keys(pathNames)) checkPathValue(name, params[name as keyof typeof pathNames]);
  for (const { name, type, minimum = 0, maximum, pattern } of rules) {
    const value = params[name];
    if (value === undefined) continue;
    if (type === 'integer') {
      checkInteger(name, value, minimum, maximum);
      continue;
    }
    checkText(name, value);
    if (!pattern.test(value as string))
      rejectArgument(name, `must match ${pattern.source}, ${received(value)}`);
  }
  return params;
}

/** @throws {InvalidRequestError} when `value` cannot stand as one segment of a path */
export function checkPathValue(name: string, value: unknown): void {
  checkText(name, value);
  // URL parsing removes dot segments, so `..` would address another resource.
  if (/^\.{0,2}$/.test(value as string))
    rejectArgument(name, `must not be empty, "." or "..", ${received(value)}`);
}
