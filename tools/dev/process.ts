import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A process of `npm run dev`. It ends by itself when that does. */
export interface DevProcess {
  ask<Answer>(question: unknown): Promise<Answer>;
  end(): Promise<void>;
}

/** What the script answers: the value, or why there is none. */
type Outcome = { answer: unknown } | { error: string };

export function devProcess(script: string): DevProcess {
  const child = fork(fileURLToPath(new URL(script, import.meta.url)));
  const exited = once(child, 'exit');
  return {
    async ask<Answer>(question: unknown) {
      const ended = exited.then(([code]): Outcome => ({ error: `${script} ended with ${code}` }));
      const answered = once(child, 'message').then(([outcome]) => outcome as Outcome);
      if (child.connected) child.send(question as object);
      const outcome = await Promise.race([answered, ended]);
      if ('error' in outcome) throw new Error(outcome.error);
      return outcome.answer as Answer;
    },
    async end() {
      child.kill();
      await exited;
    },
  };
}

/** The other side: answers each question of `npm run dev`. */
export function answerWith(work: (question: unknown) => unknown): void {
  process.on('message', async (question) => {
    const outcome: Outcome = await Promise.resolve(question)
      .then(work)
      .then(
        (answer) => ({ answer }),
        (error) => ({ error: error instanceof Error ? error.message : String(error) }),
      );
    process.send?.(outcome);
  });
  process.once('disconnect', () => process.exit());
  // Ctrl-C in a terminal reaches every process; `npm run dev` ends the others.
  process.on('SIGINT', () => {});
}
