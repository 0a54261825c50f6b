/**
 * Facts are written by hand, from the published page and from PROVENANCE.md, never from the description: the
 * description is tested against them. A description that tests itself proves nothing.
 */

/** What the published page says about a value, with the page's own names of types. */
export interface PageStatement {
  type: 'String' | 'Integer' | 'Long' | 'Array';
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  default?: number;
  /** The characters that the page allows. */
  characters?: readonly string[];
  /** What a number counts, where the page and the description disagree about it. */
  counts?: string;
}

/** The keywords of JSON Schema that the description must have, these and no others that constrain a value. */
export type Rules = Readonly<Record<string, unknown>>;

/** One value of the contract: what the page says of it, and what is so today. */
export interface Fact {
  /** Absent when the page does not know the value. */
  page?: PageStatement;
  today: Rules;
  /** What a number counts, as in `page`; no schema can say it. */
  counts?: string;
  /** The row of PROVENANCE.md behind each keyword that differs, or behind `field` for a value new to the page. */
  why?: Readonly<Record<string, string>>;
  /** The example in the description. */
  example: unknown;
}

/** The page's statement in the words of JSON Schema. */
export function rulesOf({ type, ...rest }: PageStatement): Rules {
  return { ...typesOfPage[type], ...rest };
}

const typesOfPage: Record<PageStatement['type'], Rules> = {
  String: { type: 'string' },
  Integer: { type: 'integer', format: 'int32' },
  Long: { type: 'integer', format: 'int64' },
  Array: { type: 'array' },
};
