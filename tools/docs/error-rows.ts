import type { Catalogue, CatalogueRow } from '../generate/error-catalogue.js';

export type RetryAdvice = 'yes' | 'no' | 'withNewToken';

/** One row of the table: entries that differ only in their spelling or status share a row. */
export interface ErrorRow {
  /** All spellings, the canonical one first. */
  codes: string[];
  statuses: number[];
  meaning: string;
  action: string;
  retry: RetryAdvice;
}

/**
 * The catalogue in as few rows as possible, in its order.
 *
 * @example
 * errorRows(catalogue)[0].codes; // ['APIG.1000']
 */
export function errorRows({ codes }: Catalogue): ErrorRow[] {
  const rows = new Map<string, ErrorRow>();
  for (const { code, status, meaning, action, ...entry } of codes) {
    const retry = retryAdvice(entry);
    const key = [canonicalSpelling(code), meaning, action, retry].join('\n');
    const row = rows.get(key) ?? { codes: [], statuses: [], meaning, action, retry };
    rows.set(key, row);
    if (!row.codes.includes(code)) row.codes.push(code);
    if (!row.statuses.includes(status)) row.statuses.push(status);
  }
  return [...rows.values()];
}

function retryAdvice({ retryable, token }: Pick<CatalogueRow, 'retryable' | 'token'>): RetryAdvice {
  if (retryable) return 'yes';
  return token ? 'withNewToken' : 'no';
}

/** The front gateway spells its codes APIGW.0xxx or APIG.0xxx. */
function canonicalSpelling(code: string): string {
  return code.replace(/^APIG\.0/, 'APIGW.0');
}
