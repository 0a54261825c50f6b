/** `npm run check:package`: the packed tarball installs into a fresh ESM TypeScript project, compiles there and runs. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { exampleCall } from './example-call.js';
import { readDescription, startMock } from './mock.js';
import { repoRoot } from './repo-root.js';
import { runScript } from './run-script.js';

const program = (endpoint: string, ids: object) => `
import { createMembersClient, token, type VpcMemberInfo } from 'apig-members';
import description from 'apig-members/openapi.json' with { type: 'json' };

const { project_id, ...channel } = ${JSON.stringify(ids)};
const client = createMembersClient({ endpoint: '${endpoint}', project_id, credentials: token('any') });
const page = await client.listPage({ ...channel, limit: 20 });
const hosts: (string | undefined)[] = page.members.map((member: VpcMemberInfo) => member.host);
const status: 1 | 2 | undefined = page.members[0]?.status;
// @ts-expect-error a member may lack its host
const certain: string = page.members[0]!.host;
console.log(description.info.version, status, certain, ...hosts);
`;

void runScript(import.meta.url, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'consumer-'));
  const description = await readDescription();
  const mock = await startMock(description);
  try {
    const { path: _, ...ids } = exampleCall(description);
    const packed = JSON.parse(await run(repoRoot, 'npm', 'pack', '--json', '--pack-destination', folder));
    const tarball: string = Object.values<{ filename: string }>(packed)[0]?.filename ?? '';
    await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'module', private: true }));
    await run(folder, 'npm', 'install', '--ignore-scripts', `./${tarball}`);
    await writeFile(join(folder, 'main.ts'), program(mock.url, ids));
    const tsc = join(repoRoot, 'node_modules/typescript/bin/tsc');
    const strict = ['--strict', '--exactOptionalPropertyTypes', '--skipLibCheck', 'false'];
    const module = ['--module', 'nodenext', '--target', 'es2022', '--resolveJsonModule'];
    await run(
      folder,
      process.execPath,
      tsc,
      ...strict,
      ...module,
      '--lib',
      'es2022,dom,dom.iterable',
      'main.ts',
    );
    const output = await run(folder, process.execPath, 'main.js');
    if (!output.includes('192.168.0.5 192.168.1.124')) throw new Error(`unexpected output: ${output}`);
    console.log(`${tarball} installs, compiles and runs in a fresh project`);
  } finally {
    await mock.close();
    await rm(folder, { recursive: true });
  }
});

async function run(cwd: string, command: string, ...args: string[]): Promise<string> {
  try {
    return (await promisify(execFile)(command, args, { cwd, timeout: 120_000 })).stdout;
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`);
  }
}
