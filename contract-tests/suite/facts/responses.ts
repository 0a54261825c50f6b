/** The responses by status, with headers and examples. */
import type { ExampleName } from './examples.js';
import type { Fact } from './fact.js';

export interface ResponseFact {
  schema: 'VpcMemberPage' | 'ErrorMsg';
  /** The headers, and whether each is required. */
  headers: Readonly<Record<string, boolean>>;
  /** The examples in order. The first is the example of the page, if the page has the status. */
  examples: readonly ExampleName[];
  /** The row of PROVENANCE.md for a status that the page does not have. */
  why?: string;
}

/** The page mentions no response header: PROVENANCE, row `x-request-id`. */
const always = { 'X-Request-Id': true };

export const responses: Readonly<Record<string, ResponseFact>> = {
  200: { schema: 'VpcMemberPage', headers: always, examples: ['TwoMembers', 'CloudServers', 'EmptyPage'] },
  400: { schema: 'ErrorMsg', headers: always, examples: ['InvalidParameter'] },
  401: { schema: 'ErrorMsg', headers: always, examples: ['InvalidToken'] },
  403: { schema: 'ErrorMsg', headers: always, examples: ['NoPermission'] },
  404: { schema: 'ErrorMsg', headers: always, examples: ['ChannelNotFound', 'InstanceNotFound'] },
  429: {
    schema: 'ErrorMsg',
    headers: { ...always, 'Retry-After': false },
    examples: ['Throttled'],
    why: 'too-many-requests',
  },
  500: { schema: 'ErrorMsg', headers: always, examples: ['SystemError', 'TooManyRequestsAsError'] },
};

/** All examples of the page are JSON. */
export const mediaType = 'application/json';

export const headers: Readonly<Record<string, Fact>> = {
  'X-Request-Id': {
    today: { type: 'string', minLength: 1 },
    why: { field: 'x-request-id' },
    example: '6a838baac776594e4b0f1e258061ed95',
  },
  'Retry-After': {
    today: {
      type: 'string',
      pattern:
        '^([0-9]{1,10}|[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} GMT)$',
    },
    why: { field: 'too-many-requests' },
    example: '60',
  },
};
