/** The seed of this run's random tests. They print it; `SEED=... npm test` repeats a run. */
export const seed: number = Number(process.env.SEED ?? Date.now() % 2 ** 31);
