/** The fields of a member: table 5 of the page, and the additions of PROVENANCE.md. */
import type { Fact } from './fact.js';

const lettersDigits = ['letters', 'digits', '-', '_'];

export const memberFields: Readonly<Record<string, Fact>> = {
  host: {
    page: { type: 'String' },
    today: { type: 'string', minLength: 1, maxLength: 255 },
    why: { minLength: 'non-empty', maxLength: 'host-length' },
    example: '192.168.0.5',
  },
  weight: {
    page: { type: 'Integer', minimum: 0, maximum: 100 },
    today: { type: 'integer', format: 'int32', minimum: 0, maximum: 10000 },
    why: { maximum: 'weight-maximum' },
    example: 1,
  },
  ecs_id: {
    page: { type: 'String', minLength: 1, maxLength: 64, characters: lettersDigits },
    today: { type: 'string', minLength: 1, maxLength: 255 },
    why: { maxLength: 'ecs-id-length', characters: 'ecs-id-pattern' },
    example: 'dfe1f776-dd07-4ec0-912f-47525679d76a',
  },
  ecs_name: {
    page: { type: 'String', minLength: 1, maxLength: 64, characters: ['Chinese', ...lettersDigits, '.'] },
    today: { type: 'string', minLength: 1, maxLength: 64 },
    why: { characters: 'ecs-name-pattern' },
    example: 'ecs-web-01',
  },
  id: {
    page: { type: 'String' },
    today: { type: 'string', minLength: 1 },
    why: { minLength: 'non-empty' },
    example: 'be63c6260a1043888187f84af39c9f0e',
  },
  status: {
    page: { type: 'Integer' },
    today: { type: 'integer', format: 'int32', enum: [1, 2] },
    why: { enum: 'status-values' },
    example: 1,
  },
  vpc_channel_id: {
    page: { type: 'String' },
    today: { type: 'string', minLength: 1 },
    why: { minLength: 'non-empty' },
    example: '56a7d7358e1b42459c9d730d65b14e59',
  },
  create_time: {
    page: { type: 'String' },
    today: { type: 'string', format: 'date-time' },
    why: { format: 'create-time-format' },
    example: '2020-07-23T07:11:57Z',
  },
  is_backup: { today: { type: 'boolean' }, why: { field: 'is-backup' }, example: false },
  member_group_name: { today: { type: 'string' }, why: { field: 'group-fields' }, example: 'web' },
  port: {
    today: { type: 'integer', format: 'int32', minimum: 0, maximum: 65535 },
    why: { field: 'port' },
    example: 8080,
  },
  member_group_id: {
    today: { type: 'string' },
    why: { field: 'group-fields' },
    example: 'c1ce135c705c4066853a0460b318fe16',
  },
  health_status: {
    today: { type: ['string', 'null'], enum: ['healthy', 'unhealthy', 'unknown', null] },
    why: { field: 'health-status' },
    example: 'healthy',
  },
};
