/** R4, R5, R6 and R8: other methods and addresses, a body, unknown parameters, and names of every kind. */
import { type Check, NotCheckable } from '../check.js';
import { noSuchApi } from '../facts/error-answers.js';
import { operation } from '../facts/operation.js';
import type { Call, Exchange, Target } from '../target.js';
import { difficultNames } from '../targets/twin-members.js';
import { ask, expectDocumented, expectStatus, fail } from './asking.js';
import { expectPage } from './expectations.js';
import { everywhereBut } from './kinds.js';

const place = '/paths';

/** Only the documented operation is there. A server of ours says so as the front gateway does; Prism in its own way. */
function expectNoSuchApi(target: Target, exchange: Exchange, byPrism: number): void {
  if (target.kind === 'mock' || target.proxied) {
    expectStatus(exchange, byPrism);
    if (exchange.contentType !== 'application/problem+json')
      fail('Prism should say so as a problem', exchange);
    return;
  }
  expectStatus(exchange, noSuchApi.status);
  if (exchange.call.method === 'HEAD') return;
  expectDocumented(target, exchange);
  const { error_code, request_id } = exchange.body as { error_code: string; request_id?: string };
  if (error_code !== noSuchApi.code) fail(`expected ${noSuchApi.code}, got ${error_code}`, exchange);
  if (request_id !== exchange.headers.get('x-request-id')) {
    fail(`the request_id ${request_id} is not that of the header X-Request-Id`, exchange);
  }
}

const methods = ['POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'TRACE'].map(
  (method): Check => ({
    id: `R4.${method.toLowerCase()}`,
    title: `${method} is not offered: the operation is a GET`,
    place,
    ...everywhereBut({ server: 'other methods are other operations, and write' }),
    run: async (target) => expectNoSuchApi(target, await ask(target, { method }), 405),
  }),
);

const addresses = (
  [
    ['trailing-slash', 'A slash at the end makes another address', (path) => `${path}/`],
    [
      'other-version',
      'Another version of the path is another address',
      (path) => path.replace('/v2/', '/v1/'),
    ],
    ['capitals', 'Capitals make another address', (path) => path.replace('/apigw/', '/APIGW/')],
    ['parent', 'The channel itself is another address', (path) => path.replace(/\/members$/, '')],
    ['child', 'A member by itself is another address', (path) => `${path}/1`],
  ] as const satisfies [string, string, (path: string) => string][]
).map(
  ([id, title, change]): Check => ({
    id: `R4.${id}`,
    title,
    place,
    ...everywhereBut({ server: 'what stands at other addresses is not documented here' }),
    run: async (target) => expectNoSuchApi(target, await ask(target, { path: change(target.path) }), 404),
  }),
);

/** The members whose name has this text in it, as the query has to be written. */
function byName(name: string): Call {
  return { query: `name=${encodeURIComponent(name)}` };
}

const names = Object.entries(difficultNames).map(
  ([id, name]): Check => ({
    id: `R8.name-${id}`,
    title: `The name ${name}, percent-encoded, is searched for as it is`,
    place: '/components/parameters/Name',
    ...everywhereBut(),
    run: async (target) => {
      const page = expectPage(target, await ask(target, byName(name)));
      // The model has said which members it must be; this is so that the model does not agree on none.
      if (target.members && page.size === 0) throw new NotCheckable(`no member is called ${name}`);
    },
  }),
);

/** Signs that stand for any text where a name is used as a pattern. */
const signs = Object.entries({ percent: '%', underscore: '_', star: '*', dots: '.*' }).map(
  ([id, sign]): Check => ({
    id: `R8.sign-${id}`,
    title: `${sign} in a name stands for itself, and for no other text`,
    place: '/components/parameters/Name',
    ...everywhereBut({ server: 'nothing published says how it is read' }),
    run: async (target) => void expectPage(target, await ask(target, byName(sign))),
  }),
);

export const otherRequestChecks: readonly Check[] = [
  ...methods,
  ...addresses,
  {
    id: 'R5.body',
    title: 'A body of a GET changes nothing',
    place: `${place}/${operation.path.replaceAll('/', '~1')}/get`,
    ...everywhereBut({ mock: 'see R9.body', server: 'nothing published says what it gets' }),
    async run(target) {
      if (target.proxied) throw new NotCheckable('the proxy passes no body of a GET on');
      expectPage(target, await ask(target, { body: '{}', headers: { 'Content-Type': 'application/json' } }));
    },
  },
  ...['unknown=1', 'Name=nothing-is-called-so', 'name%5B%5D=nothing-is-called-so', 'page=2'].map(
    (query): Check => ({
      id: `R6.${query}`,
      title: `The parameter ${query} is unknown, and ignored`,
      place: '/components/parameters',
      ...everywhereBut({
        server: 'nothing published says what it gets',
        ...(query.startsWith('Name') && { mock: 'see R9.capitals' }),
      }),
      run: async (target) => void expectPage(target, await ask(target, { query })),
    }),
  ),
  ...names,
  ...signs,
  {
    id: 'R8.name-plus-sign',
    title: 'A plus sign in the query stands for a space, as in a form',
    place: '/components/parameters/Name',
    ...everywhereBut({ mock: 'a mock does not search', server: 'nothing published says how it is read' }),
    async run(target) {
      const [plus, space] = await Promise.all([
        ask(target, { query: 'name=a+b' }),
        ask(target, byName('a b')),
      ]);
      expectPage(target, space);
      if (plus.text !== space.text) fail('it is not searched for as "a b"', plus, space);
    },
  },
  {
    id: 'R8.name-nul',
    title: 'A name with a NUL matches nothing',
    place: '/components/parameters/Name',
    ...everywhereBut({ server: 'it might be taken for an attack' }),
    run: async (target) => void expectPage(target, await ask(target, { query: 'name=%00' })),
  },
  {
    id: 'R8.name-empty',
    title: 'An empty name is no filter',
    place: '/components/parameters/Name',
    ...everywhereBut({ server: 'nothing published says what it gets' }),
    run: async (target) => void expectPage(target, await ask(target, { query: 'name=' })),
  },
];
