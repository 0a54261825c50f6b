/** How fast one page of 20 members is fetched, as a multiple of a bare `fetch` in the same rounds. */
import { deepStrictEqual } from 'node:assert';
import { number, table, verdict } from '../lib/markdown.js';
import { type Clients, createClients, features } from './clients.js';
import { compare } from './compare.js';
import { endWithParent } from './end-with-parent.js';
import { floor } from './floor.js';
import { startServer } from './start-server.js';

endWithParent();
// Many short rounds: what disturbs one of them is outvoted by the others.
const rounds = process.argv.includes('--quick') ? 20 : 70;
const server = await startServer({ total: 1000, delayMs: 0 });
const clients = await createClients(server.endpoint);
const names = Object.keys(clients) as (keyof Clients)[];

const page = await clients.fetch();
for (const name of names) deepStrictEqual(await clients[name](), page, `${name} gets another page`);

const alone = await measure({ calls: 20, concurrency: 1 });
const together = await measure({ calls: 64, concurrency: 32 });
await server.close();

const perSecond = (calls: number, { fetch }: typeof alone) => number((calls / fetch.ms) * 1000);
console.log('### One page of 20 members: calls per second, as a multiple of a bare `fetch`\n');
console.log(
  table(
    ['client', 'one at a time', '32 at once', 'what it does'],
    names.map((name) => [
      name,
      number(alone[name].speed, 2),
      number(together[name].speed, 2),
      features[name],
    ]),
  ),
);
console.log(
  `\nHere the bare \`fetch\` made ${perSecond(20, alone)} and ${perSecond(64, together)} a second.`,
);
const slowest = Math.min(alone.listPage.speed, together.listPage.speed);
console.log(verdict('`listPage` at 0.90', slowest >= 0.9));
console.log(floor('`listPage` at 0.50', slowest >= 0.5));

async function measure({ calls, concurrency }: { calls: number; concurrency: number }) {
  const batches = names.map((name) => [name, () => callOften(clients[name], calls, concurrency)]);
  const runs: Clients = Object.fromEntries(batches);
  await compare('fetch', runs, 20); // Until the platform has compiled all of it.
  return compare('fetch', runs, rounds);
}

async function callOften(call: () => Promise<unknown>, calls: number, concurrency: number): Promise<void> {
  let left = calls;
  const worker = async () => {
    while (left-- > 0) await call();
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
}
