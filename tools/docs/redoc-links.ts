import { type Description, theOperation } from '../lib/description.js';

/** The address of the operation inside the reference; Redoc makes it of the id of the operation. */
export function operationLink(description: Description): string {
  return `#/${section(description)}`;
}

/**
 * The address of a parameter or field.
 *
 * @example
 * fieldLink(description, 't=response&c=200&path=members[]/weight')
 */
export function fieldLink(description: Description, field: string): string {
  return `#/${section(description)}#${section(description)}/${field}`;
}

function section(description: Description): string {
  return `other/${theOperation(description).operation.operationId.toLowerCase()}`;
}
