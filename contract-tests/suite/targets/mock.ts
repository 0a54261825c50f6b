import type { Target } from '../target.js';
import { exampleChannel } from './channel.js';
import { httpTarget } from './http-target.js';

/**
 * The Prism mock at `url`. It accepts every token that is not empty.
 *
 * @param description validates the responses: the original, even if the mock was started from a mutant
 */
export function mockTarget(url: string, description: object): Target {
  return httpTarget({
    kind: 'mock',
    name: 'the Prism mock of the description',
    url,
    description,
    ids: exampleChannel,
    authenticate: async () => ({ headers: { 'X-Auth-Token': 'contract-suite-token' }, secrets: [] }),
    provoke: (status, example) => ({
      headers: { Prefer: `code=${status}${example === undefined ? '' : `, example=${example}`}` },
    }),
  });
}
