import { parse } from 'yaml';

/** What `openapi/error-codes.yaml` holds; its head explains the fields. */
export interface ErrorSource {
  statuses: { status: Many<number | '5XX'>; action: string }[];
  codes: CodeEntry[];
}

export interface CodeEntry {
  code: string;
  status: Many<number>;
  meaning: string;
  action?: string;
  retryable: boolean | number[];
  token?: 'refresh';
}

type Many<T> = T | T[];

/** One spelling of a code with one of its statuses, and nothing left out. */
export interface CatalogueRow {
  code: string;
  status: number;
  meaning: string;
  action: string;
  retryable: boolean;
  token?: 'refresh';
}

export interface Catalogue {
  /** What to do by status, when the code says nothing more exact; 500 stands for every status from 500 on. */
  statuses: { status: number; action: string }[];
  codes: CatalogueRow[];
}

/**
 * The error catalogue with every default filled in and every list taken apart.
 *
 * @throws {Error} for a code without an action whose status has none either
 */
export function errorCatalogue(yaml: string): Catalogue {
  const source: ErrorSource = parse(yaml);
  const statuses = source.statuses.flatMap(({ status, action }) =>
    [status].flat().map((one) => ({ status: one === '5XX' ? 500 : one, action })),
  );
  const row = ({ meaning, action, retryable, token }: CodeEntry, code: string, status: number) => {
    const found = action ?? statuses.find((row) => row.status === Math.min(status, 500))?.action;
    if (!found) throw new Error(`openapi/error-codes.yaml: give ${code} an action, as ${status} has none`);
    const mayRetry = Array.isArray(retryable) ? retryable.includes(status) : retryable;
    return { code, status, meaning, action: found, retryable: mayRetry, ...(token && { token }) };
  };
  const codes = source.codes.flatMap((entry) =>
    spellings(entry.code).flatMap((code) => [entry.status].flat().map((status) => row(entry, code, status))),
  );
  return { statuses, codes };
}

function spellings(code: string): string[] {
  return code.startsWith('APIGW.') ? [code, code.replace('APIGW.', 'APIG.')] : [code];
}
