/**
 * A line below a table, on what is far enough from the aim to hold on a busy machine too. Missed, it fails the run.
 */
export function floor(least: string, met: boolean): string {
  if (!met) process.exitCode = 1;
  return `Floor: ${least}. ${met ? 'Met' : 'Missed, so this run fails'}.`;
}
