/** `npm run contract:twin`: the contract suite on the twin, as on a server of somebody. Shows what the report is like. */
import { contract } from '../contract-tests/run.js';
import { createFakeMembersApi } from '../src/testing/index.js';
import { runScript } from './run-script.js';

/** @param args flags of `npm run contract`, in the place of those that are given here */
export async function contractTwin(args: readonly string[], print: (text: string) => void): Promise<number> {
  const twin = createFakeMembersApi({ members: 25, tokens: ['any'] });
  const { url, close } = await twin.listen();
  try {
    const channel = ['--instance-id', twin.instance_id, '--channel-id', twin.vpc_channel_id];
    const where = ['--endpoint', url, '--project-id', twin.project_id];
    const given = [...where, ...channel, '--rate', '10000', ...args];
    return await contract(given, { APIG_AUTH_TOKEN: 'any' }, print);
  } finally {
    await close();
  }
}

void runScript(import.meta.url, async () => {
  process.exitCode = await contractTwin(process.argv.slice(2), console.log);
});
