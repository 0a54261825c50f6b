/** AUTH: faults of authentication, and of what a request without it may learn. */
import {
  accepted,
  authenticated,
  beforeAuthentication,
  expiredToken,
  faultsOf,
  onError,
  type Row,
  tokenIn,
} from './patches.js';

const authentication: readonly Row[] = [
  ['AUTH.ignored', 'authentication is ignored', authenticated(() => true)],
  ['AUTH.any-token', 'any token is accepted', accepted('X-Auth-Token', /./)],
  ['AUTH.expired', 'an expired token is accepted', accepted('X-Auth-Token', new RegExp(`^${expiredToken}$`))],
  ['AUTH.empty', 'an empty token is accepted', accepted('X-Auth-Token', /^$/)],
  [
    'AUTH.no-date',
    'a signature without a date is accepted',
    authenticated(({ headers }) => headers.has('Authorization') && !headers.has('X-Sdk-Date')),
  ],
  ['AUTH.date-alone', 'a date without a signature is accepted', accepted('X-Sdk-Date', /./)],
  ['AUTH.query', 'the token is read from the query', tokenIn(({ query }) => query.get('X-Auth-Token'))],
  ['AUTH.cookie', 'the token is read from a cookie', tokenIn(({ headers }) => headers.get('Cookie'))],
  [
    'AUTH.bearer',
    'the token is read from Authorization',
    tokenIn(({ headers }) => headers.get('Authorization')),
  ],
  [
    'AUTH.subject',
    'the token is read from X-Subject-Token',
    tokenIn(({ headers }) => headers.get('X-Subject-Token')),
  ],
  [
    'AUTH.signature-rejected',
    'a signature is rejected',
    { request: ({ headers }) => headers.delete('Authorization') },
  ],
  ['AUTH.400-first', 'parameters are checked before authentication', beforeAuthentication(400)],
  ['AUTH.403-first', 'the project is checked before authentication', beforeAuthentication(403)],
  ['AUTH.404-first', 'the channel is looked up before authentication', beforeAuthentication(404)],
  ['AUTH.403-for-401', 'a request without authentication is a 403', onError(/^401/, { status: 403 })],
  [
    'AUTH.redirect',
    'a request without authentication is redirected to a login page',
    onError(/^401/, { status: 302, headers: { Location: 'https://login.invalid/' } }),
  ],
  [
    'AUTH.cached',
    'pages are cached by URL and returned without authentication',
    {
      response(response, { received: { path, query }, cache }) {
        const url = `${path}?${query}`;
        if (response.status === 200) cache.set(url, response.body);
        if (response.status === 401 && cache.has(url))
          Object.assign(response, { status: 200, body: cache.get(url) });
      },
    },
  ],
];

export const authenticationFaults = faultsOf(authentication);
