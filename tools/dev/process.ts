import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A process of `npm run dev`. It ends by itself when that does. */
export interface DevProcess {
  run<Result>(input: unknown): Promise<Result>;
  end(): Promise<void>;
}

/** The result of the script, or the message of its error. */
type Outcome = { result: unknown } | { error: string };

export function devProcess(script: string): DevProcess {
  const child = fork(fileURLToPath(new URL(script, import.meta.url)));
  const exited = once(child, 'exit');
  return {
    async run<Result>(input: unknown) {
      const ended = exited.then(([code]): Outcome => ({ error: `${script} ended with ${code}` }));
      const replied = once(child, 'message').then(([outcome]) => outcome as Outcome);
      if (child.connected) child.send(input as object);
      const outcome = await Promise.race([replied, ended]);
      if ('error' in outcome) throw new Error(outcome.error);
      return outcome.result as Result;
    },
    async end() {
      child.kill();
      await exited;
    },
  };
}

/** The other side: does its work for each input that `npm run dev` sends. */
export function respondWith(work: (input: unknown) => unknown): void {
  process.on('message', async (input) => {
    const outcome: Outcome = await Promise.resolve(input)
      .then(work)
      .then(
        (result) => ({ result }),
        (error) => ({ error: error instanceof Error ? error.message : String(error) }),
      );
    process.send?.(outcome);
  });
  process.once('disconnect', () => process.exit());
  // Ctrl-C in a terminal reaches every process; `npm run dev` ends the others.
  process.on('SIGINT', () => {});
}
