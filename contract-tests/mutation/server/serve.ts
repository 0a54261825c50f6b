/** A faulty server to point `npm run contract` at: `npx tsx contract-tests/mutation/server/serve.ts PAGE.offset-ignored`. */

import { runScript } from '../../../tools/lib/run-script.js';
import { exampleChannel } from '../../suite/targets/channel.js';
import { fakeOptions } from '../../suite/targets/fake.js';
import { startFaultyFake } from './faulty-fake.js';
import { serverFaults } from './layer.js';

void runScript(import.meta.url, async () => {
  const [id] = process.argv.slice(2);
  const fault = serverFaults.find((each) => each.id === id);
  if (!fault) {
    const known = serverFaults.map((each) => `  ${each.id.padEnd(32)} ${each.label}`);
    throw new Error(`Name one of these faults:\n${known.join('\n')}`);
  }
  const { url } = await startFaultyFake(fault);
  const [token] = Object.keys(fakeOptions().tokens ?? {});
  const { project_id, instance_id, vpc_channel_id } = exampleChannel;
  console.log(`A server where ${fault.label}. Ctrl-C ends it. Try:\n`);
  console.log(
    `  APIG_AUTH_TOKEN=${token} npm run contract -- --endpoint ${url} --project-id ${project_id} \\`,
  );
  console.log(`    --instance-id ${instance_id} --channel-id ${vpc_channel_id} --rate 1000`);
});
