import { type CodeEntry, readErrorSource } from './error-source.js';

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
 * @throws {Error} for what `readErrorSource` rejects, and for a code without an action whose status has none either
 */
export function errorCatalogue(yaml: string): Catalogue {
  const { source, at } = readErrorSource(yaml);
  const statuses = source.statuses.flatMap(({ status, action }) =>
    [status].flat().map((one) => ({ status: one === '5XX' ? 500 : one, action })),
  );
  const row = (entry: CodeEntry, index: number, code: string, status: number) => {
    const { meaning, action, retryable, token } = entry;
    const found = action ?? statuses.find((row) => row.status === Math.min(status, 500))?.action;
    if (!found) throw new Error(`${at(['codes', `${index}`])} give ${code} an action, as ${status} has none`);
    const mayRetry = Array.isArray(retryable) ? retryable.includes(status) : retryable;
    return { code, status, meaning, action: found, retryable: mayRetry, ...(token && { token }) };
  };
  const codes = source.codes.flatMap((entry, index) =>
    spellings(entry.code).flatMap((code) =>
      [entry.status].flat().map((status) => row(entry, index, code, status)),
    ),
  );
  return { statuses, codes };
}

function spellings(code: string): string[] {
  return code.startsWith('APIGW.') ? [code, code.replace('APIGW.', 'APIG.')] : [code];
}
