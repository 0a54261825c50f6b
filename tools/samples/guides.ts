/** The pages that show TypeScript, with their programs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repoRoot } from '../lib/repo-root.js';
import { type Program, programIn } from './markdown.js';

export const readText = (page: string): string => readFileSync(join(repoRoot, page), 'utf8');

const guides = readdirSync(join(repoRoot, 'docs')).filter((name) => name.endsWith('.md'));
export const pages: readonly string[] = ['README.md', ...guides.map((name) => `docs/${name}`)];

export const programs: readonly Program[] = pages.flatMap((page) => programIn(page, readText(page)) ?? []);

/** The guides that need a package which the project itself does without: see tools/samples/companions/. */
export const companionGuides = ['msw', 'node-test', 'proxies', 'vitest'].map((name) => `docs/${name}.md`);
