/** S4: what is not read whole cannot be judged. The checks that would need it say so, and this one is violated. */
import type { Check } from '../check.js';
import { maxBodyBytes } from '../targets/transport.js';
import { ask, fail } from './asking.js';
import { everywhereBut } from './kinds.js';

/** Runs last, and looks at whatever was sent before. */
export const bodySizeCheck: Check = {
  id: 'S4.body-size',
  title: `No body has more than ${maxBodyBytes} bytes`,
  place: '/components/schemas/VpcMemberPage',
  ...everywhereBut(),
  async run(target) {
    // By itself there is nothing to look at yet; what it throws is what is looked for.
    if (target.exchanges.length === 0) await ask(target).catch(() => {});
    const long = target.exchanges.find(({ truncated }) => truncated);
    if (long) fail(`the body has more than ${maxBodyBytes} bytes; the rest was not read`, long);
  },
};
