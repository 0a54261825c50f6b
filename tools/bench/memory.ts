/** The memory that iterating over a very long list keeps, measured after garbage collections along the way. */
import { createMembersClient, token } from '../../src/index.js';
import { number, table, verdict } from '../lib/markdown.js';
import { endWithParent } from './end-with-parent.js';
import { channel, headers, project_id } from './request.js';
import { startServer } from './start-server.js';

endWithParent();
const { gc } = globalThis;
if (!gc) throw new Error('Run this with --expose-gc.');

const step = 100_000;
const total = process.argv.includes('--quick') ? 3 * step : 10 * step;
const server = await startServer({ total, delayMs: 0 });
const client = createMembersClient({
  endpoint: server.endpoint,
  project_id,
  credentials: token(headers['X-Auth-Token']),
});

const series: { members: number; heap: number; buffers: number }[] = [];
let members = 0;
for await (const _ of client.list(channel, { concurrency: 4 })) {
  if (++members % step > 0) continue;
  gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  series.push({ members, heap: heapUsed / 1e6, buffers: arrayBuffers / 1e6 });
}
await server.close();
if (members !== total) throw new Error(`${members} members came instead of ${total}`);

const heaps = series.map(({ heap }) => heap);
const ratio = Math.max(...heaps) / Math.min(...heaps);
console.log(`### Memory while listing ${number(total)} members, in MB after garbage collection\n`);
console.log(
  table(
    ['members so far', 'heap', 'buffers'],
    series.map((row) => [number(row.members), number(row.heap, 1), number(row.buffers, 1)]),
  ),
);
const met = ratio < 1.25;
console.log(
  `\nThe largest heap is ${number(ratio, 2)} times the smallest. ${verdict('flat, under 1.25', met)}`,
);
if (!met) process.exitCode = 1;
