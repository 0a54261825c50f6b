import { query as rules } from '../../generated/operation.js';

/** What to do with a `limit` or an `offset` that is an integer out of its range. */
export type OutOfRange = 'clamp' | 'reject';

const idPattern = /^[0-9A-Za-z_-]+$/;

/**
 * The first invalid query parameter, or undefined. Unknown parameters are ignored. Integers out of range are valid
 * unless `outOfRange` is `reject`.
 */
export function invalidParameter(query: URLSearchParams, outOfRange: OutOfRange): string | undefined {
  return Object.entries(rules).find(([name, rule]) => {
    const [value, ...more] = query.getAll(name);
    if (value === undefined) return false;
    if (more.length > 0) return true;
    if (rule.type === 'string') return 'pattern' in rule && !new RegExp(rule.pattern).test(value);
    const { minimum, maximum = Infinity }: { minimum: number; maximum?: number } = rule;
    const inRange = Number(value) >= minimum && Number(value) <= maximum;
    return !/^-?\d+$/.test(value) || (outOfRange === 'reject' && !inRange);
  })?.[0];
}

/** The first id that is neither the fake's own nor well-formed, or undefined. */
export function invalidId<Ids extends object>(given: Ids, own: Ids): string | undefined {
  return Object.entries(given).find(
    ([name, id]) => id !== own[name as keyof Ids] && !idPattern.test(id),
  )?.[0];
}
