import type { Labels } from './labels.js';

export const english: Labels = {
  language: 'English',
  navigation: {
    label: 'All pages',
    main: 'Main pages',
    menu: 'Menu',
    onThisPage: 'On this page',
    start: 'Start',
    guides: 'Guides',
    api: 'API',
    project: 'Project',
    changelog: 'Changelog',
    repository: 'Repository',
    package: 'Package on npm',
    reference: 'Reference',
    plain: 'Plain version',
    errors: 'Errors',
    console: 'Console',
  },
  search: {
    open: 'Search',
    field: 'Search all pages',
    none: 'No page has these words.',
    close: 'Close',
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
    note: 'Choose a server, fill in the parameters and send the request. Your token stays in the memory of this page.',
    notServed: [
      'From this page, your browser shows the response of a server only if the server allows that (CORS). To try the API without an account or to call your own gateway, clone the repository, then run ',
      ': it opens this console with a mock, a fake and a relay on your machine.',
    ],
    needsScripts: 'The console needs JavaScript. Without it, read the plain version.',
    otherServer: 'Another server that speaks this API',
    otherServerAddress: 'Its address, without the path',
    mock: 'The mock beside this page',
    fake: 'The fake beside this page: 45 members',
  },
};
