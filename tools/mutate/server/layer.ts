/** Layer 3: servers that get something wrong. */
import { letterOf } from '../../../contract-tests/catalogue.js';
import type { Check } from '../../../contract-tests/check.js';
import { serverChecks } from '../../../contract-tests/suite.js';
import type { Target } from '../../../contract-tests/target.js';
import { exampleChannel } from '../../../contract-tests/targets/channel.js';
import { createMask } from '../../../contract-tests/targets/masking.js';
import { createPace } from '../../../contract-tests/targets/pace.js';
import { serverTarget } from '../../../contract-tests/targets/server.js';
import { twinOptions, twinTarget } from '../../../contract-tests/targets/twin.js';
import { token } from '../../../src/index.js';
import { type Layer, operatorOf, original, sampleOf, type Verdict } from '../mutant.js';
import { tryChecks } from '../try-checks.js';
import { serverCanaries, unreachable } from './canaries.js';
import { errorFaults } from './error-faults.js';
import { startFaultyTwin } from './faulty-twin.js';
import { filterFaults } from './filter-faults.js';
import { pageFaults } from './page-faults.js';
import { requestFaults } from './request-faults.js';
import type { ServerFault } from './server-fault.js';
import { signInFaults } from './sign-in-faults.js';

export const serverFaults: readonly ServerFault[] = [
  ...pageFaults,
  ...filterFaults,
  ...signInFaults,
  ...requestFaults,
  ...errorFaults,
];

/** The checks that are likeliest to notice come first, to save time: a survivor has come through all of them. */
const likeliest: Readonly<Record<string, readonly string[]>> = {
  NAME: ['R8', 'S9'],
  GROUP: ['S9'],
  EXACT: ['S9'],
  AUTH: ['R3', 'R7'],
  ID: ['R1', 'R2'],
  METH: ['R4'],
  ADDR: ['R4'],
  BND: ['R1', 'R2'],
  TYPE: ['R2', 'R9'],
  REQ: ['R6'],
  ERR: ['S5', 'R4', 'R3'],
};

function checksFor(id: string): readonly Check[] {
  const letters = likeliest[operatorOf(id)] ?? [];
  return [true, false].flatMap((first) =>
    serverChecks.filter((check) => letters.includes(letterOf(check)) === first),
  );
}

export function serverLayer(description: object): Layer {
  const byId = new Map([...serverCanaries, ...serverFaults].map((fault) => [fault.id, fault]));
  const sample = sampleOf({ canaries: serverCanaries, mutants: serverFaults });
  return {
    name: 'server',
    title: 'Mistakes of a server',
    least: 32,
    judges: ['twin', 'live server'],
    canaries: serverCanaries,
    mutants: serverFaults,
    async judge(id, thorough) {
      const fault = byId.get(id);
      if (!fault) throw new Error(`there is no fault ${id}`);
      const twin = await judged(fault, (url) => twinTarget(url, description));
      const tried = thorough || twin.outcome !== 'killed' || sample.has(id);
      return { twin, 'live server': tried ? await judged(fault, live) : { outcome: 'untried' } };
    },
  };

  /** As `npm run contract` sees a server of somebody: members unknown, reads only. */
  function live(endpoint: string): Target {
    return serverTarget({
      endpoint,
      ids: exampleChannel,
      credentials: token(Object.keys(twinOptions().tokens ?? {})[0] ?? ''),
      description,
      // A server that asks for patience gets it without waiting.
      pace: createPace(Infinity, Infinity, () => Promise.resolve()),
      mask: createMask(),
    });
  }
}

async function judged(fault: ServerFault, targetAt: (url: string) => Target): Promise<Verdict> {
  const twin = await startFaultyTwin(fault);
  try {
    if (fault.id === unreachable) await twin.close();
    const verdict = await tryChecks(checksFor(fault.id), targetAt(twin.url));
    const sound = fault.id === original || fault.id === unreachable || twin.touched();
    return sound ? verdict : { outcome: 'broken', message: 'the fault has changed no request and no answer' };
  } finally {
    if (fault.id !== unreachable) await twin.close();
  }
}
