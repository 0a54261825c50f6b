/** B: the typed client on the target: what a user gets is what the server says. */
import { isDeepStrictEqual } from 'node:util';
import { type Check, NotCheckable, Skipped } from '../check.js';
import { errorStatuses } from '../facts/error-vectors.js';
import { type ExampleName, examples } from '../facts/examples.js';
import { responses } from '../facts/responses.js';
import { isNode } from '../judge/document.js';
import { answerChecks, plainPage } from './answers.js';
import { ask, fail } from './asking.js';
import { countChecks } from './counts.js';
import { everywhereBut, onlyMock, onStatic } from './kinds.js';
import { listNeeds } from './pages.js';
import { noteAllowed, noteError, wasRefused } from './seen.js';
import { throughClient } from './through-client.js';
import { expectStill, wholeList } from './whole-list.js';

const walk: Check = {
  id: 'B1.walk',
  title: 'The client walks the pages, several at a time, and gives every member once and in order',
  place: '/components/parameters/Offset',
  ...everywhereBut({ mock: onStatic }),
  needs: [...listNeeds, ...countChecks, ...answerChecks],
  async run(target) {
    const whole = await wholeList(target);
    // About five pages, however long the list is.
    const pageSize = Math.min(500, Math.max(1, Math.ceil(whole.members.length / 5)));
    const { value, error } = await throughClient(target, (client, channel) =>
      client.list(channel, { pageSize, concurrency: 3 }).toArray(),
    );
    const ids = (members: readonly { id: string }[] = []) => members.map(({ id }) => id).join();
    if (value?.complete && ids(value.members) === ids(whole.members)) return;
    await expectStill(target);
    const got = error ? error.message : `${value?.members.length} members, complete: ${value?.complete}`;
    fail(`of ${whole.members.length} members the client gives: ${got}`, ...whole.exchanges);
  },
};

const onePage: Check = {
  id: 'B1.page',
  title: 'The client gives the page as it came',
  place: '/components/schemas/VpcMemberPage',
  ...everywhereBut(),
  needs: [plainPage, ...countChecks, ...answerChecks],
  async run(target) {
    const { value, error, exchanges } = await throughClient(target, (client, channel) =>
      client.listPage({ ...channel, limit: 2 }),
    );
    const [raw] = exchanges;
    if (raw) noteAllowed(target, raw);
    if (!isDeepStrictEqual(value, raw?.body))
      fail(`the client gives ${error?.message ?? JSON.stringify(value)}`, ...exchanges);
  },
};

const examplePages = (responses[200]?.examples ?? []).map(
  (example): Check => ({
    id: `B1.${example}`,
    title: `The page ${example} reaches the caller as it is`,
    place: `/components/examples/${example}`,
    ...everywhereBut(onlyMock),
    async run(target) {
      const call = target.provoke?.(200, example) ?? {};
      const { value, error } = await throughClient(
        target,
        (client, channel) => client.listPage(channel),
        call,
      );
      if (isDeepStrictEqual(value, examples[example])) return;
      fail(`the client gives ${error?.message ?? JSON.stringify(value)}`, await ask(target, call));
    },
  }),
);

function errorCheck(status: number, example: ExampleName): Check {
  return {
    id: `B5.${status}-${example}`,
    title: `A ${status} such as ${example} reaches the caller as an error with its status, code, text and request id`,
    place: '/components/schemas/ErrorMsg',
    ...everywhereBut({ server: 'it cannot be told to fail' }),
    needs: answerChecks,
    async run(target) {
      const call = target.provoke?.(status, example);
      if (!call) throw new Skipped(`no request brings a ${status} about`);
      if (call.query?.startsWith('limit')) throw new Skipped('the client does not send what deserves it');
      const [, , , , , instance_id = '', , vpc_channel_id = ''] = (call.path ?? target.path).split('/');
      const name = new URLSearchParams(call.query).get('name');
      const params = { instance_id, vpc_channel_id, ...(name && { name }) };
      const { error, exchanges } = await throughClient(target, (client) => client.listPage(params), call);
      const [raw] = exchanges;
      if (raw && !wasRefused(raw)) throw new Skipped('the request that deserves it got a page');
      if (raw?.status !== status) {
        throw new NotCheckable('S5.status', `the answer is a ${raw?.status}, not a ${status}`);
      }
      noteError(target, raw, { statuses: [status] });
      const { error_code, error_msg } = { ...(isNode(raw.body) && raw.body) };
      const found = { ...error } as Record<string, unknown>;
      for (const [key, value] of Object.entries({ kind: 'api', status, error_code, error_msg })) {
        if (found[key] !== value) fail(`the error of the client has ${key} ${found[key]}, not ${value}`, raw);
      }
      if (found.requestId !== raw.headers.get('x-request-id'))
        fail(`the error of the client has the request id ${found.requestId}`, raw);
    },
  };
}

const foreignError: Check = {
  id: 'B6.foreign-error',
  title: "An error that is not the service's reaches the caller without a code of the service",
  ...everywhereBut(onlyMock),
  async run(target) {
    // Prism says 404 for a status that is not documented: it must not pass for the 404 of the API.
    const call = { headers: { Prefer: 'code=418' } };
    const { error } = await throughClient(target, (client, channel) => client.listPage(channel), call);
    const { kind, status, error_code } = { ...error } as Record<string, unknown>;
    if (kind !== 'api' || status !== 404 || error_code !== undefined) {
      fail(`the client gives ${kind} ${status} ${error_code}`, await ask(target, call));
    }
  },
};

export const clientChecks: readonly Check[] = [
  onePage,
  walk,
  ...examplePages,
  ...errorStatuses.flatMap((status) =>
    (responses[status]?.examples ?? []).map((name) => errorCheck(status, name)),
  ),
  foreignError,
];
