/** Runs what the docs show as a process of its own, with nothing in its environment but what it is given. */
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { repoRoot } from '../lib/repo-root.js';

export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** Runs a program to its end, in the top folder: there `apig-members` is `src/index.ts`, as tsconfig.json says. */
export function run(command: string, args: readonly string[], env: Record<string, string>): Promise<Ended> {
  const child = spawn(command, args, { cwd: repoRoot, env: { PATH: process.env.PATH, ...env } });
  const ended: Ended = { code: null, out: '', err: '' };
  child.stdout.on('data', (data) => {
    ended.out += data;
  });
  child.stderr.on('data', (data) => {
    ended.err += data;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...ended, code }));
  });
}

/** Runs a file in TypeScript. */
export function runTypeScript(
  file: string,
  env: Record<string, string>,
  ...args: readonly string[]
): Promise<Ended> {
  return run(process.execPath, ['--import', 'tsx', file, ...args], env);
}

/**
 * Where a tool of this machine is.
 *
 * @throws {Error} that says how to install it, when there is none
 */
export function pathOf(tool: string): string {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const file = join(folder, tool);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // Not in this folder.
    }
  }
  throw new Error(
    `The samples need ${tool}, which this machine lacks: apt-get install ${tool}, or the like.`,
  );
}
