/** `npm run contract:twin`: the contract suite on the twin, as on a server of somebody. Shows what the report is like. */
import { contract } from '../contract-tests/run.js';
import { createFakeMembersApi } from '../src/testing/index.js';
import { runScript } from './run-script.js';

void runScript(import.meta.url, async () => {
  const twin = createFakeMembersApi({ members: 25, tokens: ['any'] });
  const { url, close } = await twin.listen();
  try {
    const channel = ['--instance-id', twin.instance_id, '--channel-id', twin.vpc_channel_id];
    const where = ['--endpoint', url, '--project-id', twin.project_id];
    const args = [...where, ...channel, '--rate', '10000'];
    process.exitCode = await contract(args, { APIG_AUTH_TOKEN: 'any' }, console.log);
  } finally {
    await close();
  }
});
