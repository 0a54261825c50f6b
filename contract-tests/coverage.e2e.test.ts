/** What the suite has seen of the description: every rule from both sides, and every part of it on the wire. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { redocly } from '../tools/redocly.js';
import { runChecks } from './check.js';
import { keywordCoverage } from './judge/keyword-coverage.js';
import { schemaJudge } from './judge/schema-judge.js';
import { description } from './oracle.js';
import { har } from './report/har.js';
import { serverChecks } from './suite.js';
import { mockTarget } from './targets/mock.js';

describe('every rule of every schema', () => {
  const coverage = keywordCoverage(description);

  test('has been seen accepting a value, at its bound where it has one', () => {
    expect(coverage.accepting).toBeGreaterThan(80);
    expect(coverage.neverAccepting).toEqual([]);
  });

  // A part of a path and a header are always text, and an empty part of a path is a missing one.
  const ids = ['ProjectId', 'InstanceId', 'VpcChannelId'].map((name) => `parameters/${name}`);
  const beyondHttp = [
    ...ids.flatMap((id) => [
      { schema: `/components/${id}/schema`, rule: 'type', value: 1 },
      { schema: `/components/${id}/schema`, rule: 'minLength', value: '' },
    ]),
    // Every integer that is written in digits is a number of 64 bits to Ajv.
    { schema: '/components/parameters/Offset/schema', rule: 'format', value: 0.5 },
    ...['X-Request-Id', 'Retry-After'].map((name) => {
      return { schema: `/components/headers/${name}/schema`, rule: 'type', value: 1 };
    }),
  ];

  test('has been seen rejecting a value, but for what HTTP cannot even say', () => {
    expect(coverage.rejecting).toBeGreaterThan(80);
    expect(coverage.neverRejecting).toEqual(beyondHttp.map(({ schema, rule }) => `${schema}/${rule}`));
  });

  test.each(beyondHttp)('rejects $value by $schema, $rule, when it is handed that', (example) => {
    const found = schemaJudge(description).findings(example.schema, example.value);
    expect(found.map(({ place }) => place)).toContain(`${example.schema}/${example.rule}`);
  });
});

interface DriftCoverage {
  meta: { exchanges: { matched: number } };
  totals: Record<string, { covered: number; total: number }>;
}

/** Redocly minds the bad requests of the suite, and fails: that does not matter here. What it has seen does. */
async function driftCoverage(traffic: string, server: string): Promise<DriftCoverage> {
  const folder = await mkdtemp(join(tmpdir(), 'traffic-'));
  try {
    const [file, report] = [join(folder, 'traffic.har'), join(folder, 'coverage.json')];
    await writeFile(file, traffic);
    const options = ['--api', 'generated/openapi.json', '--server', server, '--coverage-output', report];
    await redocly('drift', file, ...options, '--coverage').catch((error) => error);
    return JSON.parse(await readFile(report, 'utf8'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('redocly finds every operation, parameter, field and status of the description in the traffic', async () => {
  const url = process.env.MOCK_URL ?? '';
  const target = mockTarget(url, description);
  await runChecks(serverChecks, target);
  const { meta, totals } = await driftCoverage([...har(target.exchanges, new Date())].join(''), url);
  // It says 100 % of nothing, too, when no request belongs to the server.
  expect(meta.exchanges.matched).toBeGreaterThan(150);
  expect(totals).toEqual({
    operations: { covered: 1, total: 1 },
    parameters: { covered: 9, total: 9 },
    properties: { covered: 34, total: 34 },
    responses: { covered: 7, total: 7 },
  });
}, 60_000);
