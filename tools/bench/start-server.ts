import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface BenchServer {
  endpoint: string;
  close(): Promise<void>;
}

/** A channel of `total` members on a free port; every response waits `delayMs` first. */
export async function startServer(options: { total: number; delayMs: number }): Promise<BenchServer> {
  const script = fileURLToPath(new URL('server.js', import.meta.url));
  const child = fork(script, [JSON.stringify(options)], { execArgv: [] });
  const ended = once(child, 'exit');
  const started = once(child, 'message');
  const [endpoint] = await Promise.race([
    started,
    ended.then(() => Promise.reject(new Error('The server of the benchmark ended before it listened.'))),
  ]);
  return {
    endpoint,
    async close() {
      child.disconnect();
      await ended;
    },
  };
}
