/**
 * The fields of a member that the page lacks, each with its evidence and its vectors. A field that the service adds is
 * added here, as the last one; docs/description.md has the other two files.
 */
import type { AddedField } from './fact.js';
import { anyText, beyondInt32, notInteger } from './values.js';

export const addedMemberFields: Readonly<Record<string, AddedField>> = {
  is_backup: {
    today: { type: 'boolean' },
    evidence: 'Swagger and OTC page: default `false`, depends on the version of the gateway',
    example: false,
    accept: { yes: true, no: false },
    reject: { text: ['true', 'type'], number: [1, 'type'], null: [null, 'type'] },
  },
  member_group_name: {
    today: { type: 'string' },
    evidence: 'Swagger; OTC page, whose example has `""`',
    example: 'web',
    ...anyText,
  },
  port: {
    today: { type: 'integer', format: 'int32', minimum: 0, maximum: 65535 },
    evidence: 'Swagger, OTC page',
    example: 8080,
    accept: { min: 0, max: 65535 },
    reject: {
      negative: [-1, 'minimum'],
      'too-large': [65536, 'maximum'],
      'beyond-int32': beyondInt32,
      ...notInteger,
    },
  },
  member_group_id: {
    today: { type: 'string' },
    evidence: 'Swagger; OTC page, whose example has `""`',
    example: 'c1ce135c705c4066853a0460b318fe16',
    ...anyText,
  },
  health_status: {
    today: { type: ['string', 'null'], enum: ['healthy', 'unhealthy', 'unknown', null] },
    evidence:
      'Swagger since 2024-07, SDKs; Terraform pull requests 7887 and 7968: the live service sends `null` even with a ' +
      'health check set up',
    example: 'healthy',
    accept: { healthy: 'healthy', unhealthy: 'unhealthy', unknown: 'unknown', null: null },
    reject: {
      capital: ['Healthy', 'enum'],
      other: ['degraded', 'enum'],
      empty: ['', 'enum'],
      boolean: [true, 'type'],
    },
  },
};
