/** `npm run contract` on a server of a test. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { VpcMemberPage } from '../../src/index.js';
import { createFakeMembersApi, type FakeMembersApiOptions } from '../../src/testing/index.js';
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
    return { code, printed: lines.join('\n'), file: await filesIn(folder) };
  } finally {
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true });
  }
}

/** A token with characters that have other spellings in a URL and in HTML. */
export const secret = 'MIID+secret/token&of"a-user"';

/** Runs the command on a new fake, which has as few members as a real channel. */
export async function runOnFake(
  options: FakeMembersApiOptions = {},
  flags: string[] = [],
  env: Record<string, string> = { APIG_AUTH_TOKEN: secret },
) {
  const fake = createFakeMembersApi({ members: 25, tokens: [secret], ...options });
  const server = await fake.listen();
  const report = await mkdtemp(join(tmpdir(), 'contract-'));
  const { project_id, instance_id, vpc_channel_id } = fake;
  const ids = ['--project-id', project_id, '--instance-id', instance_id, '--channel-id', vpc_channel_id];
  const printed: string[] = [];
  try {
    const args = ['--endpoint', server.url, ...ids, '--rate', '10000', '--report', report, ...flags];
    const code = await contract(args, env, (text) => printed.push(text));
    return { code, printed: printed.join('\n'), fake, files: await filesIn(report) };
  } finally {
    await server.close();
    await rm(report, { recursive: true });
  }
}

async function filesIn(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder);
  const texts = names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')]);
  return Object.fromEntries(await Promise.all(texts));
}

/** A fake whose pages are changed. */
export function lying(page: (page: VpcMemberPage) => unknown): FakeMembersApiOptions {
  return { faults: () => ({ fault: 'tampered-page', page }) };
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
