/** R4, R5, R6 and R8: other methods and addresses, a body, unknown parameters, and names of every kind. */
import { formatPointer } from '../../../tools/lib/json-pointer.js';
import { type Check, Skipped } from '../check.js';
import { noSuchApi } from '../facts/error-responses.js';
import { operation } from '../facts/operation.js';
import type { Call, RecordedResponse, Target } from '../target.js';
import { difficultNames } from '../targets/fake-members.js';
import type { ReadPage } from '../validators/read-page.js';
import { expectMembers, expectModel, expectRejected, readPage } from './expectations.js';
import { filterNeeds } from './filters.js';
import { sameOrder } from './pages.js';
import { noteAllowed } from './seen.js';
import { describeCall, expectStatus, fail, sendOnce } from './send.js';
import { everywhereBut } from './target-kinds.js';

const pointer = '/paths';

/** Only the documented operation is there. A server of ours says so as the front gateway does; Prism in its own way. */
function expectNoSuchApi(target: Target, response: RecordedResponse, byPrism: number): void {
  if (target.kind === 'mock' || target.proxied) {
    expectStatus(response, byPrism);
    if (response.contentType !== 'application/problem+json')
      fail('Prism should say so as a problem', response);
    return;
  }
  // An answer to HEAD has no body to judge.
  if (response.call.method === 'HEAD') expectStatus(response, noSuchApi.status);
  else expectRejected(target, response, noSuchApi);
}

const methods = ['POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'TRACE'].map(
  (method): Check => ({
    id: `R4.${method.toLowerCase()}`,
    title: `${method} is not offered: the operation is a GET`,
    pointer,
    ...everywhereBut({ server: 'other methods are other operations, and write' }),
    run: async (target) => expectNoSuchApi(target, await sendOnce(target, { method }), 405),
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
    pointer,
    ...everywhereBut({ server: 'what stands at other addresses is not documented here' }),
    run: async (target) =>
      expectNoSuchApi(target, await sendOnce(target, { path: change(target.path) }), 404),
  }),
);

/** The members whose name has this text in it, as the query has to be written. */
function byName(name: string): Call {
  return { query: `name=${encodeURIComponent(name)}` };
}

/** That a name is searched for as it is, where it is known what that gives. */
async function expectFound(target: Target, name: string): Promise<ReadPage> {
  const response = await sendOnce(target, byName(name));
  const page = readPage(target, response);
  expectModel(target, response, page);
  return page;
}

/** That a request gets the page of another one. */
async function expectAlike(target: Target, call: Call, other: Call): Promise<void> {
  const [response, plain] = [await sendOnce(target, call), await sendOnce(target, other)];
  const due = readPage(target, plain).members;
  noteAllowed(target, response);
  expectStatus(response, 200);
  expectMembers(response, readPage(target, response), due, describeCall(other));
}

const names = Object.entries(difficultNames).map(
  ([id, name]): Check => ({
    id: `R8.name-${id}`,
    title: `The name ${name}, percent-encoded, is searched for as it is`,
    pointer: '/components/parameters/Name',
    ...everywhereBut(),
    needs: filterNeeds,
    run: async (target) => {
      const page = await expectFound(target, name);
      // The model has said which members it must be; this is so that the model does not agree on none.
      if (target.members && page.members.length === 0) throw new Skipped(`no member is called ${name}`);
    },
  }),
);

/** Signs that stand for any text where a name is used as a pattern. */
const signs = Object.entries({ percent: '%', underscore: '_', star: '*', dots: '.*' }).map(
  ([id, sign]): Check => ({
    id: `R8.sign-${id}`,
    title: `${sign} in a name stands for itself, and for no other text`,
    pointer: '/components/parameters/Name',
    ...everywhereBut({ server: 'nothing published says how it is read' }),
    needs: filterNeeds,
    run: async (target) => void (await expectFound(target, sign)),
  }),
);

export const otherRequestChecks: readonly Check[] = [
  ...methods,
  ...addresses,
  {
    id: 'R5.body',
    title: 'A body of a GET changes nothing',
    pointer: formatPointer(['paths', operation.path, 'get']),
    ...everywhereBut({ mock: 'see R9.body', server: 'nothing published says what it gets' }),
    needs: [sameOrder],
    async run(target) {
      if (target.proxied) throw new Skipped('the proxy passes no body of a GET on');
      await expectAlike(target, { body: '{}', headers: { 'Content-Type': 'application/json' } }, {});
    },
  },
  ...['unknown=1', 'Name=nothing-is-called-so', 'name%5B%5D=nothing-is-called-so', 'page=2'].map(
    (query): Check => ({
      id: `R6.${query}`,
      title: `The parameter ${query} is unknown, and ignored`,
      pointer: '/components/parameters',
      ...everywhereBut({
        server: 'nothing published says what it gets',
        ...(query.startsWith('Name') && { mock: 'see R9.capitals' }),
      }),
      needs: [sameOrder],
      run: (target) => expectAlike(target, { query }, {}),
    }),
  ),
  ...names,
  ...signs,
  {
    id: 'R8.name-plus-sign',
    title: 'A plus sign in the query stands for a space, as in a form',
    pointer: '/components/parameters/Name',
    ...everywhereBut({ mock: 'a mock does not search', server: 'nothing published says how it is read' }),
    needs: filterNeeds,
    async run(target) {
      await expectAlike(target, { query: 'name=a+b' }, byName('a b'));
    },
  },
  {
    id: 'R8.name-nul',
    title: 'A name with a NUL matches nothing',
    pointer: '/components/parameters/Name',
    ...everywhereBut({ server: 'it might be taken for an attack' }),
    needs: filterNeeds,
    run: async (target) => void (await expectFound(target, '\0')),
  },
  {
    id: 'R8.name-empty',
    title: 'An empty name is no filter',
    pointer: '/components/parameters/Name',
    ...everywhereBut({ server: 'nothing published says what it gets' }),
    needs: [sameOrder],
    run: (target) => expectAlike(target, { query: 'name=' }, {}),
  },
];
