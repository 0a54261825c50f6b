import { remove, rename, set } from '../../../tools/lib/edit-description.js';
import { type Canary, original } from '../mutant.js';
import { all } from './by-hand.js';
import type { DescriptionMutant } from './description-mutant.js';

export const descriptionCanaries: readonly (Canary & DescriptionMutant)[] = [
  { id: original, label: 'nothing is changed', expected: 'survived', edit: () => {} },
  {
    id: 'CANARY.wording',
    label: 'the prose of the description is different',
    expected: 'survived',
    edit: set('info/description', 'Something else.'),
  },
  {
    id: 'CANARY.no-effect',
    label: 'an edit changes nothing',
    expected: 'broken',
    edit: set('jsonSchemaDialect', 'https://json-schema.org/draft/2020-12/schema'),
  },
  {
    id: 'CANARY.other-api',
    label: 'it describes something else',
    expected: 'killed',
    edit: all(rename('path', '/v1/something-else'), remove('security')),
  },
];
