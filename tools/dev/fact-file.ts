import { addedMemberFields } from '../../contract-tests/suite/facts/added-member-fields.js';
import { memberFields } from '../../contract-tests/suite/facts/member-fields.js';
import { parsePointer } from '../lib/json-pointer.js';

/** The file with the fact that a part of the bundled description must match, or that a new part needs. */
export function factFile(pointer: string): string {
  return `contract-tests/suite/facts/${nameOf(parsePointer(pointer))}.ts`;
}

function nameOf([section, kind, name = '', , field]: readonly string[]): string {
  if (section !== 'components') return 'operation';
  if (kind === 'parameters' || kind === 'examples') return kind;
  if (kind === 'headers' || kind === 'responses') return 'responses';
  if (kind !== 'schemas') return 'operation';
  if (name !== 'VpcMemberInfo' || field === undefined) return 'schemas';
  return field in memberFields && !(field in addedMemberFields) ? 'member-fields' : 'added-member-fields';
}
