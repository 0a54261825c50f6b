/** The catalogue: what each letter and number of a check's id stands for. README.md prints it. */
import type { Check } from './check.js';

export const catalogue: Readonly<Record<string, string>> = {
  P2: 'Every schema compiles strictly',
  P3: 'Every pattern is safe',
  P4: 'Every example is valid',
  P5: 'Statuses and the one error body',
  P6: 'The description says what the facts say',
  M1: 'A canary for every rule of an answer',
  M2: 'A canary for every rule of a request',
  M4: 'Every example can be asked for',
  M5: "The mock's own answers do not pass for the API's",
  R1: 'What is allowed is answered',
  R2: 'What is not allowed is refused',
  R3: 'Sign-in',
  R4: 'Other methods and addresses',
  R5: 'A body of a GET',
  R6: 'Unknown parameters',
  R7: 'Sign-in comes first',
  R8: 'Names of every kind',
  R9: 'Where the mock is known to differ',
  S1: 'Status',
  S2: 'Content type',
  S3: 'Headers',
  S4: 'Body',
  S5: 'Errors',
  S6: 'No violations on the way',
  S7: 'Every field accepts and rejects what it should',
  S8: 'Counts within a page',
  S9: 'Pages and filters against the whole list',
  S10: 'Made-up answers',
  S11: 'Absent and null fields',
  B1: 'Pages through the client',
  B5: 'Errors through the client',
  B6: 'Errors of others through the client',
};

/** The letter and number of a check: `R2` of `R2.limit-0`. */
export function letterOf({ id }: Pick<Check, 'id'>): string {
  return id.slice(0, id.indexOf('.'));
}
