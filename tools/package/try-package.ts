import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readDescription } from '../lib/description.js';
import { exampleCall } from '../lib/example-call.js';
import { execute } from '../lib/execute.js';
import { startMock } from '../lib/prism.js';
import { repoRoot } from '../lib/repo-root.js';
import type { Packed } from './pack.js';

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

/** The package compiles in the project that it was installed into, and lists the members of the mock. */
export async function tryPackage({ project }: Packed): Promise<void> {
  const description = readDescription();
  const mock = await startMock(description);
  try {
    const { path: _, ...ids } = exampleCall(description);
    await writeFile(join(project, 'main.ts'), program(mock.url, ids));
    const tsc = join(repoRoot, 'node_modules/typescript/bin/tsc');
    const strict = ['--strict', '--exactOptionalPropertyTypes', '--skipLibCheck', 'false'];
    const module = ['--module', 'nodenext', '--target', 'es2022', '--resolveJsonModule'];
    const lib = ['--lib', 'es2022,dom,dom.iterable'];
    await execute(project, process.execPath, tsc, ...strict, ...module, ...lib, 'main.ts');
    const output = await execute(project, process.execPath, 'main.js');
    if (!output.includes('192.168.0.5 192.168.1.124')) throw new Error(`unexpected output: ${output}`);
  } finally {
    await mock.close();
  }
}
