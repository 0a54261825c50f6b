import { isDeepStrictEqual } from 'node:util';
import type { Description } from '../lib/description.js';
import type { Bump } from './versions.js';

/** What `redocly diff --format json` writes, as far as it matters here. */
export interface Report {
  bump?: Bump;
  changes: Change[];
}

export interface Change {
  impact: Bump;
  path: string;
  property?: string;
  verdicts: { impact: Bump; message: string; location: { pointer: string } }[];
}

/** The arguments that make redocly compare two files of this repository. */
export function diffArguments(base: string, revision: string, format: string, output: string): string[] {
  const gate = ['--config', 'tools/compatibility/redocly.yaml', '--check-version', '--fail-on', 'none'];
  return ['diff', base, revision, ...gate, '--format', format, '--output', output];
}

/** The bump that the changes ask for; nothing when there are none. */
export function neededBump(report: Report, base: Description, revision: Description): Bump | undefined {
  // Redocly looks into no example, and sees no order; but the file is part of what we ship.
  return report.bump ?? (isDeepStrictEqual(unversioned(base), unversioned(revision)) ? undefined : 'patch');
}

function unversioned(description: Description): Description {
  return { ...description, info: { ...description.info, version: '' } };
}
