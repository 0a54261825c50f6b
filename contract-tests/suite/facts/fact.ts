/**
 * Facts are written by hand, from the published page and from PROVENANCE.md, never from the description: the
 * description is tested against them.
 */
import type { ValueTable } from './response-vector.js';

/** The statement of the published page about a value, with the page's names of types. */
export interface PageStatement {
  type: 'String' | 'Integer' | 'Long' | 'Array';
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  default?: number;
  /** The characters that the page allows. */
  characters?: readonly string[];
  /** What a number counts, if the page and the description disagree. */
  counts?: string;
}

/** The constraining JSON Schema keywords that the description must have, and no others. */
export type Rules = Readonly<Record<string, unknown>>;

/** One value of the contract: the statement of the page, and the rules of today. */
export interface Fact {
  /** Absent when the page does not mention the value. */
  page?: PageStatement;
  today: Rules;
  /** What a number counts, as in `page`; a schema cannot express it. */
  counts?: string;
  /** The row of PROVENANCE.md behind each keyword that differs, or behind `field` for a value new to the page. */
  why?: Readonly<Record<string, string>>;
  /** The sources of a value new to the page, by their names in PROVENANCE.md, in place of a row. */
  evidence?: string;
  /** The example in the description. */
  example: unknown;
}

/** A field of a member, with its vectors: accepted values, and rejected ones with the violated keyword. */
export type MemberField = Fact & ValueTable;

/** A field that the page lacks. Its evidence is here, so that a new field is stated in one file. */
export type AddedField = Omit<MemberField, 'page' | 'why'> & { evidence: string };

/** The page's statement as JSON Schema keywords. */
export function rulesOf({ type, ...rest }: PageStatement): Rules {
  return { ...typesOfPage[type], ...rest };
}

const typesOfPage: Record<PageStatement['type'], Rules> = {
  String: { type: 'string' },
  Integer: { type: 'integer', format: 'int32' },
  Long: { type: 'integer', format: 'int64' },
  Array: { type: 'array' },
};
