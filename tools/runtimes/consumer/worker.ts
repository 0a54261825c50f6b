/** For workerd: `workerd test` makes the calls. */
import description from 'apig-members/openapi.json' with { type: 'json' };
import { calls } from './calls.js';

export default {
  async test(_: unknown, { ENDPOINT }: { ENDPOINT: string }): Promise<void> {
    await calls(ENDPOINT);
    if (!description.openapi.startsWith('3.1')) throw new Error('openapi.json is not the description');
  },
};
