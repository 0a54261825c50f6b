/** Layer 3: servers that get something wrong. */

import { token } from '../../../src/index.js';
import { serverChecks } from '../../suite/suite.js';
import type { Target } from '../../suite/target.js';
import { exampleChannel } from '../../suite/targets/channel.js';
import { fakeOptions, fakeTarget } from '../../suite/targets/fake.js';
import { createPace } from '../../suite/targets/pace.js';
import { createRedactor } from '../../suite/targets/redaction.js';
import { serverTarget } from '../../suite/targets/server.js';
import { type Layer, maxViolated, original, sampleOf, type Verdict } from '../mutant.js';
import { tryChecks } from '../try-checks.js';
import { authenticationFaults } from './authentication-faults.js';
import { serverCanaries, unreachable } from './canaries.js';
import { startFaultyFake } from './faulty-fake.js';
import { filterFaults } from './filter-faults.js';
import { pageFaults } from './page-faults.js';
import { requestFaults } from './request-faults.js';
import { responseFaults } from './response-faults.js';
import type { ServerFault } from './server-fault.js';

export const serverFaults: readonly ServerFault[] = [
  ...pageFaults,
  ...filterFaults,
  ...authenticationFaults,
  ...requestFaults,
  ...responseFaults,
];

/** By operator: the letters of the checks, one of which has to kill its mutants. */
const themes: Readonly<Record<string, readonly string[]>> = {
  PAGE: ['S8', 'S9'],
  COUNT: ['S8', 'S9'],
  ORDER: ['S9'],
  NAME: ['S9', 'R8'],
  GROUP: ['S9'],
  EXACT: ['S9', 'R2'],
  AUTH: ['R3', 'R7'],
  ID: ['R1', 'R2', 'S5'],
  METH: ['R4'],
  ADDR: ['R4'],
  BND: ['R1', 'R2', 'S1'],
  TYPE: ['R2', 'R9'],
  REQ: ['R6'],
  ERR: ['S2', 'S3', 'S4', 'S5'],
  HEAD: ['S2', 'S3'],
  STATE: ['S1', 'S9'],
};

export function serverLayer(description: object): Layer {
  const byId = new Map([...serverCanaries, ...serverFaults].map((fault) => [fault.id, fault]));
  const sample = sampleOf({ canaries: serverCanaries, mutants: serverFaults }, 5);
  return {
    name: 'server',
    title: 'Mistakes of a server',
    min: 32,
    runners: ['fake', 'live server'],
    canaries: serverCanaries,
    mutants: serverFaults,
    maxViolated,
    themes,
    async run(id, thorough) {
      const fault = byId.get(id);
      if (!fault) throw new Error(`there is no fault ${id}`);
      const fake = await tryFault(fault, (url) => fakeTarget(url, description));
      const tried = thorough || fake.outcome !== 'killed' || sample.has(id);
      return { fake, 'live server': tried ? await tryFault(fault, live) : { outcome: 'untried' } };
    },
  };

  /** The target of `npm run contract`: members unknown, reads only. */
  function live(endpoint: string): Target {
    return serverTarget({
      endpoint,
      ids: exampleChannel,
      credentials: token(Object.keys(fakeOptions().tokens ?? {})[0] ?? ''),
      description,
      // A 429 or a Retry-After would slow down the run.
      pace: createPace(Infinity, Infinity, () => Promise.resolve()),
      redactor: createRedactor(),
    });
  }
}

async function tryFault(fault: ServerFault, targetAt: (url: string) => Target): Promise<Verdict> {
  const fake = await startFaultyFake(fault);
  try {
    if (fault.id === unreachable) await fake.close();
    const verdict = await tryChecks(serverChecks, targetAt(fake.url), { untilFirst: false });
    const valid = fault.id === original || fault.id === unreachable || fake.changed();
    return valid
      ? verdict
      : { outcome: 'broken', message: 'the fault has changed no request and no response' };
  } finally {
    if (fault.id !== unreachable) await fake.close();
  }
}
