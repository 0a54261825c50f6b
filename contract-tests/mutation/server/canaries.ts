import { type Canary, original } from '../mutant.js';
import type { ServerFault } from './server-fault.js';

/** No check may take it for a fault that nobody answers. */
export const unreachable = 'CANARY.nobody-answers';

export const serverCanaries: readonly (Canary & ServerFault)[] = [
  { id: original, words: 'the fake is as it is', expected: 'survived' },
  {
    id: 'CANARY.field-order',
    words: 'the fields of a page come in another order',
    expected: 'survived',
    page: ({ members, total, size }) => ({ members, total, size }),
  },
  {
    id: 'CANARY.no-effect',
    words: 'a fault changes nothing',
    expected: 'broken',
    page: (page) => page,
  },
  { id: unreachable, words: 'the server has gone', expected: 'broken' },
  {
    id: 'CANARY.always-500',
    words: 'every answer is a 500',
    expected: 'killed',
    answer(answer) {
      answer.status = 500;
    },
  },
];
