import { type Canary, original } from '../mutant.js';
import type { ServerFault } from '../server/server-fault.js';
import { onMembers, onPages } from './response-mutant.js';

export const responseCanaries: readonly (Canary & ServerFault)[] = [
  { id: original, label: 'nothing is changed', expected: 'survived' },
  {
    ...onMembers('CANARY.field-order', 'the fields of a member come in another order', ({ id, ...rest }) => {
      return { ...rest, id };
    }),
    expected: 'survived',
  },
  { ...onPages('CANARY.no-body', 'a page is gone', () => ''), expected: 'killed' },
];
