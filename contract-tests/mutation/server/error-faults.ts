/** ERR, HEAD, STATE: mistakes about the form of errors, about headers, and about what is kept between requests. */
import type { FaultyAnswer, ServerFault, Situation } from './server-fault.js';

/** What errors are made into. */
function errors(
  id: string,
  words: string,
  change: (answer: FaultyAnswer) => Partial<FaultyAnswer> | undefined,
  when: (status: number) => boolean = (status) => status >= 400,
): ServerFault {
  return {
    id: `ERR.${id}`,
    words,
    answer(answer) {
      // The answer to a HEAD has no body to change.
      if (when(answer.status) && answer.body !== '') Object.assign(answer, change(answer));
    },
  };
}

/** What every answer is made into. */
function every(
  id: string,
  words: string,
  change: (answer: FaultyAnswer, situation: Situation) => void,
): ServerFault {
  return { id, words, answer: change };
}

type ErrorBody = { error_code: string; error_msg: string; request_id?: string };
const bodyOf = ({ body }: FaultyAnswer) => body as ErrorBody;
const is = (status: number) => (found: number) => found === status;

export const errorFaults: readonly ServerFault[] = [
  errors('200', 'every error is a 200 with the error in its body', () => ({ status: 200 })),
  errors('500-for-400', 'a bad parameter is a 500', () => ({ status: 500 }), is(400)),
  errors('422-for-400', 'a bad parameter is a 422', () => ({ status: 422 }), is(400)),
  errors('400-for-404', 'an unknown id is a 400', () => ({ status: 400 }), is(404)),
  errors('503-for-500', 'a failure is a 503', () => ({ status: 503 }), is(500)),
  errors('500-for-429', 'a throttled request is a 500', () => ({ status: 500 }), is(429)),
  errors('problem', 'errors are problems, as RFC 9457 has them', ({ status, body, headers }) => {
    headers.set('Content-Type', 'application/problem+json');
    return { body: { type: 'about:blank', status, detail: (body as ErrorBody).error_msg } };
  }),
  errors('html', 'errors are HTML', ({ headers }) => {
    headers.set('Content-Type', 'text/html');
    return { body: '<h1>Error</h1>' };
  }),
  errors('empty', 'errors have no body', () => ({ body: '' })),
  errors('nested', 'the error is within an error', (answer) => ({ body: { error: answer.body } })),
  errors('list', 'the error is in a list', (answer) => ({ body: [answer.body] })),
  errors('camel-case', 'the fields of an error are written otherwise', (answer) => {
    const { error_code, error_msg } = bodyOf(answer);
    return { body: { errorCode: error_code, errorMsg: error_msg } };
  }),
  errors('no-code', 'errors have no code', ({ body }) => ({
    body: { error_msg: (body as ErrorBody).error_msg },
  })),
  errors('no-text', 'errors have no text', ({ body }) => ({
    body: { error_code: (body as ErrorBody).error_code },
  })),
  errors('one-code', 'every error has the same code', (answer) => ({
    body: { ...bodyOf(answer), error_code: 'APIG.9999' },
  })),
  errors('one-text', 'every error has the same text', (answer) => ({
    body: { ...bodyOf(answer), error_msg: 'System error' },
  })),
  errors('code-number', 'the code is a number', (answer) => ({
    body: { ...bodyOf(answer), error_code: 3023 },
  })),
  errors('other-parameter', 'the error names another parameter', (answer) => {
    const { error_msg } = bodyOf(answer);
    return {
      body: { ...bodyOf(answer), error_msg: error_msg.replace(/parameterName:\w+/, 'parameterName:x') },
    };
  }),
  errors('other-id', 'the error does not name the id', (answer) => {
    return { body: { ...bodyOf(answer), error_msg: bodyOf(answer).error_msg.replace(/id:.*/, 'id:') } };
  }),
  errors('one-reason', 'a token that has ended is called a wrong one', (answer) => {
    const wrong = { error_code: 'APIG.1002', error_msg: 'Incorrect token or token resolution failed' };
    return bodyOf(answer).error_code === 'APIG.1001' ? { body: wrong } : undefined;
  }),
  errors('stack', 'errors tell about the inside of the server', (answer) => ({
    body: { ...bodyOf(answer), stack: 'at main' },
  })),
  errors('request-id', 'the id in the body is another than that in the header', (answer) => {
    return bodyOf(answer).request_id ? { body: { ...bodyOf(answer), request_id: 'another' } } : undefined;
  }),
  errors(
    'retry-after',
    'Retry-After is not as HTTP has it',
    ({ headers }) => void headers.set('Retry-After', 'soon'),
    is(429),
  ),
  errors(
    'no-request-id',
    'errors have no X-Request-Id',
    ({ headers }) => void headers.delete('X-Request-Id'),
  ),
  every('HEAD.no-request-id', 'no answer has X-Request-Id', ({ headers }) => headers.delete('X-Request-Id')),
  every('HEAD.one-request-id', 'all answers have the same X-Request-Id', ({ headers }) =>
    headers.set('X-Request-Id', '0'.repeat(32)),
  ),
  every('HEAD.empty-request-id', 'X-Request-Id is empty', ({ headers }) => headers.set('X-Request-Id', '')),
  every('HEAD.no-type', 'no answer has a Content-Type', ({ headers }) => headers.delete('Content-Type')),
  every('HEAD.text', 'answers are called plain text', ({ headers }) =>
    headers.set('Content-Type', 'text/plain'),
  ),
  every('HEAD.charset', 'answers are called UTF-16', ({ headers }) =>
    headers.set('Content-Type', 'application/json; charset=utf-16'),
  ),
  every('STATE.throttled', 'every 20th request is throttled', (answer, { index }) => {
    if (index % 20 !== 19) return;
    answer.status = 429;
    answer.body = { error_code: 'APIGW.0308', error_msg: 'The throttling threshold has been reached' };
  }),
  every('STATE.fails', 'every 25th request fails', (answer, { index }) => {
    if (index % 25 !== 24) return;
    answer.status = 500;
    answer.body = { error_code: 'APIG.9999', error_msg: 'System error' };
  }),
  every('STATE.stale', 'every tenth page is the one before', (answer, { index, kept }) => {
    if (answer.status !== 200) return;
    if (index % 10 === 9 && kept.has('last')) answer.body = kept.get('last');
    kept.set('last', answer.body);
  }),
];
