/** A response with its verdict by the contract. */

export interface ResponseVector {
  /** Stable, unique among the vectors, and valid in a URL without encoding. */
  id: string;
  status: number;
  /** Added to a default `X-Request-Id` and `Content-Type`; undefined removes a header. */
  headers?: Readonly<Record<string, string | undefined>>;
  /** Sent as JSON, unless `text` is given. */
  body?: unknown;
  text?: string;
  verdict: 'accept' | 'reject';
  /** For a rejection: JSON pointer to the violated rule in the description. */
  pointer?: string;
  /** The reason why Prism's validator is known to accept it. */
  missedByPrism?: string;
  /** The client rejects the response as well. It leaves all other rules to `validateMemberPage`, on purpose. */
  rejectedByClient?: true;
}

export const requestId = '6a838baac776594e4b0f1e258061ed95';

/** Accepted values, and rejected values with the violated keyword. The keys become part of the vector's id. */
export interface ValueTable {
  accept: Readonly<Record<string, unknown>>;
  reject: Readonly<Record<string, readonly [value: unknown, keyword: string]>>;
}

/** One vector for each value of a field, in the body from `bodyWith`. */
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
