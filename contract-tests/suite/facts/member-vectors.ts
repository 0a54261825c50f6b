/** Vectors of each member field: at its bounds, beyond them, of another type, absent. */
import { memberFields } from './member-fields.js';
import { fieldVectors, type ResponseVector } from './response-vector.js';

const id = 'be63c6260a1043888187f84af39c9f0e';

function pageWith(member: unknown) {
  return { size: 1, total: 1, members: [member] };
}

const schema = '/components/schemas/VpcMemberInfo';
const rejected = { status: 200, verdict: 'reject', rejectedByClient: true } as const;
/** The client validates only the id, because it compares members by id. */
const markId = (vector: ResponseVector) =>
  /^VpcMemberInfo-id-(number|null)$/.test(vector.id)
    ? { ...vector, rejectedByClient: true as const }
    : vector;

export const memberVectors: readonly ResponseVector[] = [
  ...Object.entries(memberFields).flatMap(([field, table]) =>
    fieldVectors('VpcMemberInfo', field, table, 200, (value) => pageWith({ id, [field]: value })).map(markId),
  ),
  { id: 'VpcMemberInfo-id-alone', status: 200, body: pageWith({ id }), verdict: 'accept' },
  { id: 'VpcMemberInfo-unknown-field', status: 200, body: pageWith({ id, new_field: 1 }), verdict: 'accept' },
  {
    id: 'VpcMemberInfo-id-missing',
    body: pageWith({ host: 'a' }),
    pointer: `${schema}/required`,
    ...rejected,
  },
  { id: 'VpcMemberInfo-camel-case', body: pageWith({ ID: id }), pointer: `${schema}/required`, ...rejected },
  { id: 'VpcMemberInfo-text', body: pageWith(id), pointer: `${schema}/type`, ...rejected },
  { id: 'VpcMemberInfo-null', body: pageWith(null), pointer: `${schema}/type`, ...rejected },
];
