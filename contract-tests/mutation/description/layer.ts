/** Layer 1: mistakes in the description. The suite compares what is made of the mutant with the original. */

import { once } from 'node:events';
import { startMock } from '../../../tools/lib/prism.js';
import { letterOf } from '../../suite/catalogue.js';
import type { Check } from '../../suite/check.js';
import { descriptionChecks, proxyChecks, serverChecks } from '../../suite/suite.js';
import { mockTarget } from '../../suite/targets/mock.js';
import { prismValidator } from '../../suite/targets/prism-validator.js';
import { scriptedTarget } from '../../suite/targets/scripted-responses.js';
import { type Layer, original, sampleOf, type Verdict } from '../mutant.js';
import { brokenBy, tryChecks } from '../try-checks.js';
import { mutantsByHand } from './by-hand.js';
import { descriptionCanaries } from './canaries.js';
import { traversalMutants } from './traversal.js';

/** Dynamic responses (S10) take the mock longer than all other checks, and find no mutant that the vectors do not. */
const withoutDynamic: readonly Check[] = serverChecks.filter((check) => letterOf(check) !== 'S10');

export function descriptionLayer(description: object): Layer {
  const mutants = [...mutantsByHand, ...traversalMutants(description)];
  const sample = sampleOf({ canaries: descriptionCanaries, mutants }, 60);
  const byId = new Map([...descriptionCanaries, ...mutants].map((mutant) => [mutant.id, mutant]));
  return {
    name: 'description',
    title: 'Mistakes in the description',
    min: 1500,
    runners: ['facts', 'mock and proxy'],
    canaries: descriptionCanaries,
    mutants,
    async run(id, thorough) {
      const changed = structuredClone(description);
      byId.get(id)?.edit(changed);
      if (id !== original && JSON.stringify(changed) === JSON.stringify(description)) {
        const nothing: Verdict = { outcome: 'broken', message: 'the edit changes nothing' };
        return { facts: nothing, 'mock and proxy': nothing };
      }
      const facts = await byFacts(changed, description);
      const tried = thorough || facts.outcome !== 'killed' || sample.has(id);
      return {
        facts,
        'mock and proxy': tried ? await byServers(changed, description, thorough) : { outcome: 'untried' },
      };
    },
  };
}

function byFacts(changed: object, description: object): Promise<Verdict> {
  return tryChecks(descriptionChecks(changed), mockTarget('http://unused.invalid', description));
}

/** The proxy and the mock that Prism makes of the changed description; the checks do not read it. */
async function byServers(changed: object, description: object, thorough: boolean): Promise<Verdict> {
  const proxy = await proxied(changed, description);
  return proxy.outcome === 'killed' ? proxy : mocked(changed, description, proxy, thorough);
}

async function proxied(changed: object, description: object): Promise<Verdict> {
  try {
    return await tryChecks(proxyChecks, scriptedTarget(await prismValidator(changed), description));
  } catch (error) {
    return brokenBy('the proxy does not start', error);
  }
}

async function mocked(
  changed: object,
  description: object,
  proxy: Verdict,
  thorough: boolean,
): Promise<Verdict> {
  try {
    const mock = await startMock(changed);
    try {
      const checks = thorough ? serverChecks : withoutDynamic;
      const verdict = await orCrash(tryChecks(checks, mockTarget(mock.url, description)));
      return verdict.outcome === 'survived' ? proxy : verdict;
    } finally {
      await mock.close();
    }
  } catch (error) {
    return brokenBy('the mock does not start', error);
  }
}

/** Prism throws outside of every promise when a security scheme has no name, which would end the process. */
async function orCrash(verdict: Promise<Verdict>): Promise<Verdict> {
  const ended = new AbortController();
  const crash = once(process, 'uncaughtException', ended).then(
    ([error]) => brokenBy('the mock crashed', error),
    () => verdict,
  );
  try {
    return await Promise.race([verdict, crash]);
  } finally {
    ended.abort();
  }
}
