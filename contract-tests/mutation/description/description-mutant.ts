import type { Edit } from '../../../tools/lib/edit-description.js';
import type { Mutant } from '../mutant.js';

/** A mutant of the bundled description. */
export interface DescriptionMutant extends Mutant {
  edit: Edit;
}
