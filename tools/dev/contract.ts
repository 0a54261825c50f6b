/**
 * The contract checks of `npm run dev`, once: on a mock of what is derived now, which stays up for people to call.
 * Client and suite are loaded for each run, as the edit may have changed them; what does not change is there by then.
 */
import 'ajv/dist/2020.js';
import { readDescription } from '../lib/description.js';
import { startMock } from '../lib/prism.js';
import type { Problem } from './problem.js';
import { respondWith } from './process.js';
import { sourceOf } from './source.js';

export interface ContractResult {
  url: string;
  checks: number;
  problems: Problem[];
}

/** Checks that compare the description with the facts: the fact is to be changed if the edit is meant. */
const ofFacts = /^(P6|S7|M2|M4)\./;

async function check(port: number): Promise<ContractResult> {
  const [{ validateDescription, serverChecks }, { runChecks }, { mockTarget }, { rootCauses }, { factFile }] =
    await Promise.all([
      import('../../contract-tests/suite/suite.js'),
      import('../../contract-tests/suite/check.js'),
      import('../../contract-tests/suite/targets/mock.js'),
      import('../../contract-tests/suite/root-causes.js'),
      import('./fact-file.js'),
    ]);
  const description = readDescription();
  // The same port, so that the curl line of a reader still works after an edit.
  const { url } = await startMock(description, port).catch(() => startMock(description));
  const validated = await validateDescription(description);
  const served = await runChecks(serverChecks, mockTarget(url, description));
  const results = [...validated, ...served].filter(({ outcome }) => outcome !== 'skipped');
  const problems = rootCauses(results).map(({ flaw, check, violated, blocked }): Problem => {
    const pointer = flaw.rules?.[0] ?? check.pointer ?? '';
    return {
      where: sourceOf(pointer + valueIn(pointer, flaw.message)),
      message: `${check.id}: ${flaw.message}`,
      ...(ofFacts.test(check.id) && { fact: factFile(pointer) }),
      more: violated.length - 1 + blocked.length,
    };
  });
  return { url, checks: results.length, problems };
}

/** The JSON pointer from an example to the value that a message is about: its line is more exact. */
function valueIn(pointer: string, message: string): string {
  const [, path] = /^\w+: (\/\S+) is /.exec(message) ?? [];
  return path && pointer.startsWith('/components/examples/') ? `/value${path}` : '';
}

respondWith((port) => check(Number(port)));
