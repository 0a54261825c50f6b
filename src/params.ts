import { path, query } from '../generated/operation.js';
import { InvalidRequestError } from './errors.js';

type Rule = { type: string; minimum?: number; maximum?: number; pattern?: string };

const pathNames = [...path.matchAll(/\{(.+?)\}/g)].map(([, name]) => name as string);
const rules = query as Record<string, Rule>;

/**
 * Rejects, before anything is sent, what the service would silently coerce (`limit` 0 or 501, a negative
 * `offset`) and path values that would reach another resource (empty, `.`, `..`).
 * The rules are those of the description.
 *
 * @throws {InvalidRequestError} naming the parameter, the rule and what was given
 */
export function checkParams(params: Record<string, unknown>): void {
  for (const name of pathNames) checkPathValue(name, params[name]);
  for (const [name, value] of Object.entries(params)) {
    const rule = rules[name];
    if (rule && value !== undefined) checkQueryValue(name, rule, value);
    else if (!rule && !pathNames.includes(name)) {
      reject(name, `is not a parameter of this operation; it knows ${Object.keys(rules).join(', ')}`);
    }
  }
}

/** @throws {InvalidRequestError} when `value` cannot stand as one segment of a path */
export function checkPathValue(name: string, value: unknown): void {
  // URL parsing removes dot segments, so `..` would address another resource.
  if (typeof value !== 'string' || /^\.{0,2}$/.test(value) || !isWellFormed(value)) {
    reject(name, `must be a non-empty string other than "." and "..", ${got(value)}`);
  }
}

function checkQueryValue(name: string, { type, minimum, maximum, pattern }: Rule, value: unknown): void {
  if (type === 'integer') {
    const tooLarge = maximum ?? Number.MAX_SAFE_INTEGER;
    if (!Number.isInteger(value) || (value as number) < (minimum ?? 0) || (value as number) > tooLarge) {
      const range = maximum === undefined ? `from ${minimum}` : `from ${minimum} to ${maximum}`;
      reject(
        name,
        `must be an integer ${range}, ${got(value)}; the service would silently use another value`,
      );
    }
  } else if (typeof value !== 'string' || !isWellFormed(value)) {
    reject(name, `must be a string, ${got(value)}`);
  } else if (pattern !== undefined && !new RegExp(pattern, 'u').test(value)) {
    reject(name, `must match ${pattern}, ${got(value)}`);
  }
}

/** False for text with half a surrogate pair, which `encodeURIComponent` refuses. */
function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

function got(value: unknown): string {
  if (typeof value === 'string') return `got ${JSON.stringify(value)}`;
  return `got ${typeof value === 'number' ? value : value === null ? 'null' : typeof value}`;
}

function reject(name: string, problem: string): never {
  throw new InvalidRequestError(`\`${name}\` ${problem}.`);
}
