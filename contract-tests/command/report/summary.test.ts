/** The causes of a run, as the terminal and the page lead with them. */
import { describe, expect, test } from '@jest/globals';
import type { VpcMemberPage } from '../../../src/index.js';
import { lying, runOnFake } from '../run-on.fixtures.js';

const textTotal = (page: VpcMemberPage) => ({ ...page, total: String(page.total) });

/** The lines of the causes. */
function causesIn(printed: string): string[] {
  return printed.split('\n').filter((line) => line.startsWith('✗'));
}

describe('a server whose total is text', () => {
  test('has one cause in one line, with the responses that show it', async () => {
    const { code, printed, files } = await runOnFake(lying(textTotal));
    expect(causesIn(printed)).toEqual([
      expect.stringMatching(
        /^✗ \/total must be integer, in \d\d responses, first to GET \?limit=20&offset=0 \(S4\.VpcMemberPage\.total, 2 checks more\)$/,
      ),
    ]);
    expect(code).toBe(1);
    expect(files['junit.xml']).toContain('failures="1"');
  });

  test('has its pages and filters checked by the value', async () => {
    const { printed } = await runOnFake(lying((page) => ({ ...textTotal(page), total: String(page.size) })));
    expect(causesIn(printed)).toEqual([
      expect.stringContaining('total is 20, expected 25 as in the whole list'),
      expect.stringContaining('/total must be integer'),
    ]);
  });

  test('has the schema of total as its rule, and not that of the page', async () => {
    const { files } = await runOnFake(lying(textTotal));
    const [, rule = ''] = /Rule: .*?<pre>([^<]*)<\/pre>/s.exec(files['index.html'] ?? '') ?? [];
    expect(JSON.parse(rule.replaceAll('&#34;', '"'))).toMatchObject({ type: 'integer', format: 'int64' });
    expect(rule).not.toContain('VpcMemberInfo');
  });
});

describe('a server with three independent mistakes', () => {
  const wrong = {
    ...lying((page) => ({
      ...textTotal(page),
      members: page.members.map((member) => ({ ...member, weight: 10_001 })),
    })),
    tokens: undefined as never,
  };

  test('has three causes, the one first that most checks wait for', async () => {
    const { printed } = await runOnFake(wrong);
    expect(printed).toMatch(/^3 causes; fix the first one first:\n✗ \/total must be integer/);
    expect(causesIn(printed)).toEqual([
      expect.stringContaining('/total must be integer'),
      expect.stringContaining('An unknown token gets a 401, not a 403'),
      expect.stringContaining('/members/0/weight must be <= 10000'),
    ]);
  });

  test('has each violated check in JUnit, and each cause in the contents of the page', async () => {
    const { printed, files } = await runOnFake(wrong);
    const [, violated] = /(\d+) violated/.exec(printed) ?? [];
    expect(files['junit.xml']?.match(/<failure /g)).toHaveLength(Number(violated));
    const page = files['index.html'] ?? '';
    expect(page.match(/<a href="#cause-\d">/g)).toHaveLength(3);
    expect(page.indexOf('Fix this first')).toBeLessThan(page.indexOf('<div id="cause-1">'));
  });
});
