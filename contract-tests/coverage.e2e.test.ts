/** Coverage of the description: every rule accepts and rejects a value, and every part is in the traffic. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { valueAt } from '../tools/lib/json-pointer.js';
import { redocly } from '../tools/lib/redocly.js';
import { har } from './command/report/har.js';
import { runChecks } from './suite/check.js';
import { parameters } from './suite/facts/parameters.js';
import { responses } from './suite/facts/responses.js';
import { schemas } from './suite/facts/schemas.js';
import { serverChecks } from './suite/suite.js';
import { mockTarget } from './suite/targets/mock.js';
import { keywordCoverage } from './suite/validators/keyword-coverage.js';
import { description } from './suite/validators/oracle.js';
import { schemaValidator } from './suite/validators/schema-validator.js';

describe('every rule of every schema', () => {
  const coverage = keywordCoverage(description);

  test('accepts a value, at its bound if it has one', () => {
    expect(coverage.accepting).toBeGreaterThan(80);
    expect(coverage.neverAccepting).toEqual([]);
  });

  // Path segments and headers are always text, and an empty path segment is a missing one.
  const ids = ['ProjectId', 'InstanceId', 'VpcChannelId'].map((name) => `parameters/${name}`);
  const beyondHttp = [
    ...ids.flatMap((id) => [
      { schema: `/components/${id}/schema`, rule: 'type', value: 1 },
      { schema: `/components/${id}/schema`, rule: 'minLength', value: '' },
    ]),
    // Ajv accepts every integer as int64.
    { schema: '/components/parameters/Offset/schema', rule: 'format', value: 0.5 },
    ...['X-Request-Id', 'Retry-After'].map((name) => {
      return { schema: `/components/headers/${name}/schema`, rule: 'type', value: 1 };
    }),
  ];

  test('rejects a value, unless HTTP cannot transport an invalid one', () => {
    expect(coverage.rejecting).toBeGreaterThan(80);
    expect(coverage.neverRejecting).toEqual(beyondHttp.map(({ schema, rule }) => `${schema}/${rule}`));
  });

  test.each(beyondHttp)('$schema rejects $value by $rule', (example) => {
    const found = schemaValidator(description).findings(example.schema, example.value);
    expect(found.map(({ schemaPath }) => schemaPath)).toContain(`${example.schema}/${example.rule}`);
  });
});

/** Of Redocly's report. */
interface DriftCoverage {
  /** How many requests match the server. */
  matched: unknown;
  totals: Record<string, { covered: number; total: number }>;
}

/** Redocly fails because of the invalid requests of the suite. Only its coverage report counts here. */
async function driftCoverage(traffic: string, server: string): Promise<DriftCoverage> {
  const folder = await mkdtemp(join(tmpdir(), 'traffic-'));
  try {
    const [file, report] = [join(folder, 'traffic.har'), join(folder, 'coverage.json')];
    await writeFile(file, traffic);
    const options = ['--api', 'generated/openapi.json', '--server', server, '--coverage-output', report];
    await redocly('drift', file, ...options, '--coverage').catch((error) => error);
    const coverage = JSON.parse(await readFile(report, 'utf8'));
    return { matched: valueAt(coverage, '/meta/exchanges/matched'), totals: coverage.totals };
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('redocly finds every operation, parameter, field and status of the description in the traffic', async () => {
  const url = process.env.MOCK_URL ?? '';
  const target = mockTarget(url, description);
  await runChecks(serverChecks, target);
  const { matched, totals } = await driftCoverage([...har(target.recorded, new Date())].join(''), url);
  const properties = Object.values(responses).flatMap(({ schema }) =>
    schema === 'VpcMemberPage'
      ? [...Object.keys(schemas.VpcMemberPage.fields), ...Object.keys(schemas.VpcMemberInfo.fields)]
      : Object.keys(schemas[schema].fields),
  );
  const all = (count: number) => ({ covered: count, total: count });
  // Redocly reports full coverage also when no request matches the server.
  expect(matched).toBeGreaterThan(150);
  expect(totals).toEqual({
    operations: all(1),
    parameters: all(parameters.length),
    properties: all(properties.length),
    responses: all(Object.keys(responses).length),
  });
}, 60_000);
