/** The workflows: every action is pinned by its commit, and no job may do more than it is given. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { repoRoot } from './repo-root.js';

type Permissions = Record<string, string>;
type Step = { uses?: string; run?: string; with?: Record<string, unknown> };
/** With steps, or calling another workflow. */
type Job = { permissions?: Permissions | string; steps?: Step[]; uses?: string };
type Workflow = { permissions: Permissions | string; jobs: Record<string, Job> };

const folder = join(repoRoot, '.github/workflows');
const files = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
const { scripts, engines } = JSON.parse(readFileSync(join(repoRoot, 'package.json'), 'utf8'));

/** What each job may do, in full: a job that may more has to be written here. */
const allowed: Record<string, Permissions> = {
  'ci.yml test': { contents: 'read' },
  'ci.yml check': { contents: 'read' },
  'docs.yml build': { contents: 'read' },
  'docs.yml deploy': { pages: 'write', 'id-token': 'write' },
  'release.yml ci': { contents: 'read' },
  'release.yml version': { contents: 'write', 'pull-requests': 'write' },
  'release.yml pack': { contents: 'read' },
  'release.yml publish': { 'id-token': 'write' },
  'release.yml tag': { contents: 'write' },
};

test('no job may do more than it is given here', () => {
  const given = files.flatMap(({ name, text }) => {
    const { permissions, jobs }: Workflow = parse(text);
    return Object.entries(jobs).map(([job, own]) => [`${name} ${job}`, own.permissions ?? permissions]);
  });
  expect(Object.fromEntries(given)).toEqual(allowed);
});

test('the job that npm trusts waits for the tests, and runs nothing of the repository', () => {
  const { jobs } = parse(files.find(({ name }) => name === 'release.yml')?.text ?? '');
  expect(jobs.publish.needs).toContain('ci');
  expect(jobs.ci.uses).toBe('./.github/workflows/ci.yml');
  expect(JSON.stringify(jobs.publish.steps)).not.toMatch(/checkout|npm (ci|install|run)/);
});

test('the tests run on the oldest Node of each range that the package admits, and no range admits Node 21', () => {
  expect(engines.node).toBe('^20.19 || >=22.12');
  const oldest = engines.node.match(/\d+\.\d+/g);
  const { jobs } = parse(files.find(({ name }) => name === 'ci.yml')?.text ?? '');
  expect(jobs.test.strategy.matrix.node).toEqual(expect.arrayContaining(oldest));
  const lock = JSON.parse(readFileSync(join(repoRoot, 'package-lock.json'), 'utf8'));
  expect(lock.packages[''].engines).toEqual(engines);
});

describe.each(files)('$name', ({ text }) => {
  const { jobs }: Workflow = parse(text);
  const steps = Object.values(jobs).flatMap((job) => job.steps ?? []);

  test('pins every action of others by its commit, with the version beside it', () => {
    const uses = text.split('\n').filter((line) => /\buses: (?!\.\/)/.test(line));
    const pinned = uses.filter((line) => /uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+/.test(line));
    expect(uses.length).toBeGreaterThan(0);
    expect(pinned).toEqual(uses);
  });

  test('leaves no credentials behind after the checkout, and runs no install script', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([]);
    const installs = steps.flatMap(({ run = '' }) => run.match(/npm (ci|install).*/g) ?? []);
    expect(installs.filter((install) => install !== 'npm ci --ignore-scripts')).toEqual([]);
  });

  test('runs scripts that exist', () => {
    const named = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, script]) => script ?? '');
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
  });
});
