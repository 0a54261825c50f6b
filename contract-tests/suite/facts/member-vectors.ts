/** Vectors of each member field: at its bounds, beyond them, of another type, absent. */
import { fieldVectors, type ResponseVector, type ValueTable } from './response-vector.js';

const id = 'be63c6260a1043888187f84af39c9f0e';
const x = (length: number) => 'x'.repeat(length);
const notText = { number: [1, 'type'], null: [null, 'type'] } as const;
const notInteger = { text: ['1', 'type'], fraction: [1.5, 'type'], null: [null, 'type'] } as const;
const beyondInt32 = [2147483648, 'format'] as const;
const anyText: ValueTable = { accept: { empty: '', word: 'web', long: x(1000) }, reject: notText };

const fields: Readonly<Record<string, ValueTable>> = {
  host: {
    accept: { address: '192.168.0.5', shortest: 'a', longest: x(255), 'longest-emoji': '🦊'.repeat(255) },
    reject: { empty: ['', 'minLength'], 'too-long': [x(256), 'maxLength'], ...notText },
  },
  weight: {
    accept: { min: 0, 'max-of-the-page': 100, 'beyond-the-page': 101, max: 10000 },
    reject: {
      negative: [-1, 'minimum'],
      'too-large': [10001, 'maximum'],
      'beyond-int32': beyondInt32,
      ...notInteger,
    },
  },
  ecs_id: {
    accept: { shortest: 'a', 'beyond-the-page': x(65), longest: x(255), dots: '192.168.9.197' },
    reject: { empty: ['', 'minLength'], 'too-long': [x(256), 'maxLength'], ...notText },
  },
  ecs_name: {
    accept: { shortest: 'a', longest: '网'.repeat(64), characters: 'Ab-9_.站', space: 'a b' },
    reject: { empty: ['', 'minLength'], 'too-long': [x(65), 'maxLength'], ...notText },
  },
  id: { accept: { shortest: 'a', long: x(1000) }, reject: { empty: ['', 'minLength'], ...notText } },
  status: {
    accept: { available: 1, unavailable: 2 },
    reject: {
      zero: [0, 'enum'],
      three: [3, 'enum'],
      negative: [-1, 'enum'],
      'beyond-int32': beyondInt32,
      ...notInteger,
    },
  },
  vpc_channel_id: {
    accept: { shortest: 'a', long: x(1000) },
    reject: { empty: ['', 'minLength'], ...notText },
  },
  create_time: {
    accept: {
      utc: '2020-07-23T07:11:57Z',
      offset: '2020-07-23T15:11:57+08:00',
      nanoseconds: '2020-07-23T07:11:57.419897855Z',
    },
    reject: {
      'without-zone': ['2020-07-23T07:11:57', 'format'],
      'without-zone-with-space': ['2020-07-23 07:11:57', 'format'],
      'date-alone': ['2020-07-23', 'format'],
      'month-13': ['2020-13-23T07:11:57Z', 'format'],
      'hour-25': ['2020-07-23T25:11:57Z', 'format'],
      'other-text': ['yesterday', 'format'],
      empty: ['', 'format'],
      seconds: [1595488317, 'type'],
      null: [null, 'type'],
    },
  },
  is_backup: {
    accept: { yes: true, no: false },
    reject: { text: ['true', 'type'], number: [1, 'type'], null: [null, 'type'] },
  },
  member_group_name: anyText,
  port: {
    accept: { min: 0, max: 65535 },
    reject: {
      negative: [-1, 'minimum'],
      'too-large': [65536, 'maximum'],
      'beyond-int32': beyondInt32,
      ...notInteger,
    },
  },
  member_group_id: anyText,
  health_status: {
    accept: { healthy: 'healthy', unhealthy: 'unhealthy', unknown: 'unknown', null: null },
    reject: {
      capital: ['Healthy', 'enum'],
      other: ['degraded', 'enum'],
      empty: ['', 'enum'],
      boolean: [true, 'type'],
    },
  },
};

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
  ...Object.entries(fields).flatMap(([field, table]) =>
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
