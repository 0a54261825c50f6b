/**
 * The contract checks of `npm run dev`, once: on a mock of what is derived now, which stays up for people to call.
 * Client and suite are loaded for each run, as the edit may have changed them; what does not change is there by then.
 */
import 'ajv/dist/2020.js';
import { readDescription } from '../lib/description.js';
import { startMock } from '../lib/prism.js';
import { respondWith } from './process.js';
import { sourceOf } from './source.js';

export interface ContractResult {
  url: string;
  checks: number;
  /** One text each: the file and line of the rule in the description, and what is wrong. */
  problems: string[];
}

async function check(port: number): Promise<ContractResult> {
  const [{ validateDescription, serverChecks }, { runChecks }, { mockTarget }] = await Promise.all([
    import('../../contract-tests/suite/suite.js'),
    import('../../contract-tests/suite/check.js'),
    import('../../contract-tests/suite/targets/mock.js'),
  ]);
  const description = readDescription();
  // The same port, so that the curl line of a reader still works after an edit.
  const { url } = await startMock(description, port).catch(() => startMock(description));
  const validated = await validateDescription(description);
  const served = await runChecks(serverChecks, mockTarget(url, description));
  const results = [...validated, ...served].filter(
    ({ outcome }) => outcome === 'passed' || outcome === 'violated',
  );
  const problems = results.flatMap((result) =>
    result.outcome === 'violated'
      ? [`${sourceOf(result.check.pointer ?? '')} ${result.check.id}: ${result.message}`]
      : [],
  );
  return { url, checks: results.length, problems };
}

respondWith((port) => check(Number(port)));
