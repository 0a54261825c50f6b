/** The seed of the random tests of this run. Their titles print it; `SEED=... npm test` repeats the run. */
export const seed: number = Number(process.env.SEED ?? Date.now() % 2 ** 31);
