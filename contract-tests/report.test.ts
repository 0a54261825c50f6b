/** What a reader of a report finds in it. */
import { describe, expect, test } from '@jest/globals';
import { type Check, runChecks } from './check.js';
import { fail } from './checks/asking.js';
import { description } from './oracle.js';
import { docsAnchor } from './report/docs-link.js';
import { har } from './report/har.js';
import { htmlReport } from './report/html.js';
import { junitXml } from './report/junit.js';
import type { Report } from './report/report.js';
import { mockTarget } from './targets/mock.js';

const place = '/components/parameters/Limit/schema/maximum';
const checks: Check[] = [
  { id: 'R1.good', title: 'It is kept', targets: ['mock'], run: async () => {} },
  {
    id: 'R2.bad',
    title: 'A limit over 500 is <refused>',
    place,
    targets: ['mock'],
    run: async (target) =>
      fail('expected 400, got "200" & a page', await target.send({ query: 'limit=500' })),
  },
  {
    id: 'S9.other',
    title: 'Pages',
    targets: ['twin'],
    notOn: { mock: 'a mock is static' },
    run: async () => {},
  },
];

async function report(): Promise<Report> {
  const target = mockTarget(process.env.MOCK_URL ?? '', description);
  return { target, results: await runChecks(checks, target), startedAt: new Date(0), seconds: 1.25 };
}

describe('the page for people', () => {
  test('says what is violated, by which exchange, and where the rule stands', async () => {
    const page = htmlReport(await report(), '../dist/docs');
    expect(page).toContain('<h1 class="violated">The contract is broken in 1 place</h1>');
    expect(page).toContain('A limit over 500 is &#60;refused&#62;');
    expect(page).toContain('expected 400, got &#34;200&#34; &#38; a page');
    expect(page).toMatch(
      /<pre>GET http:\/\/127\.0\.0\.1:\d+\/v2\/\S+\/members\?limit=500\nX-Auth-Token: \*\*\*<\/pre>/,
    );
    expect(page).toMatch(/<pre>HTTP 200\n[^<]*&#34;total&#34;:2/);
    expect(page).toContain(`openapi.json#${place}`);
    expect(page).toContain('<pre>500</pre>');
    expect(page).toContain('<a href="../dist/docs/plain.html">in the docs</a>');
  });

  test('says what this target cannot show, and why', async () => {
    expect(htmlReport(await report(), undefined)).toMatch(
      /cannot show[\s\S]+a mock is static[\s\S]+Pages <small>S9\.other/,
    );
  });

  test('needs nothing but itself', async () => {
    const page = htmlReport(await report(), undefined);
    expect(page).not.toMatch(/<(script|link|img|iframe)|src=|url\(|@import/);
    expect(page).not.toContain('href=');
  });

  test('says so when nothing is violated', async () => {
    const { results, ...rest } = await report();
    const page = htmlReport(
      { ...rest, results: results.filter(({ outcome }) => outcome !== 'violated') },
      undefined,
    );
    expect(page).toContain('<h1 class="passed">The contract is kept</h1>');
    expect(page).not.toContain('What is violated');
  });
});

test('JUnit XML counts every outcome, and is escaped', async () => {
  const xml = junitXml(await report());
  expect(xml).toContain('tests="3" failures="1" errors="0" skipped="1"');
  expect(xml).toContain('<testsuite name="R2 What is not allowed is refused" tests="1" failures="1"');
  expect(xml).toContain('name="A limit over 500 is &#60;refused&#62;"');
  expect(xml).toMatch(/<failure message="GET \?limit=500: expected 400, got &#34;200&#34; &#38; a page">/);
  expect(xml).toContain('<skipped message="a mock is static"/>');
});

test('characters that XML cannot hold are left out', async () => {
  const { results, ...rest } = await report();
  const [passed] = results;
  if (passed?.outcome !== 'passed') throw new Error('the first check passes');
  const strange = { check: passed.check, outcome: 'violated', ms: 0, message: 'a\0b\ud800c\nd' } as const;
  expect(junitXml({ ...rest, results: [strange] })).toContain('message="abc&#10;d"');
});

test('the traffic is an HTTP archive without the token', async () => {
  const { target } = await report();
  const [entry] = JSON.parse([...har(target.exchanges, new Date(0))].join('')).log.entries;
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
])('the docs speak of %s at %s', (where, link) => {
  expect(docsAnchor(where)).toBe(link);
});
