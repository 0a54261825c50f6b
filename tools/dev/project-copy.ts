/** A copy of the project for a test that edits it: all but `.git` and what is built or installed. */
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { repoRoot } from '../lib/repo-root.js';

const left = new Set(['.git', 'dist', 'node_modules']);

export interface ProjectCopy {
  folder: string;
  /** Replaces a text as most editors do: the new file takes the place of the old one. */
  edit(file: string, from: string, to: string): void;
  remove(): void;
}

export function projectCopy(): ProjectCopy {
  const folder = mkdtempSync(join(tmpdir(), 'project-'));
  cpSync(repoRoot, folder, { recursive: true, filter: (path) => !left.has(basename(path)) });
  symlinkSync(join(repoRoot, 'node_modules'), join(folder, 'node_modules'));
  return {
    folder,
    edit(file, from, to) {
      const path = join(folder, file);
      const text = readFileSync(path, 'utf8');
      if (!text.includes(from)) throw new Error(`${file} does not contain: ${from}`);
      writeFileSync(`${path}~`, text.replace(from, to));
      renameSync(`${path}~`, path);
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
