/** AUTH: mistakes about who is let in, and what a stranger is told. */
import { fakeOptions } from '../../suite/targets/fake.js';
import type { FaultyAnswer, FaultyRequest, ServerFault, Situation } from './server-fault.js';

const [goodToken = '', expiredToken = ''] = Object.keys(fakeOptions().tokens ?? {});

/** Lets a request in when `when` holds. */
function letIn(name: string, words: string, when: (request: FaultyRequest) => boolean): ServerFault {
  return {
    id: `AUTH.${name}`,
    words,
    request(request) {
      if (when(request)) request.headers.set('X-Auth-Token', goodToken);
    },
  };
}

/** Takes the token from elsewhere when none is in its header. */
function tokenIn(name: string, words: string, find: (request: FaultyRequest) => string | null): ServerFault {
  return letIn(name, words, (request) => {
    return !request.headers.get('X-Auth-Token') && Boolean(find(request)?.includes(goodToken));
  });
}

/** A stranger gets the answer that a caller would get, when it is one of these. */
function tells(name: string, words: string, ...statuses: number[]): ServerFault {
  return {
    id: `AUTH.${name}`,
    words,
    async answer(answer, situation) {
      if (answer.status !== 401) return;
      const other = await asCaller(situation);
      if (statuses.includes(other.status)) Object.assign(answer, other);
    },
  };
}

function asCaller({ ask }: Situation): Promise<FaultyAnswer> {
  return ask(({ headers }) => headers.set('X-Auth-Token', goodToken));
}

const header = (name: string) => (request: FaultyRequest) => request.headers.get(name);

export const signInFaults: readonly ServerFault[] = [
  letIn('ignored', 'everybody is let in', () => true),
  letIn('any-token', 'any token will do', ({ headers }) => Boolean(headers.get('X-Auth-Token'))),
  letIn(
    'expired',
    'a token that has ended will do',
    ({ headers }) => headers.get('X-Auth-Token') === expiredToken,
  ),
  letIn('empty', 'an empty token will do', ({ headers }) => headers.get('X-Auth-Token') === ''),
  letIn(
    'no-date',
    'a signature needs no date',
    ({ headers }) => headers.has('Authorization') && !headers.has('X-Sdk-Date'),
  ),
  letIn('date-alone', 'a date without a signature will do', ({ headers }) => headers.has('X-Sdk-Date')),
  tokenIn('query', 'the token is taken from the query', ({ query }) => query.get('X-Auth-Token')),
  tokenIn('cookie', 'the token is taken from a cookie', header('Cookie')),
  tokenIn('bearer', 'the token is taken from Authorization', header('Authorization')),
  tokenIn('subject', 'the token is taken from X-Subject-Token', header('X-Subject-Token')),
  {
    id: 'AUTH.signature-refused',
    words: 'a signature is no sign-in',
    request: ({ headers }) => headers.delete('Authorization'),
  },
  tells('400-first', 'a stranger is told what is wrong with the parameters', 400),
  tells('403-first', 'a stranger is told which projects are others', 403),
  tells('404-first', 'a stranger is told what exists', 404),
  {
    id: 'AUTH.403-for-401',
    words: 'a stranger gets a 403',
    answer(answer) {
      if (answer.status === 401) answer.status = 403;
    },
  },
  {
    id: 'AUTH.redirect',
    words: 'a stranger is sent to a page to sign in',
    answer(answer) {
      if (answer.status !== 401) return;
      answer.status = 302;
      answer.headers.set('Location', 'https://sign-in.invalid/');
    },
  },
  {
    id: 'AUTH.cached',
    words: 'a page is kept by its address, and given to strangers',
    answer(answer, { asked: { path, query }, kept }) {
      const address = `${path}?${query}`;
      if (answer.status === 200) kept.set(address, answer.body);
      if (answer.status !== 401 || !kept.has(address)) return;
      answer.status = 200;
      answer.body = kept.get(address);
    },
  },
];
