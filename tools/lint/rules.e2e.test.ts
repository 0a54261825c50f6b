import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse, stringify } from 'yaml';
import { repoRoot } from '../lib/repo-root.js';

interface Slip {
  slip: string;
  file: string;
  from: string;
  to: string;
  rule: string;
  says: string;
}

const page = 'components/schemas/VpcMemberPage.yaml';
const member = 'components/schemas/VpcMemberInfo.yaml';
const operation = 'paths/vpc-channel-members.yaml';
const notFound = 'components/responses/NotFound.yaml';
const limit = 'components/parameters/Limit.yaml';
const requestId = 'components/headers/X-Request-Id.yaml';

/** Each replaces one piece of text in a copy of the description, and must be reported once, by the named rule alone of ours. */
const slips: Slip[] = [
  {
    slip: 'a query pattern with a needless escape',
    file: 'components/parameters/PreciseSearch.yaml',
    from: '^(name|member_group_name)',
    to: '^(name|member\\_group\\_name)',
    rule: 'u-safe-pattern',
    says: 'compiles with the u flag',
  },
  {
    slip: 'a patternProperties key with a needless escape',
    file: page,
    from: 'type: object',
    to: "type: object\npatternProperties:\n  '^\\-$': {}",
    rule: 'u-safe-pattern',
    says: 'compiles with the u flag',
  },
  {
    slip: 'a name required twice',
    file: page,
    from: '[size, total, members]',
    to: '[size, total, size]',
    rule: 'unique-required',
    says: 'Remove the second "size"',
  },
  {
    slip: 'a missing status',
    file: operation,
    from: "    '404':\n      $ref: ../components/responses/NotFound.yaml\n",
    to: '',
    rule: 'documented-statuses',
    says: 'Document the status 404.',
  },
  {
    slip: 'a surplus status',
    file: operation,
    from: "    '404':",
    to: "    '422':\n      $ref: ../components/responses/BadRequest.yaml\n    '404':",
    rule: 'documented-statuses',
    says: 'Remove the status 422',
  },
  {
    slip: 'an error without a body',
    file: notFound,
    from: 'content:',
    to: 'x-content:',
    rule: 'one-error-schema',
    says: 'Give the status 404 a body',
  },
  {
    slip: 'an error with an inline schema',
    file: notFound,
    from: '$ref: ../schemas/ErrorMsg.yaml',
    to: 'type: object',
    rule: 'one-error-schema',
    says: 'from the body of status 404',
  },
  {
    slip: 'an error with another schema',
    file: notFound,
    from: 'schemas/ErrorMsg.yaml',
    to: 'schemas/VpcMemberPage.yaml',
    rule: 'one-error-schema',
    says: 'from the body of status 404',
  },
  {
    slip: 'a string with an open pattern only',
    file: 'components/parameters/ProjectId.yaml',
    from: '  x-unbounded: No length is published.\n',
    to: '',
    rule: 'bounds-or-reason',
    says: 'Bound this string with maxLength',
  },
  {
    slip: 'an integer without a maximum',
    file: limit,
    from: '  maximum: 500\n',
    to: '',
    rule: 'bounds-or-reason',
    says: 'Bound this integer with maximum',
  },
  {
    slip: 'an array without a maximum',
    file: page,
    from: '    maxItems: 500\n',
    to: '',
    rule: 'bounds-or-reason',
    says: 'Bound this array with maxItems',
  },
  {
    slip: 'an empty reason',
    file: requestId,
    from: 'x-unbounded: No',
    to: "x-unbounded: ''\n  x-note: No",
    rule: 'bounds-or-reason',
    says: 'say under x-unbounded why',
  },
  {
    slip: 'a parameter without an example',
    file: limit,
    from: 'example: 100\n',
    to: '',
    rule: 'described-with-example',
    says: 'Give the parameter "limit" an example.',
  },
  {
    slip: 'a header without a description',
    file: requestId,
    from: 'description:',
    to: 'x-description:',
    rule: 'described-with-example',
    says: 'Describe the header "X-Request-Id".',
  },
  {
    slip: 'a property without a description',
    file: member,
    from: '    description: ID of the member.\n',
    to: '',
    rule: 'described-with-example',
    says: 'Describe the property "id".',
  },
];

interface Problem {
  ruleId: string;
  message: string;
}

describe('the lint rules', () => {
  const work = mkdtempSync(join(tmpdir(), 'lint-rules-'));
  const descriptions = [undefined, ...slips];
  let problems: Problem[][];

  // One run for all copies: the linter takes longer to start than to lint.
  beforeAll(() => {
    const config = parse(readFileSync(join(repoRoot, 'redocly.yaml'), 'utf8'));
    config.plugins = [join(repoRoot, 'tools/lint/rules.mjs')];
    config.apis = Object.fromEntries(descriptions.map((slip, index) => [index, { root: copy(index, slip) }]));
    writeFileSync(join(work, 'redocly.yaml'), stringify(config));
    problems = lint();
  }, 30_000);

  afterAll(() => rmSync(work, { recursive: true }));

  test('are silent on our description', () => {
    expect(problems[0]).toEqual([]);
  });

  test.each(slips)('$rule reports $slip', (slip) => {
    const reported = problems[descriptions.indexOf(slip)]?.filter(({ ruleId }) => ruleId.startsWith('apig/'));
    expect(reported).toEqual([
      expect.objectContaining({ ruleId: `apig/${slip.rule}`, message: expect.stringContaining(slip.says) }),
    ]);
  });

  function copy(index: number, slip?: Slip): string {
    const folder = join(work, `${index}`);
    cpSync(join(repoRoot, 'openapi'), folder, { recursive: true });
    if (slip) {
      const path = join(folder, slip.file);
      const text = readFileSync(path, 'utf8');
      if (!text.includes(slip.from)) throw new Error(`${slip.file} no longer contains "${slip.from}"`);
      writeFileSync(
        path,
        text.replace(slip.from, () => slip.to),
      );
    }
    return `${index}/openapi.yaml`;
  }

  /** The problems of each description, in their order. */
  function lint(): Problem[][] {
    const cli = join(repoRoot, 'node_modules/@redocly/cli/bin/cli.js');
    const env = { ...process.env, REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', REDOCLY_TELEMETRY: 'off' };
    const run = spawnSync(process.execPath, [cli, 'lint', '--format', 'json'], {
      cwd: work,
      env,
      encoding: 'utf8',
    });
    // It prints one JSON document after the other.
    const reports: { problems: Problem[] }[] = JSON.parse(`[${run.stdout.replace(/^\}\{/gm, '},{')}]`);
    return reports.map((report) => report.problems);
  }
});
