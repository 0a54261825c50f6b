import type { Target } from '../target.js';
import { exampleChannel } from './channel.js';
import { httpTarget } from './http-target.js';

/**
 * The Prism mock at `url`. It takes any token that is not empty.
 *
 * @param description what to judge by: the original, also where the mock was built from a changed one
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
