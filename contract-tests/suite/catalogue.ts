/** The catalogue: the title of each group of checks, by the letter and number of their ids. README.md prints it. */
import type { Check } from './check.js';

export const catalogue: Readonly<Record<string, string>> = {
  P2: 'Every schema compiles strictly',
  P3: 'Every pattern is safe',
  P4: 'Every example is valid',
  P5: 'Statuses and the shared error body',
  P6: 'The description matches the facts',
  M1: 'A canary for every rule of a response',
  M2: 'A canary for every rule of a request',
  M4: 'Every example can be requested',
  M5: 'Errors of the mock itself are distinct from errors of the API',
  R1: 'Allowed requests get a page',
  R2: 'Invalid requests are rejected',
  R3: 'Authentication',
  R4: 'Other methods and paths',
  R5: 'A GET with a body',
  R6: 'Unknown parameters',
  R7: 'Authentication is checked first',
  R8: 'Names with special characters',
  R9: 'Known deviations of the mock',
  S1: 'Status',
  S2: 'Content type',
  S3: 'Headers',
  S4: 'Body',
  S5: 'Errors',
  S6: 'No violations reported by a proxy',
  S7: 'Every field accepts valid values and rejects invalid ones',
  S8: 'Counts within a page',
  S9: 'Pages and filters against the whole list',
  S10: 'Generated responses',
  S11: 'Absent and null fields',
  B1: 'Pages through the client',
  B5: 'Errors through the client',
  B6: 'Errors of other servers through the client',
};

/** The letter and number of a check: `R2` of `R2.limit-0`. */
export function letterOf({ id }: Pick<Check, 'id'>): string {
  return id.slice(0, id.indexOf('.'));
}
