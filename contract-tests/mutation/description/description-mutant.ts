import type { Edit } from '../../../tools/lib/edit-description.js';
import { operation } from '../../suite/facts/operation.js';
import { at } from '../../suite/validators/document.js';
import type { Mutant } from '../mutant.js';

/** A mutant of the bundled description. */
export interface DescriptionMutant extends Mutant {
  edit: Edit;
}

/** Where the operation stands, as the edits take it. */
export const pathAt: string = `paths/${operation.path.replaceAll('/', '~1')}`;
export const operationAt: string = `${pathAt}/get`;

/** Several edits as one. */
export function all(...edits: readonly Edit[]): Edit {
  return (description) => {
    for (const edit of edits) edit(description);
  };
}

/** Takes what refers to a component out of a list. */
export function removeReference(list: string, component: string): Edit {
  return (description) => {
    const references = at(description, `/${list}`) as { $ref?: string }[];
    const index = references.findIndex(({ $ref }) => $ref?.endsWith(`/${component}`));
    if (index === -1) throw new Error(`${list} does not refer to ${component}`);
    references.splice(index, 1);
  };
}
