/** How long a whole list takes when every response takes 20 ms. */
import { createMembersClient, token, type VpcMemberPage } from '../../src/index.js';
import { number, table, verdict } from '../lib/markdown.js';
import { compare } from './compare.js';
import { endWithParent } from './end-with-parent.js';
import { floor } from './floor.js';
import { channel, headers, project_id, urlAt } from './request.js';
import { startServer } from './start-server.js';

endWithParent();
const total = 5000;
const delayMs = 20;
const server = await startServer({ total, delayMs });
const { endpoint } = server;
const client = createMembersClient({ endpoint, project_id, credentials: token(headers['X-Auth-Token']) });

const loop20 = 'a loop at the default limit, 20';
const loop500 = 'a loop at limit 500';
const list2 = '`list(...)` as it comes: 500, 2 at once';
const list4 = '`list(...)` with `concurrency: 4`';
const fast = {
  [loop500]: () => all(loop('limit=500&')),
  [list2]: () => all(client.list(channel)),
  [list4]: () => all(client.list(channel, { concurrency: 4 })),
} as const;

await compare(fast, 3); // Until the platform has compiled all of it.
const programs = { [loop20]: () => all(loop('')), ...fast } as const;
const { ms, speed } = await compare(programs, process.argv.includes('--quick') ? 1 : 2, {
  [loop500]: 5,
  [list2]: 5,
  [list4]: 5,
});
await server.close();

const names = Object.keys(programs) as (keyof typeof programs)[];
console.log(`### All ${number(total)} members at ${delayMs} ms per response\n`);
console.log(
  table(
    ['program', 'ms', 'times as fast'],
    names.map((name) => [name, number(ms(name)), number(speed(name, loop20), 1)]),
  ),
);
const faster = (name: keyof typeof programs) => ms(name) / ms(list4);
const times = (first: number, second: number) => faster(loop20) >= first && faster(loop500) >= second;
console.log(
  `\n${verdict('4 at once 40 times as fast as the first loop and 2 times as the second', times(40, 2))}`,
);
console.log(floor('25 times and 1.5 times', times(25, 1.5)));

/** A loop as written by hand: it requests the next page when the last one is there. */
async function* loop(limit: string) {
  for (let offset = 0, last = total; offset < last; ) {
    const response = await fetch(`${urlAt(endpoint)}?${limit}offset=${offset}`, { headers });
    const page = (await response.json()) as VpcMemberPage;
    yield* page.members;
    offset += page.size;
    last = page.total;
  }
}

async function all(members: AsyncIterable<unknown>): Promise<void> {
  let count = 0;
  for await (const _ of members) count++;
  if (count !== total) throw new Error(`${count} members came instead of ${total}`);
}
