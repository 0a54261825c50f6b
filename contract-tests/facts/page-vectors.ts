/** The page around the members: its counts, its list, its shape. */
import { fieldVectors, type ResponseVector, type ValueTable } from './response-vector.js';

const schema = '/components/schemas/VpcMemberPage';

/** `count` members that are as small as can be. */
function members(count: number) {
  return Array.from({ length: count }, (_, index) => ({ id: `m-${index}` }));
}

const notCount = {
  negative: [-1, 'minimum'],
  text: ['1', 'type'],
  fraction: [1.5, 'type'],
  null: [null, 'type'],
} as const;

const sizes: ValueTable = {
  accept: { none: 0 },
  reject: { 'too-large': [501, 'maximum'], 'beyond-int32': [2147483648, 'format'], ...notCount },
};
const totals: ValueTable = {
  accept: { none: 0, 'beyond-int32': 4294967296, 'largest-safe': 9007199254740991 },
  reject: { 'beyond-safe': [9007199254740992, 'maximum'], ...notCount },
};
const lists: ValueTable = {
  accept: { none: [] },
  reject: {
    null: [null, 'type'],
    object: [{}, 'type'],
    text: ['', 'type'],
  },
};

const refused = { status: 200, verdict: 'reject', refusedByClient: true } as const;
/** The client insists on all three fields, because a walk over the pages relies on them. */
const strict = (vector: ResponseVector): ResponseVector =>
  vector.verdict === 'reject' ? { ...vector, refusedByClient: true } : vector;

export const pageVectors: readonly ResponseVector[] = [
  ...fieldVectors('VpcMemberPage', 'size', sizes, 200, (size) => ({ size, total: 0, members: [] })).map(
    strict,
  ),
  ...fieldVectors('VpcMemberPage', 'total', totals, 200, (total) => ({ size: 0, total, members: [] })).map(
    strict,
  ),
  ...fieldVectors('VpcMemberPage', 'members', lists, 200, (list) => ({
    size: 0,
    total: 0,
    members: list,
  })).map(strict),
  {
    id: 'VpcMemberPage-members-most',
    status: 200,
    body: { size: 500, total: 500, members: members(500) },
    verdict: 'accept',
  },
  {
    id: 'VpcMemberPage-members-too-many',
    status: 200,
    body: { size: 500, total: 501, members: members(501) },
    verdict: 'reject',
    place: `${schema}/properties/members/maxItems`,
    refusedByClient: true,
  },
  {
    id: 'VpcMemberPage-unknown-field',
    status: 200,
    body: { size: 0, total: 0, members: [], new_field: 1 },
    verdict: 'accept',
  },
  {
    id: 'VpcMemberPage-size-missing',
    body: { total: 0, members: [] },
    place: `${schema}/required`,
    ...refused,
  },
  {
    id: 'VpcMemberPage-total-missing',
    body: { size: 0, members: [] },
    place: `${schema}/required`,
    ...refused,
  },
  {
    id: 'VpcMemberPage-members-missing',
    body: { size: 0, total: 0 },
    place: `${schema}/required`,
    ...refused,
  },
  {
    id: 'VpcMemberPage-envelope',
    body: { data: { size: 0, total: 0, members: [] } },
    place: `${schema}/required`,
    ...refused,
  },
  { id: 'VpcMemberPage-list', body: [], place: `${schema}/type`, ...refused },
  { id: 'VpcMemberPage-null', body: null, place: `${schema}/type`, ...refused },
  { id: 'VpcMemberPage-text', body: 'page', place: `${schema}/type`, ...refused },
];
