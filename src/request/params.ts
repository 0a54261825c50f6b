import { path, query } from '../../generated/operation.js';
import { checkInteger, checkText, received, rejectArgument } from '../argument-checks.js';
import { nearest } from '../nearest.js';
import type { ListParams } from '../types.js';

type Rule = { type: string; minimum?: number; maximum?: number; pattern?: string };

/** `project_id` is an option of the client. */
const pathNames = [...path.matchAll(/\{(.+?)\}/g)]
  .map(([, name]) => name as string)
  .filter((name) => name !== 'project_id');
// A Map: an object would take `constructor` for a name that it knows.
const rules = new Map<string, Rule>(Object.entries(query));
/** Compiled once: a regular expression takes longer to make than to match. */
const patterns = new Map<string, RegExp>();
for (const [name, { pattern }] of rules) if (pattern) patterns.set(name, new RegExp(pattern, 'u'));

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
  for (const name of pathNames) checkPathValue(name, params[name as keyof ListParams]);
  for (const [name, value] of Object.entries(params)) {
    const rule = rules.get(name);
    if (rule && value !== undefined) checkQueryValue(name, rule, value);
    else if (!rule && !pathNames.includes(name)) rejectName(name);
  }
  return params;
}

function rejectName(name: string): never {
  const known = [...pathNames, ...rules.keys()];
  const near = nearest(name, known);
  rejectArgument(
    name,
    `is not a parameter of a call; ${near ? `the nearest is \`${near}\`` : `these are: ${known.join(', ')}`}`,
  );
}

/** @throws {InvalidRequestError} when `value` cannot stand as one segment of a path */
export function checkPathValue(name: string, value: unknown): void {
  checkText(name, value);
  // URL parsing removes dot segments, so `..` would address another resource.
  if (/^\.{0,2}$/.test(value as string))
    rejectArgument(name, `must not be empty, "." or "..", ${received(value)}`);
}

function checkQueryValue(name: string, { type, minimum, maximum, pattern }: Rule, value: unknown): void {
  if (type === 'integer') checkInteger(name, value, minimum ?? 0, maximum);
  else {
    checkText(name, value);
    if (patterns.get(name)?.test(value as string) === false) {
      rejectArgument(name, `must match ${pattern}, ${received(value)}`);
    }
  }
}
