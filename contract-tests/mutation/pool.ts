/** Processes that try mutants. A process that dies or hangs is replaced, and its mutant counts as broken. */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Verdicts } from './mutant.js';
import type { Job } from './worker.js';

export interface Pool {
  /** The verdicts on each job, in order. */
  tryAll(jobs: readonly Job[]): Promise<Verdicts[]>;
  close(): void;
}

interface Options {
  size: number;
  env?: NodeJS.ProcessEnv;
  /** The timeout of the start of a process, and of each job. */
  timeoutMs?: number;
  /** The module of the processes; a test has another one. */
  worker?: string;
}

const mutantWorker = fileURLToPath(new URL('./worker.ts', import.meta.url));

export function createPool(options: Options): Pool {
  const { size, env = process.env, timeoutMs = 60_000, worker = mutantWorker } = options;
  const children = new Map<number, ChildProcess>();

  async function start(lane: number): Promise<ChildProcess> {
    const child = fork(worker, { env });
    children.set(lane, child);
    const reply = await nextMessage(child, timeoutMs);
    if (reply !== 'ready') throw new Error(`a process that tries mutants does not start: ${reply}`);
    return child;
  }

  async function tryOne(job: Job, lane: number): Promise<Verdicts> {
    const child = children.get(lane) ?? (await start(lane));
    child.send(job);
    const reply = await nextMessage(child, timeoutMs);
    if (typeof reply !== 'string') return reply;
    child.kill('SIGKILL');
    children.delete(lane);
    return { harness: { outcome: 'broken', message: reply } };
  }

  return {
    async tryAll(jobs) {
      const verdicts: Verdicts[] = [];
      // All lanes, one for each process, take their next job from this iterator.
      const queue = jobs.entries();
      const lanes = Array.from({ length: size }, async (_, lane) => {
        for (const [index, job] of queue) verdicts[index] = await tryOne(job, lane);
      });
      await Promise.all(lanes);
      return verdicts;
    },
    close() {
      for (const child of children.values()) child.kill('SIGKILL');
    },
  };
}

/** The next message of a process, or the reason why there is none. */
function nextMessage(child: ChildProcess, timeoutMs: number): Promise<Verdicts | string> {
  return new Promise((resolve) => {
    const done = (reply: Verdicts | string) => {
      clearTimeout(timer);
      child.off('message', done);
      child.off('exit', onExit);
      resolve(reply);
    };
    const onExit = (code: number | null) => done(`the process ended with ${code}`);
    const timer = setTimeout(() => done(`no verdict within ${timeoutMs / 1000} s`), timeoutMs);
    child.on('message', done);
    child.on('exit', onExit);
  });
}
