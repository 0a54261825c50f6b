/** `npm run contract` on a server of a test. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exampleChannel } from '../suite/targets/channel.js';
import { contract } from './run.js';

/** The token that the command sends. */
export const token = 'MIIDkgYJKoZIhvcNAQcCoIIDgzCC/A3+bQ==';

/** Runs the command on a server with these responses: the exit code, the output, and the files of the report. */
export async function runOn(respond: (response: ServerResponse) => void, flags: string[] = []) {
  const server = createServer((_, response) => respond(response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const folder = await mkdtemp(join(tmpdir(), 'hostile-'));
  try {
    const { project_id, instance_id, vpc_channel_id } = exampleChannel;
    const ids = ['--project-id', project_id, '--instance-id', instance_id, '--channel-id', vpc_channel_id];
    const settings = ['--endpoint', `http://127.0.0.1:${port}`, '--rate', '10000', '--report', folder];
    const lines: string[] = [];
    const env = { APIG_AUTH_TOKEN: token };
    const code = await contract([...settings, ...ids, ...flags], env, (text) => lines.push(text));
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
