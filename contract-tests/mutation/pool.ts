/** A few processes that try mutants. One that dies or hangs says nothing about the mutant, and is replaced. */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Verdicts } from './mutant.js';
import type { Job } from './worker.js';

export interface Pool {
  try(job: Job): Promise<Verdicts>;
  close(): void;
}

const worker = fileURLToPath(new URL('./worker.ts', import.meta.url));
const longestMs = 60_000;

export function createPool(size: number, env: NodeJS.ProcessEnv): Pool {
  const idle: ChildProcess[] = [];
  const waiting: ((child: ChildProcess) => void)[] = [];
  const alive = new Set<ChildProcess>();
  let started = 0;

  /** A free process: an idle one, a new one, or the next that gets free. */
  async function borrow(): Promise<ChildProcess> {
    const free = idle.pop();
    if (free) return free;
    if (started === size) return new Promise((resolve) => waiting.push(resolve));
    started++;
    const child = fork(worker, { env });
    alive.add(child);
    const first = await answerOf(child);
    if (first !== 'ready') throw new Error(`a process that tries mutants does not start: ${first}`);
    return child;
  }

  function giveBack(child: ChildProcess): void {
    if (child.connected) {
      const next = waiting.shift();
      if (next) next(child);
      else idle.push(child);
      return;
    }
    alive.delete(child);
    started--;
    const next = waiting.shift();
    if (next) void borrow().then(next);
  }

  return {
    async try(job) {
      const child = await borrow();
      child.send(job);
      const answer = await answerOf(child);
      if (typeof answer === 'string') child.kill('SIGKILL');
      giveBack(child);
      return typeof answer === 'string' ? { harness: { outcome: 'broken', message: answer } } : answer;
    },
    close() {
      for (const child of alive) child.kill();
    },
  };
}

/** What a process says next, or why it says nothing. */
function answerOf(child: ChildProcess): Promise<Verdicts | string> {
  return new Promise((resolve) => {
    const done = (answer: Verdicts | string) => {
      clearTimeout(timer);
      child.off('message', done);
      child.off('exit', onExit);
      resolve(answer);
    };
    const onExit = (code: number | null) => done(`the process ended with ${code}`);
    const timer = setTimeout(() => done(`there was no verdict within ${longestMs / 1000} s`), longestMs);
    child.on('message', done);
    child.on('exit', onExit);
  });
}
