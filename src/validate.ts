import { findings } from '../generated/page-validator.js';

/** One rule of the description that a value breaks. It never quotes the value. */
export interface Violation {
  /** Where in the value, as a JSON pointer: `/members/0/weight`; empty for the whole. */
  pointer: string;
  /** What the rule demands, in words that follow the pointer: `must be at most 10000`. */
  message: string;
  /** The keyword of JSON Schema that states the rule: `maximum`. */
  keyword: string;
  /** Where the rule is in `apig-members/openapi.json`, as a JSON pointer. */
  place: string;
}

/** Many times what a page may hold, and few enough to keep the result small. */
const mostMembers = 10_000;

/**
 * Judges a value by `VpcMemberPage` of the description, with every rule of it: bounds, enum values and formats too,
 * which the client itself does not insist on. Needs no `eval`, so it works under any content security policy.
 *
 * Never throws. Of a list longer than 10 000 members, which breaks a rule in any case, only the first 10 000 are judged.
 *
 * @returns the broken rules in the order of the description; none when the value is a page
 * @example
 * import { validateMemberPage } from 'apig-members/validate';
 *
 * validateMemberPage({ size: 1, total: 1, members: [{ id: 'm', weight: 10_001 }] });
 * // [{
 * //   pointer: '/members/0/weight',
 * //   message: 'must be at most 10000',
 * //   keyword: 'maximum',
 * //   place: '/components/schemas/VpcMemberInfo/properties/weight/maximum',
 * // }]
 */
export function validateMemberPage(value: unknown): Violation[] {
  try {
    return findings(withFewerMembers(value));
  } catch {
    // Not JSON: a field whose getter throws, a revoked proxy.
    const place = '/components/schemas/VpcMemberPage/type';
    return [{ pointer: '', message: 'must be an object that can be read', keyword: 'type', place }];
  }
}

function withFewerMembers(value: unknown): unknown {
  const members = (value as { members?: unknown } | null | undefined)?.members;
  if (!Array.isArray(members) || members.length <= mostMembers) return value;
  return { ...(value as object), members: members.slice(0, mostMembers) };
}
