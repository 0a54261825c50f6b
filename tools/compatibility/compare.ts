import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import getReleasePlan from '@changesets/get-release-plan';
import { readDescription } from '../lib/description.js';
import { redocly } from '../lib/redocly.js';
import { repoRoot } from '../lib/repo-root.js';
import { diffArguments, neededBump, type Report } from './report.js';
import { type Versioned, verdict } from './verdict.js';

/** The folder of what was released last: the description, and the version of the package that it came with. */
export const releasedFolder = 'openapi/released';
export const releasedDescription: string = `${releasedFolder}/openapi.json`;
export const todaysDescription = 'generated/openapi.json';

/** What is wrong with today's versions, or with those of another revision; nothing when all is well. */
export async function checkVersions(revision: string = todaysDescription): Promise<string | undefined> {
  const base = readDescription(releasedDescription);
  const today = readDescription(revision);
  const release = await readJson<Release>(`${releasedFolder}/release.json`);
  const { complaint, text } = await diff(revision, 'json');
  // With an unresolved reference, Redocly compares the rest of the description, and its report is incomplete.
  if (complaint?.includes('The revision has errors')) return complaint;
  const report: Report = JSON.parse(text);
  const versioned: Versioned = {
    released: { description: base.info.version, package: release.package },
    today: { description: today.info.version, package: await packageVersion() },
    needs: neededBump(report, base, today),
    changes: report.changes,
  };
  return verdict(versioned) ?? complaint;
}

/** The comparison in Redocly's own format. */
export async function diff(revision: string, format: 'json' | 'markdown'): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'diff-'));
  const output = join(folder, 'report');
  try {
    const complaint = await redocly(...diffArguments(releasedDescription, revision, format, output)).then(
      () => undefined,
      ({ message }) => message,
    );
    const text = await readFile(output, 'utf8').catch(() => {
      throw new Error(complaint);
    });
    return { complaint, text };
  } finally {
    await rm(folder, { recursive: true });
  }
}

interface Outcome {
  /** Why Redocly failed, if it did. */
  complaint: string | undefined;
  text: string;
}

export interface Release {
  package: string;
}

/** The version that the package gets with the changesets that are waiting; its own when there are none. */
export async function packageVersion(): Promise<string> {
  const { name, version } = await readJson<{ name: string; version: string }>('package.json');
  const { releases } = await getReleasePlan(repoRoot);
  return releases.find((release) => release.name === name)?.newVersion ?? version;
}

export async function readJson<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(resolve(repoRoot, file), 'utf8'));
}
