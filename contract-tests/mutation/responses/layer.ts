/** Layer 2: answers that are wrong. Everything is judged but what a run knows beforehand: which members there are. */

import { serverChecks } from '../../suite/suite.js';
import type { Target } from '../../suite/target.js';
import { fakeTarget } from '../../suite/targets/fake.js';
import { type Layer, mostViolated, original, type Verdict } from '../mutant.js';
import { startFaultyFake } from '../server/faulty-fake.js';
import type { ServerFault } from '../server/server-fault.js';
import { tryChecks } from '../try-checks.js';
import { responseCanaries } from './canaries.js';
import { fieldMutants } from './fields.js';
import { listMutants } from './lists.js';
import { wholeAnswerMutants } from './whole-responses.js';

export function responseLayer(description: object): Layer {
  const mutants = [...wholeAnswerMutants, ...listMutants, ...fieldMutants];
  const byId = new Map([...responseCanaries, ...mutants].map((mutant) => [mutant.id, mutant]));
  return {
    name: 'responses',
    title: 'Wrong answers',
    least: 89,
    judges: ['suite'],
    canaries: responseCanaries,
    mutants,
    mostViolated,
    async judge(id) {
      const mutant = byId.get(id);
      if (!mutant) throw new Error(`there is no mutant ${id}`);
      return { suite: await judged(mutant, description) };
    },
  };
}

async function judged(mutant: ServerFault, description: object): Promise<Verdict> {
  const fake = await startFaultyFake(mutant);
  try {
    const { members: _, ...target }: Target = fakeTarget(fake.url, description);
    const verdict = await tryChecks(serverChecks, target, { untilFirst: false });
    const sound = mutant.id === original || fake.touched();
    return sound ? verdict : { outcome: 'broken', message: 'no answer was changed' };
  } finally {
    await fake.close();
  }
}
