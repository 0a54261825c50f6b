import { violationsOf } from '../generated/page-validator.js';

/** A rule of the description that a value breaks. It never contains the value, which may be confidential. */
export interface Violation {
  /** The JSON pointer to the part of the value that breaks the rule, such as `/members/0/weight`; `''` is the whole value. */
  instancePath: string;
  /** The JSON pointer to the rule in `apig-members/openapi.json`. */
  schemaPath: string;
  /** What the rule demands, as a predicate of `instancePath`, such as `must be at most 10000`. */
  message: string;
  /** The JSON Schema keyword of the rule, such as `maximum`. */
  keyword: string;
}

/** 20 times the members of the largest page: a longer list is invalid in any case, and the result stays small. */
const maxMembers = 10_000;

/**
 * Validates a value against the schema `VpcMemberPage` of the description, with every rule: types, bounds, enum values
 * and formats. `listPage` and `list` themselves check only what they rely on. Unknown fields are allowed.
 *
 * The validator needs no `eval`, so it runs under any content security policy. It never throws, whatever the value is.
 * It validates only the first 10 000 items of `members`; a longer list is a violation of `maxItems` in any case.
 *
 * @param value a parsed page, such as the result of `listPage` or of `JSON.parse`
 * @returns the violations, in the order of the description; an empty array for a valid page
 * @example
 * import { validateMemberPage } from 'apig-members/validate';
 *
 * validateMemberPage({ size: 1, total: 1, members: [{ id: 'm', weight: 10_001 }] });
 * // [{
 * //   instancePath: '/members/0/weight',
 * //   schemaPath: '/components/schemas/VpcMemberInfo/properties/weight/maximum',
 * //   message: 'must be at most 10000',
 * //   keyword: 'maximum',
 * // }]
 */
export function validateMemberPage(value: unknown): Violation[] {
  try {
    return violationsOf(withFewerMembers(value));
  } catch {
    // Not JSON: a getter that throws, a revoked proxy.
    const schemaPath = '/components/schemas/VpcMemberPage/type';
    return [{ instancePath: '', schemaPath, message: 'must be an object that can be read', keyword: 'type' }];
  }
}

function withFewerMembers(value: unknown): unknown {
  const members = (value as { members?: unknown } | null | undefined)?.members;
  if (!Array.isArray(members) || members.length <= maxMembers) return value;
  return { ...(value as object), members: members.slice(0, maxMembers) };
}
