/**
 * `npm start`: the whole chain once. Derives everything from the description, starts the mock on a free port,
 * lists the channel's members through the typed client and prints them.
 */
import { join } from 'node:path';
import { exampleCall } from './example-call.js';
import { generate } from './generate.js';
import { memberTable } from './member-table.js';
import { readDescription, startMock } from './mock.js';
import { repoRoot } from './repo-root.js';
import { runScript } from './run-script.js';

void runScript(import.meta.url, async () => {
  await generate(join(repoRoot, 'generated'));
  // Loaded only now: the client is built on what has just been derived.
  const { createMembersClient, token } = await import('../src/index.js');
  const description = await readDescription();
  const { project_id, instance_id, vpc_channel_id } = exampleCall(description);
  const mock = await startMock(description);
  try {
    const client = createMembersClient({ endpoint: mock.url, project_id, credentials: token('any-token') });
    const page = await client.listPage({ instance_id, vpc_channel_id });
    console.log(memberTable(page.members));
    console.log(`\n${page.size} of ${page.total} members of channel ${vpc_channel_id}, from ${mock.url}`);
  } finally {
    await mock.close();
  }
});
