/** The workflows: every action is pinned by its commit, and no job may do more than it is given. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { repoRoot } from './repo-root.js';

type Permissions = Record<string, string>;
type Step = { uses?: string; run?: string; with?: Record<string, unknown> };
type Job = { 'runs-on': string; permissions?: Permissions; steps: Step[] };
type Workflow = { permissions?: Permissions; jobs: Record<string, Job> };

const folder = join(repoRoot, '.github/workflows');
const files = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
const { scripts } = JSON.parse(readFileSync(join(repoRoot, 'package.json'), 'utf8'));

describe.each(files)('$name', ({ name, text }) => {
  const { permissions, jobs }: Workflow = parse(text);
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  test('pins every action by its commit, with the version beside it', () => {
    const uses = text.split('\n').filter((line) => /\buses:/.test(line));
    const pinned = uses.filter((line) => /uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+/.test(line));
    expect(uses.length).toBeGreaterThan(0);
    expect(pinned).toEqual(uses);
  });

  test('lets no job write unless it says so', () => {
    expect(['{}', '{"contents":"read"}']).toContain(JSON.stringify(permissions));
    const publishes = Object.entries(jobs)
      .filter(([, job]) => job.permissions?.['id-token'] === 'write')
      .map(([job]) => job);
    expect(publishes).toEqual({ 'docs.yml': ['deploy'], 'release.yml': ['publish'] }[name] ?? []);
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
