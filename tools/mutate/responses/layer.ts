/** Layer 2: answers that are wrong. Everything is judged but what a run knows beforehand: which members there are. */

import { letterOf } from '../../../contract-tests/catalogue.js';
import type { Check } from '../../../contract-tests/check.js';
import { answerChecks } from '../../../contract-tests/checks/answers.js';
import { serverChecks } from '../../../contract-tests/suite.js';
import type { Target } from '../../../contract-tests/target.js';
import { twinTarget } from '../../../contract-tests/targets/twin.js';
import { type Layer, original, type Verdict } from '../mutant.js';
import { startFaultyTwin } from '../server/faulty-twin.js';
import type { ServerFault } from '../server/server-fault.js';
import { tryChecks } from '../try-checks.js';
import { responseCanaries } from './canaries.js';
import { fieldMutants } from './fields.js';
import { listMutants } from './lists.js';
import { wholeAnswerMutants } from './whole-answers.js';

/** Each adds to the one before: an answer by itself, its counts, and how it fits to what other requests got. */
const ladder: Readonly<Record<string, readonly Check[]>> = {
  form: answerChecks,
  counts: serverChecks.filter((check) => letterOf(check) === 'S8'),
  relations: serverChecks,
};

export function responseLayer(description: object): Layer {
  const mutants = [...wholeAnswerMutants, ...listMutants, ...fieldMutants];
  const byId = new Map([...responseCanaries, ...mutants].map((mutant) => [mutant.id, mutant]));
  return {
    name: 'responses',
    title: 'Wrong answers',
    least: 89,
    judges: Object.keys(ladder),
    canaries: responseCanaries,
    mutants,
    async judge(id) {
      const mutant = byId.get(id);
      if (!mutant) throw new Error(`there is no mutant ${id}`);
      const verdicts: Record<string, Verdict> = {};
      let verdict: Verdict = { outcome: 'survived' };
      for (const [name, checks] of Object.entries(ladder)) {
        if (verdict.outcome !== 'killed') verdict = await judged(mutant, checks, description);
        verdicts[name] = verdict;
      }
      return verdicts;
    },
  };
}

async function judged(mutant: ServerFault, checks: readonly Check[], description: object): Promise<Verdict> {
  const twin = await startFaultyTwin(mutant);
  try {
    const { members: _, ...target }: Target = twinTarget(twin.url, description);
    const verdict = await tryChecks(checks, target);
    // Some checks ask for pages alone, others for errors too.
    const untouched = mutant.id !== original && checks === serverChecks && !twin.touched();
    return untouched ? { outcome: 'broken', message: 'no answer was changed' } : verdict;
  } finally {
    await twin.close();
  }
}
