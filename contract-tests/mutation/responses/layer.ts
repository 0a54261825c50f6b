/** Layer 2: wrong responses. The suite does not know the members of the channel. */

import { serverChecks } from '../../suite/suite.js';
import type { Target } from '../../suite/target.js';
import { fakeTarget } from '../../suite/targets/fake.js';
import { type Layer, maxViolated, original, type Verdict } from '../mutant.js';
import { startFaultyFake } from '../server/faulty-fake.js';
import type { ServerFault } from '../server/server-fault.js';
import { tryChecks } from '../try-checks.js';
import { responseCanaries } from './canaries.js';
import { fieldMutants } from './fields.js';
import { listMutants } from './lists.js';
import { wholeResponseMutants } from './whole-responses.js';

export function responseLayer(description: object): Layer {
  const mutants = [...wholeResponseMutants, ...listMutants, ...fieldMutants];
  const byId = new Map([...responseCanaries, ...mutants].map((mutant) => [mutant.id, mutant]));
  return {
    name: 'responses',
    title: 'Wrong responses',
    min: 89,
    runners: ['suite'],
    canaries: responseCanaries,
    mutants,
    maxViolated,
    async run(id) {
      const mutant = byId.get(id);
      if (!mutant) throw new Error(`there is no mutant ${id}`);
      return { suite: await tryMutant(mutant, description) };
    },
  };
}

async function tryMutant(mutant: ServerFault, description: object): Promise<Verdict> {
  const fake = await startFaultyFake(mutant);
  try {
    const { members: _, ...target }: Target = fakeTarget(fake.url, description);
    const verdict = await tryChecks(serverChecks, target, { untilFirst: false });
    const valid = mutant.id === original || fake.changed();
    return valid ? verdict : { outcome: 'broken', message: 'no response was changed' };
  } finally {
    await fake.close();
  }
}
