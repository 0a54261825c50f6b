/**
 * Mutants that nobody can notice, each with the reason why it is no mistake. A run fails when another one survives, and
 * when one of these does not.
 */
export const equivalents: Readonly<Record<string, string>> = {};
