/** The form of an answer with the verdict that the contract gives it. */

export interface ResponseVector {
  /** Stable, and unique among the vectors; fit for a URL. */
  id: string;
  status: number;
  /** `X-Request-Id` and `Content-Type` come with every answer, unless they are given here; undefined sends none. */
  headers?: Readonly<Record<string, string | undefined>>;
  /** Sent as JSON, unless `text` is given. */
  body?: unknown;
  text?: string;
  verdict: 'accept' | 'reject';
  /** For a rejection: the rule that it breaks, as a JSON pointer into the description. */
  pointer?: string;
  /** The validator in Prism is known not to notice. Says why. */
  missedByPrism?: string;
  /** The client refuses the answer as well; what else it rejects is for the validator alone, on purpose. */
  rejectedByClient?: true;
}

export const requestId = '6a838baac776594e4b0f1e258061ed95';

/** Rows of a table: what is accepted, and what is rejected for which keyword. Each value has a name for its id. */
export interface ValueTable {
  accept: Readonly<Record<string, unknown>>;
  reject: Readonly<Record<string, readonly [value: unknown, keyword: string]>>;
}

/** One vector for each value of a field, in the body that `bodyWith` builds around it. */
export function fieldVectors(
  schema: string,
  field: string,
  table: ValueTable,
  status: number,
  bodyWith: (value: unknown) => unknown,
): ResponseVector[] {
  const accepted = Object.entries(table.accept).map(([name, value]): ResponseVector => {
    return { id: `${schema}-${field}-${name}`, status, body: bodyWith(value), verdict: 'accept' };
  });
  const rejected = Object.entries(table.reject).map(([name, [value, keyword]]): ResponseVector => {
    const pointer = `/components/schemas/${schema}/properties/${field}/${keyword}`;
    return { id: `${schema}-${field}-${name}`, status, body: bodyWith(value), verdict: 'reject', pointer };
  });
  return [...accepted, ...rejected];
}
