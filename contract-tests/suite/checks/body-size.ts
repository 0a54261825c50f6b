/** S4: a body over the limit is not read to its end. Checks that need the body are not checkable, and name this one. */
import type { Check } from '../check.js';
import { maxBodyBytes } from '../targets/transport.js';
import { fail, sendOnce } from './send.js';
import { everywhereBut } from './target-kinds.js';

/** Runs last, on all responses of the run. */
export const bodySizeCheck: Check = {
  id: 'S4.body-size',
  title: `No body has more than ${maxBodyBytes} bytes`,
  pointer: '/components/schemas/VpcMemberPage',
  ...everywhereBut(),
  async run(target) {
    // When the check runs alone, nothing is recorded yet. `send` throws on a body over the limit.
    if (target.recorded.length === 0) await sendOnce(target).catch(() => {});
    const long = target.recorded.find(({ truncated }) => truncated);
    if (long) fail(`the body has more than ${maxBodyBytes} bytes; the rest was not read`, long);
  },
};
