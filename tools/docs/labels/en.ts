import type { Labels } from './labels.js';

export const english: Labels = {
  language: 'English',
  navigation: {
    label: 'Documentation',
    reference: 'Reference',
    plain: 'Plain version',
    errors: 'Errors',
    console: 'Console',
  },
  titles: { plain: 'plain version', errors: 'error codes', console: 'console' },
  redoc: {},
  plain: {
    version: 'Version',
    servers: 'Servers',
    values: 'Values',
    authentication: 'Authentication',
    or: 'or',
    and: 'and',
    parameters: 'Parameters',
    in: { path: 'in the path', query: 'in the query', header: 'in the headers' },
    required: 'required',
    responses: 'Responses',
    headers: 'Headers',
    body: 'Body',
    fields: 'Fields',
    example: 'Example',
    defaultValue: 'default',
    samples: 'Code samples',
    arrayOf: 'list of',
    mayBeNull: 'or null',
    range: (minimum, maximum) =>
      maximum === undefined
        ? `at least ${minimum}`
        : minimum === undefined
          ? `at most ${maximum}`
          : `${minimum} to ${maximum}`,
    length: (minimum, maximum) =>
      maximum === undefined
        ? minimum === 1
          ? 'not empty'
          : `at least ${minimum} characters`
        : minimum === undefined
          ? `at most ${maximum} characters`
          : `${minimum} to ${maximum} characters`,
    items: (maximum) => `at most ${maximum} items`,
    pattern: 'pattern',
  },
  errors: {
    introduction:
      'Every code that the list request can meet. Branch on the code, never on error_msg: its text may change. Each row has a link of its own, such as errors.html#APIG.3023.',
    code: 'Code',
    or: 'or',
    status: 'Status',
    meaning: 'Meaning',
    action: 'What to do',
    retried: 'Retried by the client',
    retry: { yes: 'yes', no: 'no', withNewToken: 'once, with a new token' },
    otherCodes: 'Any other code',
    otherCodesIntroduction: 'When the code is not in the table, or there is none, go by the status.',
    anyServerError: '500 and above',
  },
  console: {
    note: 'Your browser calls the server straight from this page, and shows the response only if the server allows that (CORS). `npm run docs:serve` calls it from your own machine instead. Your token stays in the memory of this page.',
    needsScripts: 'The console needs JavaScript. Without it, read the plain version.',
    otherServer: 'Another server that speaks this API',
    otherServerAddress: 'Its address, without the path',
    mock: 'The mock beside this page',
    fake: 'The fake beside this page: 45 members',
  },
};
