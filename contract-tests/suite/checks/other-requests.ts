/** R4, R5, R6 and R8: other methods and paths, a body, unknown parameters, and names with special characters. */
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

/** Expects the error for an unknown operation: that of the front gateway, or `byPrism` from the mock or proxy. */
function expectNoSuchApi(target: Target, response: RecordedResponse, byPrism: number): void {
  if (target.kind === 'mock' || target.proxied) {
    expectStatus(response, byPrism);
    if (response.contentType !== 'application/problem+json')
      fail('the response of Prism is not a problem', response);
    return;
  }
  // A response to HEAD has no body.
  if (response.call.method === 'HEAD') expectStatus(response, noSuchApi.status);
  else expectRejected(target, response, noSuchApi);
}

const methods = ['POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'TRACE'].map(
  (method): Check => ({
    id: `R4.${method.toLowerCase()}`,
    title: `${method} is rejected: the only operation is a GET`,
    pointer,
    ...everywhereBut({ server: 'other methods are other operations, which write' }),
    run: async (target) => expectNoSuchApi(target, await sendOnce(target, { method }), 405),
  }),
);

const otherPaths = (
  [
    ['trailing-slash', 'A trailing slash makes another path, which is rejected', (path) => `${path}/`],
    ['other-version', 'Another version in the path is rejected', (path) => path.replace('/v2/', '/v1/')],
    ['capitals', 'Paths are case-sensitive', (path) => path.replace('/apigw/', '/APIGW/')],
    ['parent', 'The path of the channel is rejected', (path) => path.replace(/\/members$/, '')],
    ['child', 'The path of a single member is rejected', (path) => `${path}/1`],
  ] as const satisfies [string, string, (path: string) => string][]
).map(
  ([id, title, change]): Check => ({
    id: `R4.${id}`,
    title,
    pointer,
    ...everywhereBut({ server: 'other paths are not part of this description' }),
    run: async (target) =>
      expectNoSuchApi(target, await sendOnce(target, { path: change(target.path) }), 404),
  }),
);

/** A search for this name, percent-encoded. */
function byName(name: string): Call {
  return { query: `name=${encodeURIComponent(name)}` };
}

/** Searches for a name, and expects the page of the model. */
async function expectFound(target: Target, name: string): Promise<ReadPage> {
  const response = await sendOnce(target, byName(name));
  const page = readPage(target, response);
  expectModel(target, response, page);
  return page;
}

/** Expects the same page for two requests. */
async function expectAlike(target: Target, call: Call, other: Call): Promise<void> {
  const [response, plain] = [await sendOnce(target, call), await sendOnce(target, other)];
  const expected = readPage(target, plain).members;
  noteAllowed(target, response);
  expectStatus(response, 200);
  expectMembers(response, readPage(target, response), expected, describeCall(other));
}

const names = Object.entries(difficultNames).map(
  ([id, name]): Check => ({
    id: `R8.name-${id}`,
    title: `The name ${name}, percent-encoded, is matched literally`,
    pointer: '/components/parameters/Name',
    ...everywhereBut(),
    needs: filterNeeds,
    run: async (target) => {
      const page = await expectFound(target, name);
      // The page equals the model, but two empty pages show nothing.
      if (target.members && page.members.length === 0) throw new Skipped(`no member is called ${name}`);
    },
  }),
);

/** Wildcards of SQL, globs and regular expressions. */
const wildcards = Object.entries({ percent: '%', underscore: '_', star: '*', dots: '.*' }).map(
  ([id, wildcard]): Check => ({
    id: `R8.sign-${id}`,
    title: `${wildcard} in a name is no wildcard: it matches only itself`,
    pointer: '/components/parameters/Name',
    ...everywhereBut({ server: 'its meaning is not published' }),
    needs: filterNeeds,
    run: async (target) => void (await expectFound(target, wildcard)),
  }),
);

export const otherRequestChecks: readonly Check[] = [
  ...methods,
  ...otherPaths,
  {
    id: 'R5.body',
    title: 'A body of a GET is ignored',
    pointer: formatPointer(['paths', operation.path, 'get']),
    ...everywhereBut({ mock: 'see R9.body', server: 'its response is not published' }),
    needs: [sameOrder],
    async run(target) {
      if (target.proxied) throw new Skipped('the proxy drops the body of a GET');
      await expectAlike(target, { body: '{}', headers: { 'Content-Type': 'application/json' } }, {});
    },
  },
  ...['unknown=1', 'Name=nothing-is-called-so', 'name%5B%5D=nothing-is-called-so', 'page=2'].map(
    (query): Check => ({
      id: `R6.${query}`,
      title: `The unknown parameter ${query} is ignored`,
      pointer: '/components/parameters',
      ...everywhereBut({
        server: 'its response is not published',
        ...(query.startsWith('Name') && { mock: 'see R9.capitals' }),
      }),
      needs: [sameOrder],
      run: (target) => expectAlike(target, { query }, {}),
    }),
  ),
  ...names,
  ...wildcards,
  {
    id: 'R8.name-plus-wildcard',
    title: '"+" in the query means a space, as in a form',
    pointer: '/components/parameters/Name',
    ...everywhereBut({ mock: 'a mock does not search', server: 'its meaning is not published' }),
    needs: filterNeeds,
    async run(target) {
      await expectAlike(target, { query: 'name=a+b' }, byName('a b'));
    },
  },
  {
    id: 'R8.name-nul',
    title: 'A name with a NUL matches nothing',
    pointer: '/components/parameters/Name',
    ...everywhereBut({ server: 'a firewall may block it as an attack' }),
    needs: filterNeeds,
    run: async (target) => void (await expectFound(target, '\0')),
  },
  {
    id: 'R8.name-empty',
    title: 'An empty name is no filter',
    pointer: '/components/parameters/Name',
    ...everywhereBut({ server: 'its response is not published' }),
    needs: [sameOrder],
    run: (target) => expectAlike(target, { query: 'name=' }, {}),
  },
];
