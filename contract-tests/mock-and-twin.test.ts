/** M3: the mock and the twin, made independently of each other, answer alike wherever state does not matter. */
import { describe, expect, test } from '@jest/globals';
import { deviations } from './checks/mock-deviations.js';
import { callOf } from './checks/requests.js';
import { requestVectors } from './facts/request-vectors.js';
import { requestFindings } from './judge/request-judge.js';
import { description } from './oracle.js';
import type { Call } from './target.js';
import { mockTarget } from './targets/mock.js';
import { twinTarget } from './targets/twin.js';

const mock = mockTarget(process.env.MOCK_URL ?? '', description);
const twin = twinTarget(process.env.TWIN_URL ?? '', description);

/** Where they differ, and must: [mock, twin]. */
function exception(vector: (typeof requestVectors)[number]): [number, number] | undefined {
  if (vector.rule === 'required') return [400, 404]; // The twin has no route without an id.
  if (!vector.ids || vector.verdict === 'reject') return undefined;
  return [200, vector.parameter === 'project_id' ? 403 : 404]; // The mock knows nobody's ids.
}

describe('the mock and the twin agree', () => {
  test.each(requestVectors)('$id', async (vector) => {
    const [one, other] = await Promise.all([mock, twin].map((target) => target.send(callOf(target, vector))));
    const due = exception(vector);
    if (due) expect([one?.status, other?.status]).toEqual(due);
    else expect(other?.status).toBe(one?.status);
    expect(other?.contentType).toBe(one?.contentType);
  });
});

/** Values that a lenient reader may take for a number, for a name, or for none. */
const oddValues = [
  ...[
    '',
    '0',
    '-0',
    '00',
    '007',
    '5',
    '-5',
    '+5',
    '%2B5',
    '1e2',
    '0x10',
    '0o7',
    '0b1',
    '1.0',
    '1.',
    '.5',
    '1.5',
  ],
  ...[
    '%205',
    '5%20',
    '1_000',
    '1,000',
    '%EF%BC%95',
    '%D9%A5',
    '5%00',
    '%225%22',
    '%5B5%5D',
    '{}',
    '5;6',
    '%',
    '%zz',
  ],
  ...[
    'NaN',
    'Infinity',
    'null',
    'true',
    'undefined',
    '500',
    '501',
    '2147483648',
    '9007199254740993',
    '9'.repeat(20),
  ],
  ...[
    'name',
    'NAME',
    'name,',
    ',name',
    'name,name',
    'name,member_group_name',
    '%6Eame',
    'name%20',
    'name|x',
    '%E4%B8%AD',
  ],
];
const names = ['limit', 'offset', 'name', 'member_group_name', 'member_group_id', 'precise_search'];
const oddQueries = [
  ...names.flatMap((name) => [
    ...[name, `${name}[]=5`, `${name}[0]=5`, `${name}=5&${name}=6`, `${name}=&${name}=`, `%20${name}=x`],
    ...oddValues.map((value) => `${name}=${value}`),
  ]),
  ...[
    '',
    '&',
    '=',
    '=5',
    '?',
    '%',
    '%zz=1',
    'limit==5',
    'limit=5&',
    '&limit=5',
    'limit=5;offset=1',
    'LIMIT=0',
  ],
  ...['unknown=1', '__proto__=1', 'constructor=1', '__code=404', '__server=http://localhost'],
];
const oddCalls: readonly Call[] = [
  ...oddQueries.map((query) => ({ query })),
  ...['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'TRACE'].map((method) => ({ method })),
  ...['*/*', 'application/*', 'text/html', 'x', ''].map((Accept) => ({ headers: { Accept } })),
  ...['application/json', 'x'].map((type) => ({ headers: { 'Content-Type': type } })),
  ...[{ Cookie: 'a=b' }, { Range: 'bytes=0-1' }, { 'If-None-Match': '*' }].map((headers) => ({ headers })),
  ...deviations.filter(({ call }) => call.body).map(({ call }) => call),
];

describe('odd requests', () => {
  const known = deviations.filter(({ twin }) => twin !== undefined).map(({ call }) => keyOf(call));

  test.each(oddCalls.map(keyOf))(
    '%s is answered alike, unless it is a known deviation of the mock',
    async (key) => {
      const call: Call = JSON.parse(key);
      const [one, other] = await Promise.all([mock.send(call), twin.send(call)]);
      expect(one.status !== other.status).toBe(known.includes(key));
    },
  );

  test('every known deviation is among them', () => {
    expect(oddCalls.map(keyOf)).toEqual(expect.arrayContaining(known));
  });

  test.each(oddQueries)('?%s: the twin takes it when the description does', async (query) => {
    const { status } = await twin.send({ query });
    const rejects = requestFindings(description, twin.path, query)?.length !== 0;
    expect(status).toBe(rejects ? 400 : 200);
  });
});

function keyOf(call: Call): string {
  return JSON.stringify(call);
}
