/** Prism's own command: the plain one that the README shows, and `npm run mock`. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterEach, expect, jest, test } from '@jest/globals';
import { createMembersClient, token } from '../../src/index.js';
import { readDescription } from '../lib/description.js';
import { exampleCall } from '../lib/example-call.js';
import { listen } from '../lib/listen.js';
import { repoRoot } from '../lib/repo-root.js';

// A process takes its time to start on a busy machine.
jest.setTimeout(60_000);

const bin = join(repoRoot, 'node_modules/.bin');
const { project_id, instance_id, vpc_channel_id } = exampleCall(readDescription());
const started: ChildProcess[] = [];

afterEach(async () => {
  for (const child of started.splice(0)) {
    // A Prism that is left over would hold the pipe, and jest would not end.
    child.stdout?.destroy();
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill();
    await once(child, 'exit');
  }
});

/** Starts a command, and waits until it prints `text`; resolves with the process and its output so far. */
function start(command: string, args: string[], text: RegExp): Promise<[ChildProcess, string]> {
  const child = spawn(command, args, { cwd: repoRoot, stdio: ['ignore', 'pipe', 'ignore'] });
  started.push(child);
  let output = '';
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (data) => {
      output += data;
      if (text.test(output)) resolve([child, output]);
    });
    child.once('exit', () => reject(new Error(`${command} ended: ${output}`)));
  });
}

async function members(endpoint: string): Promise<number> {
  const client = createMembersClient({ endpoint, project_id, credentials: token('any') });
  return (await client.listPage({ instance_id, vpc_channel_id })).members.length;
}

test('the plain command serves the description as it is written', async () => {
  const [, plain = ''] =
    /`npx (prism mock openapi\/openapi\.yaml)`/.exec(readFileSync(join(repoRoot, 'README.md'), 'utf8')) ?? [];
  const [name = '', ...args] = plain.split(' ');
  const [, output] = await start(join(bin, name), [...args, '--port', '0'], /listening on http\S+/);
  const [, url = ''] = /listening on (http\S+)/.exec(output) ?? [];
  expect(await members(url)).toBe(2);
});

test('`npm run mock` takes a free port, prints a curl line that works, and leaves no process', async () => {
  // Whether or not 4010 was free, it is taken now.
  const taken = await listen(createServer(), 4010).catch(() => undefined);
  const [mock, output] = await start(
    process.execPath,
    ['--import', 'tsx', 'tools/dev/mock.ts'],
    /curl.*limit=20'/,
  );
  await taken?.close();
  const [, curl = ''] = /^ +(curl .*limit=20')$/m.exec(output) ?? [];
  const [, url = ''] = /'(http:\/\/[^/]+)/.exec(curl) ?? [];
  expect(url).not.toContain(':4010');
  const [exitCode] = await once(spawn('sh', ['-c', `${curl} -sf -o /dev/null`]), 'exit');
  expect(exitCode).toBe(0);
  expect(await members(url)).toBe(2);
  mock.kill('SIGINT');
  await once(mock, 'exit');
  const freed = await listen(createServer(), Number(new URL(url).port));
  await freed.close();
});
