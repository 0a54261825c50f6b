/**
 * Mutants that no check can notice, each with the reason why it is no mistake. A run fails when another mutant survives,
 * and when one of these is killed.
 */
export const equivalents: Readonly<Record<string, string>> = {};
