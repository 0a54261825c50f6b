/** The bodies: tables 4 to 10 of the page, and the additions of PROVENANCE.md. */
import { TwoMembers, wholeMember } from './examples.js';
import type { Fact } from './fact.js';
import { memberFields } from './member-fields.js';

export interface SchemaFact {
  /** The page names no required fields. */
  required: readonly string[];
  /** The row of PROVENANCE.md for `required`. */
  whyRequired: string;
  fields: Readonly<Record<string, Fact>>;
  /** A complete example in the schema, for tools that ignore named examples; row `schema-examples`. */
  example?: unknown;
}

/** The schemas by their names on the page. All are objects that allow unknown fields: row `extra-values`. */
export const schemas: Readonly<Record<'VpcMemberPage' | 'VpcMemberInfo' | 'ErrorMsg', SchemaFact>> = {
  VpcMemberPage: {
    required: ['size', 'total', 'members'],
    whyRequired: 'page-required',
    fields: {
      size: {
        page: { type: 'Integer' },
        today: { type: 'integer', format: 'int32', minimum: 0, maximum: 500 },
        why: { minimum: 'page-size', maximum: 'page-size' },
        example: 1,
      },
      total: {
        page: { type: 'Long' },
        today: { type: 'integer', format: 'int64', minimum: 0, maximum: 9007199254740991 },
        why: { minimum: 'total-type', maximum: 'total-maximum' },
        example: 1,
      },
      members: {
        page: { type: 'Array' },
        today: { type: 'array', maxItems: 500, items: 'VpcMemberInfo' },
        why: { maxItems: 'page-size' },
        example: undefined,
      },
    },
    example: TwoMembers,
  },
  VpcMemberInfo: {
    required: ['id'],
    whyRequired: 'member-required',
    fields: memberFields,
    example: wholeMember,
  },
  ErrorMsg: {
    required: ['error_code', 'error_msg'],
    whyRequired: 'error-fields',
    fields: {
      error_code: {
        page: { type: 'String' },
        today: { type: 'string', pattern: '^[A-Z]{3,8}\\.[0-9]{4}$' },
        why: { pattern: 'error-code-pattern' },
        example: 'APIG.3023',
      },
      error_msg: {
        page: { type: 'String' },
        today: { type: 'string', minLength: 1 },
        why: { minLength: 'error-fields' },
        example: 'The VPC channel does not exist,id:56a7d7358e1b42459c9d730d65b14e59',
      },
      request_id: {
        today: { type: 'string', minLength: 1 },
        why: { field: 'request-id' },
        example: '6a838baac776594e4b0f1e258061ed95',
      },
    },
  },
};
