/** How fast one page of 20 members is fetched, as a multiple of other clients in the same rounds. */
import { deepStrictEqual } from 'node:assert';
import { number, table, verdict } from '../lib/markdown.js';
import { type Clients, createClients, features } from './clients.js';
import { compare } from './compare.js';
import { endWithParent } from './end-with-parent.js';
import { floor } from './floor.js';
import { startServer } from './start-server.js';

endWithParent();
// Many short rounds: the median leaves out those that another process disturbs.
const rounds = process.argv.includes('--quick') ? 20 : 70;
const server = await startServer({ total: 1000, delayMs: 0 });
const clients = await createClients(server.endpoint);
const names = Object.keys(clients) as (keyof Clients)[];

const page = await clients.fetch();
for (const name of names) deepStrictEqual(await clients[name](), page, `${name} gets another page`);

const alone = await measure({ calls: 20, concurrency: 1 });
const together = await measure({ calls: 64, concurrency: 32 });
await server.close();

const perSecond = (calls: number, measured: typeof alone) => number((calls / measured.ms('fetch')) * 1000);
console.log('### One page of 20 members: calls per second, as a multiple of a bare `fetch`\n');
console.log(
  table(
    ['client', 'one at a time', '32 at once', 'what it does'],
    names.map((name) => [
      name,
      number(alone.speed(name, 'fetch'), 2),
      number(together.speed(name, 'fetch'), 2),
      features[name],
    ]),
  ),
);
console.log(
  `\nHere the bare \`fetch\` made ${perSecond(20, alone)} and ${perSecond(64, together)} a second.`,
);
// Not of the bare `fetch`: a client that can abort its calls pays for an `AbortSignal` in each of them.
const ratios = [alone, together].map((measured) => measured.speed('listPage', 'fetch, timed'));
const slowest = Math.min(...ratios);
console.log(
  `\`listPage\` makes ${ratios.map((ratio) => number(ratio, 2)).join(' and ')} times as many as \`fetch, timed\`.`,
);
console.log(verdict('both at least 0.80', slowest >= 0.8));
console.log(floor('both at least 0.55', slowest >= 0.55));

async function measure({ calls, concurrency }: { calls: number; concurrency: number }) {
  const batches = names.map((name) => [name, () => callOften(clients[name], calls, concurrency)]);
  const runs: Clients = Object.fromEntries(batches);
  await compare(runs, 20); // Until the platform has compiled all of it.
  return compare(runs, rounds);
}

async function callOften(call: () => Promise<unknown>, calls: number, concurrency: number): Promise<void> {
  let left = calls;
  const worker = async () => {
    while (left-- > 0) await call();
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
}
