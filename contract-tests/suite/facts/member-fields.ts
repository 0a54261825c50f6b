/** The fields of a member, each with its vectors: those in table 5 of the page, then those that the page lacks. */
import { addedMemberFields } from './added-member-fields.js';
import type { MemberField } from './fact.js';
import { beyondInt32, letters, notInteger, notText } from './values.js';

const lettersDigits = ['letters', 'digits', '-', '_'];

export const memberFields: Readonly<Record<string, MemberField>> = {
  host: {
    page: { type: 'String' },
    today: { type: 'string', minLength: 1, maxLength: 255 },
    why: { minLength: 'non-empty', maxLength: 'host-length' },
    example: '192.168.0.5',
    accept: {
      address: '192.168.0.5',
      shortest: 'a',
      longest: letters(255),
      'longest-emoji': '🦊'.repeat(255),
    },
    reject: { empty: ['', 'minLength'], 'too-long': [letters(256), 'maxLength'], ...notText },
  },
  weight: {
    page: { type: 'Integer', minimum: 0, maximum: 100 },
    today: { type: 'integer', format: 'int32', minimum: 0, maximum: 10000 },
    why: { maximum: 'weight-maximum' },
    example: 1,
    accept: { min: 0, 'max-of-the-page': 100, 'beyond-the-page': 101, max: 10000 },
    reject: {
      negative: [-1, 'minimum'],
      'too-large': [10001, 'maximum'],
      'beyond-int32': beyondInt32,
      ...notInteger,
    },
  },
  ecs_id: {
    page: { type: 'String', minLength: 1, maxLength: 64, characters: lettersDigits },
    today: { type: 'string', minLength: 1, maxLength: 255 },
    why: { maxLength: 'ecs-id-length', characters: 'ecs-id-pattern' },
    example: 'dfe1f776-dd07-4ec0-912f-47525679d76a',
    accept: { shortest: 'a', 'beyond-the-page': letters(65), longest: letters(255), dots: '192.168.9.197' },
    reject: { empty: ['', 'minLength'], 'too-long': [letters(256), 'maxLength'], ...notText },
  },
  ecs_name: {
    page: { type: 'String', minLength: 1, maxLength: 64, characters: ['Chinese', ...lettersDigits, '.'] },
    today: { type: 'string', minLength: 1, maxLength: 64 },
    why: { characters: 'ecs-name-pattern' },
    example: 'ecs-web-01',
    accept: { shortest: 'a', longest: '网'.repeat(64), characters: 'Ab-9_.站', space: 'a b' },
    reject: { empty: ['', 'minLength'], 'too-long': [letters(65), 'maxLength'], ...notText },
  },
  id: {
    page: { type: 'String' },
    today: { type: 'string', minLength: 1 },
    why: { minLength: 'non-empty' },
    example: 'be63c6260a1043888187f84af39c9f0e',
    accept: { shortest: 'a', long: letters(1000) },
    reject: { empty: ['', 'minLength'], ...notText },
  },
  status: {
    page: { type: 'Integer' },
    today: { type: 'integer', format: 'int32', enum: [1, 2] },
    why: { enum: 'status-values' },
    example: 1,
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
    page: { type: 'String' },
    today: { type: 'string', minLength: 1 },
    why: { minLength: 'non-empty' },
    example: '56a7d7358e1b42459c9d730d65b14e59',
    accept: { shortest: 'a', long: letters(1000) },
    reject: { empty: ['', 'minLength'], ...notText },
  },
  create_time: {
    page: { type: 'String' },
    today: { type: 'string', format: 'date-time' },
    why: { format: 'create-time-format' },
    example: '2020-07-23T07:11:57Z',
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
  ...addedMemberFields,
};
