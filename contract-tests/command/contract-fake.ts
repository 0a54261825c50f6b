/** `npm run contract:fake`: the contract suite on the fake, as on a live server. Its report is an example. */

import { createFakeMembersApi } from '../../src/testing/index.js';
import { runScript } from '../../tools/lib/run-script.js';
import { contract } from './run.js';

/** @param args flags of `npm run contract`; they override those that are set here */
export async function contractFake(args: readonly string[], print: (text: string) => void): Promise<number> {
  const fake = createFakeMembersApi({ members: 25, tokens: ['any'] });
  const { url, close } = await fake.listen();
  try {
    const channel = ['--instance-id', fake.instance_id, '--channel-id', fake.vpc_channel_id];
    const server = ['--endpoint', url, '--project-id', fake.project_id];
    const flags = [...server, ...channel, '--rate', '10000', ...args];
    return await contract(flags, { APIG_AUTH_TOKEN: 'any' }, print);
  } finally {
    await close();
  }
}

void runScript(import.meta.url, async () => {
  process.exitCode = await contractFake(process.argv.slice(2), console.log);
});
