/**
 * Mutants of the client's code that nobody can notice, each with the reason why it is no mistake. An entry names the
 * file, the text that is changed, and what it is changed to; places are not named, so that an entry outlives edits.
 */
export interface ClientEquivalent {
  file: string;
  original: string;
  replacement: string;
  because: string;
}

export const clientEquivalents: readonly ClientEquivalent[] = [];
