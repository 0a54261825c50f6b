/** Vectors of the error body: its fields for one status, its shape for every error status. */
import { fieldVectors, type ResponseVector, requestId, type ValueTable } from './response-vector.js';
import { responses } from './responses.js';

const schema = '/components/schemas/ErrorMsg';
const error = { error_code: 'APIG.3023', error_msg: 'The VPC channel does not exist' };
const notText = { number: [1, 'type'], null: [null, 'type'] } as const;

const fields: Readonly<Record<string, ValueTable>> = {
  error_code: {
    accept: { shortest: 'ABC.0000', longest: 'ABCDEFGH.9999' },
    reject: {
      'two-letters': ['AP.3023', 'pattern'],
      'nine-letters': ['ABCDEFGHI.3023', 'pattern'],
      'three-digits': ['APIG.302', 'pattern'],
      'five-digits': ['APIG.30230', 'pattern'],
      'small-letters': ['apig.3023', 'pattern'],
      'letter-for-digit': ['APIG.302A', 'pattern'],
      'no-dot': ['APIG3023', 'pattern'],
      'two-dots': ['AP.IG.3023', 'pattern'],
      'other-sign-for-dot': ['APIG-3023', 'pattern'],
      'more-before': [' APIG.3023', 'pattern'],
      'more-after': ['APIG.3023 ', 'pattern'],
      empty: ['', 'pattern'],
      ...notText,
    },
  },
  error_msg: {
    accept: { shortest: 'x', long: 'x'.repeat(5000) },
    reject: { empty: ['', 'minLength'], ...notText },
  },
  request_id: {
    accept: { shortest: 'x', typical: requestId, long: 'x'.repeat(300) },
    reject: { empty: ['', 'minLength'], ...notText },
  },
};

/** For one status: an error with an unknown field, and bodies that are not errors. */
function shapes(status: number): ResponseVector[] {
  const rejected = (name: string, body: unknown, keyword: string): ResponseVector => {
    return { id: `${status}-${name}`, status, body, verdict: 'reject', pointer: `${schema}/${keyword}` };
  };
  const { error_code, error_msg } = error;
  return [
    { id: `${status}-unknown-field`, status, body: { ...error, new_field: 1 }, verdict: 'accept' },
    rejected('code-missing', { error_msg }, 'required'),
    rejected('message-missing', { error_code }, 'required'),
    rejected('camel-case', { errorCode: error_code, errorMsg: error_msg }, 'required'),
    rejected('nested', { error: { code: status, message: error_msg } }, 'required'),
    rejected('page', { size: 0, total: 0, members: [] }, 'required'),
    rejected('list', [error], 'type'),
    rejected('null', null, 'type'),
  ];
}

/** The documented error statuses. */
export const errorStatuses: readonly number[] = Object.keys(responses)
  .map(Number)
  .filter((status) => status >= 400);

export const errorVectors: readonly ResponseVector[] = [
  ...Object.entries(fields).flatMap(([field, table]) =>
    fieldVectors('ErrorMsg', field, table, 404, (value) => ({ ...error, [field]: value })),
  ),
  ...errorStatuses.flatMap(shapes),
];
