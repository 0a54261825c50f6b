/** The facts: every departure from the page has its evidence, and ids are unique. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { repoRoot } from '../tools/lib/repo-root.js';
import { catalogue, letterOf } from './suite/catalogue.js';
import { addedMemberFields } from './suite/facts/added-member-fields.js';
import { type Fact, rulesOf } from './suite/facts/fact.js';
import { parameters } from './suite/facts/parameters.js';
import { requestVectors } from './suite/facts/request-vectors.js';
import { responseVectors } from './suite/facts/response-vectors.js';
import { headers, responses } from './suite/facts/responses.js';
import { schemas } from './suite/facts/schemas.js';
import { descriptionChecks, proxyChecks, serverChecks } from './suite/suite.js';
import type { TargetKind } from './suite/target.js';
import { description } from './suite/validators/oracle.js';

const provenance = readFileSync(join(repoRoot, 'openapi/PROVENANCE.md'), 'utf8');
const readme = readFileSync(join(repoRoot, 'contract-tests/README.md'), 'utf8');
const allChecks = [...descriptionChecks(description), ...proxyChecks, ...serverChecks];

const facts: [name: string, fact: Fact][] = [
  ...parameters.map((fact): [string, Fact] => [fact.name, fact]),
  ...Object.entries(headers),
  ...Object.entries(schemas).flatMap(([schema, { fields }]) =>
    Object.entries(fields).map(([name, fact]): [string, Fact] => [`${schema}.${name}`, fact]),
  ),
];

/** The keywords that differ between a fact and the page, without `items`: the page has only the type Array. */
function departures({ page, today, counts }: Fact): string[] {
  if (!page) return ['field'];
  const [before, now] = [rulesOf(page), { ...today, ...(counts && { counts }) }] as Record<string, unknown>[];
  const keywords = new Set([...Object.keys(before ?? {}), ...Object.keys(now ?? {})]);
  return [...keywords].filter(
    (keyword) => keyword !== 'items' && !isDeepStrictEqual(before?.[keyword], now?.[keyword]),
  );
}

describe('each departure from the page has its evidence', () => {
  test.each(facts)('%s', (_, fact) => {
    const { why = {}, evidence } = fact;
    const reasons = evidence === undefined ? why : { field: evidence };
    expect(Object.keys(reasons).sort()).toEqual(departures(fact).sort());
  });

  test.each(Object.entries(addedMemberFields))(
    '%s: a source of PROVENANCE.md, or a link',
    (_, { evidence }) => {
      const [, section = ''] = /^## Sources$(.+?)^## /ms.exec(provenance) ?? [];
      // Without the heading, its line, and the page itself.
      const sources = [...section.matchAll(/^\| ([^|]+) \|/gm)].map(([, name = '']) => name).slice(3);
      expect(['https://', ...sources].filter((name) => evidence.includes(name))).not.toEqual([]);
    },
  );

  test('and the row of PROVENANCE.md exists', () => {
    const rows = [
      ...facts.flatMap(([, { why = {} }]) => Object.values(why)),
      ...Object.values(schemas).map(({ whyRequired }) => whyRequired),
      ...Object.values(responses).flatMap(({ why }) => why ?? []),
    ];
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.filter((row) => !provenance.includes(`\n| ${row} |`))).toEqual([]);
  });
});

describe('the checks', () => {
  test('have unique ids of the groups in the catalogue', () => {
    const ids = allChecks.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) < index)).toEqual([]);
    expect([...new Set(allChecks.map(letterOf))].sort()).toEqual(Object.keys(catalogue).sort());
  });

  test('have a reason for each kind of server that cannot show them', () => {
    const kinds: TargetKind[] = ['mock', 'fake', 'server'];
    const silent = allChecks.filter(({ targets, notOn }) =>
      kinds.some((kind) => !targets.includes(kind) && !notOn?.[kind]),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  test.each(Object.entries(catalogue))('%s is in the README', (letter, title) => {
    expect(readme).toContain(`| ${letter} | ${title} |`);
  });
});

test('vectors have unique ids', () => {
  const ids = [...requestVectors, ...responseVectors].map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) < index)).toEqual([]);
});
