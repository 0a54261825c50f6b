import { type Canary, original } from '../mutant.js';
import type { ServerFault } from './server-fault.js';

/** Stops the server: a connection error is no violation. */
export const unreachable = 'CANARY.unreachable';

export const serverCanaries: readonly (Canary & ServerFault)[] = [
  { id: original, label: 'nothing is changed', expected: 'survived' },
  {
    id: 'CANARY.field-order',
    label: 'the fields of a page are in another order',
    expected: 'survived',
    page: ({ members, total, size }) => ({ members, total, size }),
  },
  {
    id: 'CANARY.no-effect',
    label: 'a fault changes nothing',
    expected: 'broken',
    page: (page) => page,
  },
  { id: unreachable, label: 'the server is stopped', expected: 'broken' },
  {
    id: 'CANARY.always-500',
    label: 'every response is a 500',
    expected: 'killed',
    response(response) {
      response.status = 500;
    },
  },
];
