/** `npm run contract` on a server that a test makes up. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contract } from './run.js';
import { exampleChannel } from './targets/channel.js';

/** What the command sends. */
export const token = 'MIIDkgYJKoZIhvcNAQcCoIIDgzCC/A3+bQ==';

/** The command on a server of this kind: what it exits with and prints, and the files of the report. */
export async function runOn(answer: (response: ServerResponse) => void, flags: string[] = []) {
  const server = createServer((_, response) => answer(response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const folder = await mkdtemp(join(tmpdir(), 'hostile-'));
  try {
    const { project_id, instance_id, vpc_channel_id } = exampleChannel;
    const ids = ['--project-id', project_id, '--instance-id', instance_id, '--channel-id', vpc_channel_id];
    const where = ['--endpoint', `http://127.0.0.1:${port}`, '--rate', '10000', '--report', folder];
    const lines: string[] = [];
    const env = { APIG_AUTH_TOKEN: token };
    const code = await contract([...where, ...ids, ...flags], env, (text) => lines.push(text));
    const names = await readdir(folder);
    const files = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
    const file = Object.fromEntries(names.map((name, index) => [name, files[index] ?? '']));
    return { code, printed: lines.join('\n'), file };
  } finally {
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true });
  }
}

/** A JSON body with the documented headers. */
export function json(
  response: ServerResponse,
  body: string,
  status = 200,
  headers: Record<string, string> = {},
) {
  response
    .writeHead(status, { 'Content-Type': 'application/json', 'X-Request-Id': 'r', ...headers })
    .end(body);
}
