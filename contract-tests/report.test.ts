/** The content of each format of the report. */
import { describe, expect, test } from '@jest/globals';
import { docsAnchor } from './command/report/docs-link.js';
import { har } from './command/report/har.js';
import { htmlReport } from './command/report/html.js';
import { junitXml } from './command/report/junit.js';
import type { Report } from './command/report/report.js';
import { type Check, runChecks } from './suite/check.js';
import { fail } from './suite/checks/send.js';
import { mockTarget } from './suite/targets/mock.js';
import { description } from './suite/validators/oracle.js';

const pointer = '/components/parameters/Limit/schema/maximum';
const checks: Check[] = [
  { id: 'R1.good', title: 'The rule holds', targets: ['mock'], run: async () => {} },
  {
    id: 'R2.bad',
    title: 'A limit over 500 is <rejected>',
    pointer,
    targets: ['mock'],
    run: async (target) =>
      fail('expected 400, received "200" & a page', await target.send({ query: 'limit=500' })),
  },
  {
    id: 'S9.other',
    title: 'Pages',
    targets: ['fake'],
    notOn: { mock: 'a mock is static' },
    run: async () => {},
  },
];

async function report(): Promise<Report> {
  const target = mockTarget(process.env.MOCK_URL ?? '', description);
  return { target, results: await runChecks(checks, target), startedAt: new Date(0), seconds: 1.25 };
}

describe('the page for people', () => {
  test('shows each violation with its response and its rule', async () => {
    const page = htmlReport(await report(), '../dist/docs');
    expect(page).toContain('<h1 class="violated">The contract is broken: 1 cause</h1>');
    expect(page).toContain('A limit over 500 is &#60;rejected&#62;');
    expect(page).toContain('expected 400, received &#34;200&#34; &#38; a page');
    expect(page).toMatch(
      /<pre>GET http:\/\/127\.0\.0\.1:\d+\/v2\/\S+\/members\?limit=500\nX-Auth-Token: \*\*\*<\/pre>/,
    );
    expect(page).toMatch(/<pre>HTTP 200\n[^<]*&#34;total&#34;:2/);
    expect(page).toContain(`openapi.json#${pointer}`);
    expect(page).toMatch(/<pre>{[^}]*&#34;maximum&#34;: 500,[^}]*}<\/pre>/);
    expect(page).toContain('<a href="../dist/docs/plain.html">in the docs</a>');
  });

  test('lists the checks that this target cannot show, each with the reason', async () => {
    expect(htmlReport(await report(), undefined)).toMatch(
      /cannot show[\s\S]+a mock is static[\s\S]+Pages <small>S9\.other/,
    );
  });

  test('loads no other file', async () => {
    const page = htmlReport(await report(), undefined);
    expect(page).not.toMatch(/<(script|link|img|iframe)|src=|url\(|@import/);
    expect(page).not.toMatch(/href="[^#]/);
  });

  test('says that the contract is kept when no check is violated', async () => {
    const { results, ...rest } = await report();
    const page = htmlReport(
      { ...rest, results: results.filter(({ outcome }) => outcome !== 'violated') },
      undefined,
    );
    expect(page).toContain('<h1 class="passed">The contract is kept</h1>');
    expect(page).not.toContain('Fix this first');
  });
});

test('JUnit XML counts every outcome, and is escaped', async () => {
  const xml = junitXml(await report());
  expect(xml).toContain('tests="3" failures="1" errors="0" skipped="1"');
  expect(xml).toContain('<testsuite name="R2 Invalid requests are rejected" tests="1" failures="1"');
  expect(xml).toContain('name="A limit over 500 is &#60;rejected&#62;"');
  expect(xml).toMatch(
    /<failure message="GET \?limit=500: expected 400, received &#34;200&#34; &#38; a page">/,
  );
  expect(xml).toContain('<skipped message="a mock is static"/>');
});

test('characters that XML cannot hold are left out', async () => {
  const { results, ...rest } = await report();
  const [passed] = results;
  if (passed?.outcome !== 'passed') throw new Error('the first check passes');
  const strange = {
    check: passed.check,
    outcome: 'violated',
    ms: 0,
    message: 'a\0b\ud800c\nd',
    flaws: [],
  } as const;
  expect(junitXml({ ...rest, results: [strange] })).toContain('message="abc&#10;d"');
});

test('the traffic is an HTTP archive without the token', async () => {
  const { target } = await report();
  const [entry] = JSON.parse([...har(target.recorded, new Date(0))].join('')).log.entries;
  expect(entry.request).toMatchObject({ method: 'GET', queryString: [{ name: 'limit', value: '500' }] });
  expect(entry.request.headers).toEqual([{ name: 'X-Auth-Token', value: '***' }]);
  expect(JSON.parse(entry.response.content.text)).toMatchObject({ total: 2 });
});

test.each([
  ['/components/schemas/VpcMemberInfo/properties/weight/maximum', 'plain.html#VpcMemberInfo'],
  ['/components/headers/X-Request-Id/required', 'plain.html#X-Request-Id'],
  ['/components/responses/NotFound/content', 'plain.html#status-404'],
  ['/components/responses', 'plain.html'],
  ['/components/parameters/Limit', 'plain.html'],
  ['/security', 'plain.html'],
])('the docs describe %s at %s', (pointer, link) => {
  expect(docsAnchor(pointer)).toBe(link);
});
