import type { Catalogue } from './error-catalogue.js';

/**
 * Source text of `generated/error-codes.ts`. It is part of every user's bundle, so at run time it holds only the actions
 * and the codes that ask for a new token; a code whose action is that of its status is left out. The rest is types.
 */
export function errorCodesModule(catalogue: Catalogue): string {
  return [
    '/** Every known `error_code`, by the status that it comes with. */',
    `export interface ErrorCodesByStatus {\n${codesByStatus(catalogue)}\n}\n`,
    '/** Every other error status. A plain `number` would keep `status === 404` from narrowing. */',
    `export type OtherErrorStatus =\n${otherStatuses(catalogue)};\n`,
    '/** Every known `error_code`. */',
    'export type ErrorCode = ErrorCodesByStatus[keyof ErrorCodesByStatus];\n',
    '/** What to do, then the statuses (500 for each from 500 on) and the codes it is for. A code goes before a status. */',
    `export const actions: readonly (readonly [string, ...(string | number)[]])[] = [\n${lines(actions(catalogue))}\n];\n`,
    '/** The codes after which a caller that sends a token should get a new one. */',
    `export const newTokenCodes: readonly string[] = ${JSON.stringify(newTokenCodes(catalogue))};\n`,
  ].join('\n');
}

function codesByStatus({ codes }: Catalogue): string {
  const statuses = [...new Set(codes.map(({ status }) => status))].sort((a, b) => a - b);
  return statuses
    .map((status) => {
      const known = codes.filter((row) => row.status === status).map(({ code }) => `    | '${code}'`);
      return `  ${status}:\n${known.join('\n')};`;
    })
    .join('\n');
}

function otherStatuses({ codes }: Catalogue): string {
  const known = new Set(codes.map(({ status }) => status));
  const others = Array.from({ length: 200 }, (_, index) => 400 + index).filter(
    (status) => !known.has(status),
  );
  const rows = Array.from({ length: Math.ceil(others.length / 16) }, (_, row) =>
    others.slice(row * 16, row * 16 + 16),
  );
  return rows.map((row) => `  | ${row.join(' | ')}`).join('\n');
}

function actions({ statuses, codes }: Catalogue): (string | number)[][] {
  const byStatus = new Map(statuses.map(({ status, action }) => [status, action]));
  const keys = new Map<string, Set<string | number>>();
  const add = (action: string, key: string | number) =>
    keys.set(action, (keys.get(action) ?? new Set()).add(key));
  for (const { status, action } of statuses) add(action, status);
  for (const { code, status, action } of codes) {
    if (action !== byStatus.get(Math.min(status, 500))) add(action, code);
  }
  return [...keys].map(([action, keysOfIt]) => [action, ...keysOfIt]);
}

function newTokenCodes({ codes }: Catalogue): string[] {
  return [...new Set(codes.filter(({ token }) => token).map(({ code }) => code))];
}

function lines(values: unknown[]): string {
  return values.map((value) => `  ${JSON.stringify(value)},`).join('\n');
}
