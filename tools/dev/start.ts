/**
 * `npm start`: the whole chain once. Derives everything from the description, builds the command, and lists the
 * members of the example's channel with it, from the mock on a free port.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { generate } from '../generate/generate.js';
import { readDescription } from '../lib/description.js';
import { exampleCall } from '../lib/example-call.js';
import { startMock } from '../lib/prism.js';
import { repoRoot } from '../lib/repo-root.js';
import { runScript } from '../lib/run-script.js';
import { buildCli } from '../package/build-cli.js';

void runScript(import.meta.url, async () => {
  await generate(join(repoRoot, 'generated'));
  const command = await buildCli();
  const description = readDescription();
  const { project_id, instance_id, vpc_channel_id } = exampleCall(description);
  const mock = await startMock(description);
  try {
    const where = ['--endpoint', mock.url, '--project-id', project_id];
    const channel = ['--instance-id', instance_id, '--channel-id', vpc_channel_id];
    const child = spawn(process.execPath, [command, 'list', ...where, ...channel], {
      stdio: 'inherit',
      env: { ...withoutCredentials(process.env), APIG_AUTH_TOKEN: 'any' },
    });
    const [code] = await once(child, 'exit');
    process.exitCode = code ?? 1;
  } finally {
    await mock.close();
  }
});

/** The mock takes any token, and the command rejects two kinds of credentials at once. */
function withoutCredentials(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(APIG|HUAWEICLOUD)_/.test(name)));
}
