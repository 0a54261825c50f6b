/**
 * Faults of some errors, or of some responses: contract-tests/mutation/responses/ changes all of them. ERR: errors; HEAD:
 * headers; STATE: what a response depends on.
 */
import { everyNth, faultsOf, onError, onErrorBody, type Row } from './patches.js';

const wrongToken = { error_code: 'APIG.1002', error_msg: 'Incorrect token or token resolution failed' };
const throttled = { error_code: 'APIGW.0308', error_msg: 'The throttling threshold has been reached' };
const failed = { error_code: 'APIG.9999', error_msg: 'System error' };

const responses: readonly Row[] = [
  ['ERR.200', 'every error has the status 200', onError(/./, { status: 200 })],
  ['ERR.500-for-400', 'an invalid parameter is a 500', onError(/^400/, { status: 500 })],
  ['ERR.422-for-400', 'an invalid parameter is a 422', onError(/^400/, { status: 422 })],
  ['ERR.400-for-404', 'an unknown id is a 400', onError(/^404/, { status: 400 })],
  ['ERR.503-for-500', 'a failure is a 503', onError(/^500/, { status: 503 })],
  ['ERR.500-for-429', 'a throttled request is a 500', onError(/^429/, { status: 500 })],
  ['ERR.one-code', 'every error has the same code', onErrorBody(/./, () => ({ error_code: 'APIG.9999' }))],
  [
    'ERR.other-parameter',
    'an error names another parameter',
    onErrorBody(/./, ({ error_msg }) => ({
      error_msg: error_msg.replace(/parameterName:\w+/, 'parameterName:x'),
    })),
  ],
  [
    'ERR.other-id',
    'an error does not name the id',
    onErrorBody(/./, ({ error_msg }) => ({ error_msg: error_msg.replace(/id:.*/, 'id:') })),
  ],
  ['ERR.one-reason', 'an expired token is reported as a wrong one', onErrorBody(/1001$/, () => wrongToken)],
  [
    'ERR.retry-after',
    'Retry-After is neither seconds nor a date',
    onError(/^429/, { headers: { 'Retry-After': 'soon' } }),
  ],

  [
    'HEAD.one-request-id',
    'all responses have the same X-Request-Id',
    everyNth(1, { headers: { 'X-Request-Id': '0'.repeat(32) } }),
  ],

  ['STATE.throttled', 'every 20th request is throttled', everyNth(20, { status: 429, body: throttled })],
  ['STATE.fails', 'every 25th request fails', everyNth(25, { status: 500, body: failed })],
  [
    'STATE.stale',
    'every tenth page is the previous one',
    {
      response(response, { index, cache }) {
        if (response.status !== 200) return;
        if (index % 10 === 9 && cache.has('last')) response.body = cache.get('last');
        cache.set('last', response.body);
      },
    },
  ],
];

export const responseFaults = faultsOf(responses);
