/** B: the typed client on the target returns what the server sends. */
import { isDeepStrictEqual } from 'node:util';
import { type Check, NotCheckable, Skipped } from '../check.js';
import { errorStatuses } from '../facts/error-vectors.js';
import { type ExampleName, examples } from '../facts/examples.js';
import { responses } from '../facts/responses.js';
import { isNode } from '../validators/document.js';
import { countChecks } from './counts.js';
import { exampleChecks } from './examples.js';
import { pageRangeCheck } from './page-range.js';
import { listNeeds } from './pages.js';
import { plainPage, responseChecks } from './responses.js';
import { noteAllowed, noteError, wasRejected } from './seen.js';
import { fail, sendOnce } from './send.js';
import { everywhereBut, onlyMock, onStatic } from './target-kinds.js';
import { throughClient } from './through-client.js';
import { expectStill, wholeList } from './whole-list.js';

const paginate: Check = {
  id: 'B1.paginate',
  title: 'The client reads pages concurrently and returns every member once, in order',
  pointer: '/components/parameters/Offset',
  ...everywhereBut({ mock: onStatic }),
  needs: [...listNeeds, ...countChecks, pageRangeCheck, ...responseChecks],
  async run(target) {
    const whole = await wholeList(target);
    // About five pages for any length of the list.
    const pageSize = Math.min(500, Math.max(1, Math.ceil(whole.members.length / 5)));
    const { value, error } = await throughClient(target, (client, channel) =>
      client.list(channel, { pageSize, concurrency: 3 }).toArray(),
    );
    const ids = (members: readonly { id: string }[] = []) => members.map(({ id }) => id).join();
    if (value?.complete && ids(value.members) === ids(whole.members)) return;
    await expectStill(target);
    const received = error ? error.message : `${value?.members.length} members, complete: ${value?.complete}`;
    fail(`of ${whole.members.length} members the client returns: ${received}`, ...whole.recorded);
  },
};

const onePage: Check = {
  id: 'B1.page',
  title: 'The client returns the page unchanged',
  pointer: '/components/schemas/VpcMemberPage',
  ...everywhereBut(),
  needs: [plainPage, ...countChecks, pageRangeCheck, ...responseChecks],
  async run(target) {
    const { value, error, recorded } = await throughClient(target, (client, channel) =>
      client.listPage({ ...channel, limit: 2 }),
    );
    const [raw] = recorded;
    if (raw) noteAllowed(target, raw);
    if (!isDeepStrictEqual(value, raw?.body))
      fail(`the client returns ${error?.message ?? JSON.stringify(value)}`, ...recorded);
  },
};

const examplePages = (responses[200]?.examples ?? []).map(
  (example): Check => ({
    id: `B1.${example}`,
    title: `The page ${example} reaches the caller unchanged`,
    pointer: `/components/examples/${example}`,
    ...everywhereBut(onlyMock),
    needs: exampleChecks.filter(({ id }) => id === `M4.${example}`),
    async run(target) {
      const call = target.provoke?.(200, example) ?? {};
      const { value, error } = await throughClient(
        target,
        (client, channel) => client.listPage(channel),
        call,
      );
      if (isDeepStrictEqual(value, examples[example])) return;
      fail(`the client returns ${error?.message ?? JSON.stringify(value)}`, await sendOnce(target, call));
    },
  }),
);

function errorCheck(status: number, example: ExampleName): Check {
  return {
    id: `B5.${status}-${example}`,
    title: `A ${status} such as ${example} reaches the caller as an error with its status, code, text and request id`,
    pointer: '/components/schemas/ErrorMsg',
    ...everywhereBut({ server: 'a live server cannot be made to fail' }),
    needs: responseChecks,
    async run(target) {
      const call = target.provoke?.(status, example);
      if (!call) throw new Skipped(`no request provokes a ${status}`);
      if (call.query?.startsWith('limit'))
        throw new Skipped('the client does not send the request that provokes it');
      const [, , , , , instance_id = '', , vpc_channel_id = ''] = (call.path ?? target.path).split('/');
      const name = new URLSearchParams(call.query).get('name');
      const params = { instance_id, vpc_channel_id, ...(name && { name }) };
      const { error, recorded } = await throughClient(target, (client) => client.listPage(params), call);
      const [raw] = recorded;
      if (raw && !wasRejected(raw)) throw new Skipped('the request that provokes it got a page');
      if (raw?.status !== status) {
        throw new NotCheckable('S5.status', `the response is a ${raw?.status}, not a ${status}`);
      }
      noteError(target, raw, { statuses: [status] });
      const { error_code, error_msg } = { ...(isNode(raw.body) && raw.body) };
      const found = { ...error } as Record<string, unknown>;
      for (const [key, value] of Object.entries({ kind: 'api', status, error_code, error_msg })) {
        if (found[key] !== value) fail(`the client's error has ${key} ${found[key]}, not ${value}`, raw);
      }
      if (found.requestId !== raw.headers.get('x-request-id'))
        fail(`the client's error has the request id ${found.requestId}`, raw);
    },
  };
}

const foreignError: Check = {
  id: 'B6.foreign-error',
  title: 'An error of another server reaches the caller without an error_code',
  ...everywhereBut(onlyMock),
  async run(target) {
    // Prism sends its own 404 for an undocumented status. The client must not take it for a 404 of the API.
    const call = { headers: { Prefer: 'code=418' } };
    const { error } = await throughClient(target, (client, channel) => client.listPage(channel), call);
    const { kind, status, error_code } = { ...error } as Record<string, unknown>;
    if (kind !== 'api' || status !== 404 || error_code !== undefined) {
      fail(`the client returns ${kind} ${status} ${error_code}`, await sendOnce(target, call));
    }
  },
};

export const clientChecks: readonly Check[] = [
  onePage,
  paginate,
  ...examplePages,
  ...errorStatuses.flatMap((status) =>
    (responses[status]?.examples ?? []).map((name) => errorCheck(status, name)),
  ),
  foreignError,
];
