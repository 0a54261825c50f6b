/** Validators that people use accept what we publish, errors and warnings alike. */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { installPackages } from '../install-packages.js';
import { redocly } from '../redocly.js';
import { repoRoot } from '../repo-root.js';

const folder = join(repoRoot, 'tools/validators');
const bundles = ['generated/openapi.json', 'generated/iam/openapi.json'];

beforeAll(() => installPackages(folder), 300_000);

type Problems = Record<string, string[]>;

function problemsOf(file: string): Problems {
  const found = execFileSync(process.execPath, [join(folder, 'validate.mjs'), file], {
    cwd: repoRoot,
    encoding: 'utf8',
  });
  return JSON.parse(found);
}

async function redoclyProblems(file: string): Promise<object[]> {
  const lint = redocly('lint', file, '--config', join(folder, 'redocly.yaml'), '--format', 'json');
  return JSON.parse(await lint).problems;
}

describe.each(bundles)('%s', (file) => {
  test('is accepted by swagger-parser, @seriousme, Scalar and Spectral', () => {
    expect(problemsOf(file)).toEqual({
      '@apidevtools/swagger-parser': [],
      '@seriousme/openapi-schema-validator': [],
      '@scalar/openapi-parser': [],
      'Spectral, ruleset oas': [],
    });
  });

  test('is accepted by Redocly', async () => {
    expect(await redoclyProblems(file)).toEqual([]);
  });
});

test('each of the validators would say what is wrong', () => {
  const description = JSON.parse(readFileSync(join(repoRoot, bundles[0] as string), 'utf8'));
  delete description.info.title;
  const file = join(tmpdir(), `untitled-${process.pid}.json`);
  writeFileSync(file, JSON.stringify(description));
  try {
    const silent = Object.entries(problemsOf(file)).filter(([, problems]) => problems.length === 0);
    expect(silent).toEqual([]);
  } finally {
    rmSync(file);
  }
});
