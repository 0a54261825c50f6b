/** The client and the published validator, tested with the vectors of the servers. */
import { describe, expect, test } from '@jest/globals';
import { createMembersClient, type MembersClient, token } from '../src/index.js';
import { validateMemberPage } from '../src/validate.js';
import { deviations } from './suite/checks/mock-deviations.js';
import { requestVectors } from './suite/facts/request-vectors.js';
import { responseVectors } from './suite/facts/response-vectors.js';
import { exampleChannel } from './suite/targets/channel.js';
import { vectorResponse } from './suite/validators/vector-response.js';

/** A client that always gets this response, and the URLs of its requests. */
function clientThatGets(
  response = { status: 200, headers: new Headers(), text: '{"size":0,"total":0,"members":[]}' },
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
        return new Response(response.text, response);
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

async function listWith(vector: Pick<(typeof requestVectors)[number], 'query' | 'ids'>) {
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

/** The client does not validate the form of an id: no pattern is published, and it encodes ids. */
const isForm = ({ rule, ids }: (typeof requestVectors)[number]) => ids !== undefined && rule === 'pattern';

describe('the client does not send a request that the contract rejects', () => {
  test.each(requestVectors.filter((vector) => vector.verdict === 'reject' && !isForm(vector)))(
    '$id',
    async (vector) => {
      expect(await listWith(vector)).toEqual({ outcome: 'invalid-request', urls: [] });
    },
  );

  const lenient = deviations.filter(({ call, mock, fake }) => call.query && mock === 200 && fake === 400);
  test.each(lenient)('nor one where the mock $title', async ({ call }) => {
    const { urls } = await listWith(call);
    // The client gets numbers: 1.0 is sent as 1.
    expect(urls.map(({ search }) => search)).not.toContain(`?${call.query}`);
  });
});

describe('the client sends unchanged a request that the contract accepts', () => {
  test.each(requestVectors.filter((vector) => vector.verdict === 'accept'))('$id', async (vector) => {
    const { outcome, urls } = await listWith(vector);
    expect(outcome).toBe('sent');
    const sent = Object.fromEntries(urls[0]?.searchParams ?? []);
    expect(sent).toEqual(Object.fromEntries(new URLSearchParams(vector.query)));
  });
});

const pages = responseVectors.filter(
  ({ status, headers, text }) => status === 200 && !headers && text === undefined,
);

describe('the published validator gives a page the same verdict', () => {
  test.each(pages)('$id: $verdict', ({ body, verdict, pointer }) => {
    const rules = validateMemberPage(body).map((violation) => violation.schemaPath);
    if (verdict === 'accept') expect(rules).toEqual([]);
    else expect(rules).toContain(pointer);
  });
});

describe('a response reaches the caller of the client unchanged, unless the client needs an invalid field', () => {
  const vectors = responseVectors.filter(({ headers, text }) => !headers && text === undefined);
  test.each(vectors)('$id', async (vector) => {
    const { status, body, rejectedByClient } = vector;
    const { project_id, ...channel } = exampleChannel;
    const call = clientThatGets(vectorResponse(vector)).client(project_id).listPage(channel);
    if (rejectedByClient || (status !== 200 && status < 400)) {
      await expect(call).rejects.toMatchObject({ kind: 'protocol', status });
    } else if (status === 200) await expect(call).resolves.toEqual(body);
    else await expect(call).rejects.toMatchObject({ kind: 'api', status });
  });
});
