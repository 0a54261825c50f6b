/** S4: what is not read whole cannot be judged. The checks that would need it say so, and this one is violated. */
import type { Check } from '../check.js';
import { maxBodyBytes } from '../targets/transport.js';
import { fail, sendOnce } from './send.js';
import { everywhereBut } from './target-kinds.js';

/** Runs last, and looks at whatever was sent before. */
export const bodySizeCheck: Check = {
  id: 'S4.body-size',
  title: `No body has more than ${maxBodyBytes} bytes`,
  pointer: '/components/schemas/VpcMemberPage',
  ...everywhereBut(),
  async run(target) {
    // By itself there is nothing to look at yet; what it throws is what is looked for.
    if (target.recorded.length === 0) await sendOnce(target).catch(() => {});
    const long = target.recorded.find(({ truncated }) => truncated);
    if (long) fail(`the body has more than ${maxBodyBytes} bytes; the rest was not read`, long);
  },
};
