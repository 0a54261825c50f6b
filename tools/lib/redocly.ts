import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { repoRoot } from './repo-root.js';

/** Runs the redocly command of this repository; rejects with its own message. */
export async function redocly(...args: string[]): Promise<string> {
  const cli = join(
    dirname(createRequire(import.meta.url).resolve('@redocly/cli/package.json')),
    'bin/cli.js',
  );
  const env = { ...process.env, REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', REDOCLY_TELEMETRY: 'off' };
  try {
    return (await promisify(execFile)(process.execPath, [cli, ...args], { cwd: repoRoot, env })).stdout;
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    // Without the box in which it announces the end of its support for Node 20.
    throw new Error(`${stdout}${stderr.replace(/^ *[╔║╚].*\n/gm, '')}`.trim());
  }
}
