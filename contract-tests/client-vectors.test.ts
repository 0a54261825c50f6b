/** The client and the published validator, judged by the same vectors as the servers. */
import { describe, expect, test } from '@jest/globals';
import { createMembersClient, type MembersClient, token } from '../src/index.js';
import { validateMemberPage } from '../src/validate.js';
import { deviations } from './checks/mock-deviations.js';
import { requestVectors } from './facts/request-vectors.js';
import { responseVectors } from './facts/response-vectors.js';
import { answerOf } from './judge/vector-answer.js';
import { exampleChannel } from './targets/channel.js';

/** A client that always gets this answer, and the URLs that it asks for. */
function clientThatGets(
  answer = { status: 200, headers: new Headers(), text: '{"size":0,"total":0,"members":[]}' },
) {
  const urls: URL[] = [];
  const client = (project_id: string): MembersClient =>
    createMembersClient({
      endpoint: 'https://target.invalid',
      project_id,
      credentials: token('contract-suite-token'),
      maxRetries: 0,
      fetch: async (input) => {
        urls.push(new URL(String(input)));
        return new Response(answer.text, answer);
      },
    });
  return { client, urls };
}

/** The parameters of a query as a caller would give them: a number where the text is one. */
function paramsOf(query = ''): Record<string, unknown> {
  const given = new URLSearchParams(query);
  return Object.fromEntries(
    [...new Set(given.keys())].map((name) => {
      const values = given.getAll(name).map((text) => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text));
      return [name, values.length === 1 ? values[0] : values];
    }),
  );
}

async function ask(vector: Pick<(typeof requestVectors)[number], 'query' | 'ids'>) {
  const { client, urls } = clientThatGets();
  const ids = Object.entries({ ...exampleChannel, ...vector.ids }).map(([name, id]) => [
    name,
    decodeURIComponent(id),
  ]);
  const { project_id, ...channel } = Object.fromEntries(ids);
  const params = { ...channel, ...paramsOf(vector.query) } as Parameters<MembersClient['listPage']>[0];
  const outcome = await Promise.resolve()
    .then(() => client(project_id).listPage(params))
    .then(
      () => 'sent',
      (error) => error.kind,
    );
  return { outcome, urls };
}

/** The client leaves the form of an id to the service: no rule is published, and it cannot leave the path. */
const isForm = ({ rule, ids }: (typeof requestVectors)[number]) => ids !== undefined && rule === 'pattern';

describe('what the contract rejects, the client does not send', () => {
  test.each(requestVectors.filter((vector) => vector.verdict === 'reject' && !isForm(vector)))(
    '$id',
    async (vector) => {
      expect(await ask(vector)).toEqual({ outcome: 'invalid-request', urls: [] });
    },
  );

  const lenient = deviations.filter(({ call, mock, twin }) => call.query && mock === 200 && twin === 400);
  test.each(lenient)('nor does it rely on a mock that $title', async ({ call }) => {
    const { urls } = await ask(call);
    // As a number, 1.0 is 1.
    expect(urls.map(({ search }) => search)).not.toContain(`?${call.query}`);
  });
});

describe('what the contract accepts, the client sends as it is', () => {
  test.each(requestVectors.filter((vector) => vector.verdict === 'accept'))('$id', async (vector) => {
    const { outcome, urls } = await ask(vector);
    expect(outcome).toBe('sent');
    const sent = Object.fromEntries(urls[0]?.searchParams ?? []);
    expect(sent).toEqual(Object.fromEntries(new URLSearchParams(vector.query)));
  });
});

const pages = responseVectors.filter(
  ({ status, headers, text }) => status === 200 && !headers && text === undefined,
);

describe('a page is judged alike by the published validator', () => {
  test.each(pages)('$id: $verdict', ({ body, verdict, place }) => {
    const places = validateMemberPage(body).map((violation) => violation.place);
    if (verdict === 'accept') expect(places).toEqual([]);
    else expect(places).toContain(place);
  });
});

describe('an answer reaches the caller of the client as it is, unless the caller cannot rely on it', () => {
  const answers = responseVectors.filter(({ headers, text }) => !headers && text === undefined);
  test.each(answers)('$id', async (vector) => {
    const { status, body, refusedByClient } = vector;
    const { project_id, ...channel } = exampleChannel;
    const call = clientThatGets(answerOf(vector)).client(project_id).listPage(channel);
    if (refusedByClient || (status !== 200 && status < 400)) {
      await expect(call).rejects.toMatchObject({ kind: 'protocol', status });
    } else if (status === 200) await expect(call).resolves.toEqual(body);
    else await expect(call).rejects.toMatchObject({ kind: 'api', status });
  });
});
