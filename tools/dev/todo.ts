/** What an edit still needs outside of the steps of `npm run dev`, one line each, with the file. */
import { checkVersions } from '../compatibility/compare.js';
import { languages } from '../docs/languages.js';
import { translationProblems } from '../docs/translation.js';
import type { Problem } from './problem.js';

/** Longer lists of texts without translation would hide the rest. */
const shown = 3;

export async function todo(causes: readonly Problem[], edited: ReadonlySet<string>): Promise<string[]> {
  const overlays = languages.flatMap((language) => language.overlays);
  const [versions, ...translations] = await Promise.all([checkVersions(), ...overlays.map(untranslated)]);
  const facts = new Set(causes.flatMap(({ fact }) => fact ?? []));
  return [
    ...[...facts].map((file) => `facts        ${file}, if the edit is meant`),
    ...translations.flat().map((line) => `translation  ${line}`),
    ...(versions
      ? [`version      ${versions.split('\n').at(-1)} npm run check:version has the reasons.`]
      : []),
    ...([...edited].some(declares)
      ? ['surface      tools/package/surface.md, if a public declaration changed: npm run surface']
      : []),
  ];
}

async function untranslated(overlay: string): Promise<string[]> {
  const problems = await translationProblems(overlay);
  const more = problems.length > shown ? [`${overlay}: ${problems.length - shown} more`] : [];
  return [...problems.slice(0, shown).map((problem) => `${overlay}: ${problem}`), ...more];
}

/** Whether an edit of the file can change what the package declares. */
function declares(file: string): boolean {
  return /^src\/(?!cli\/)/.test(file) && !/\.(test|fixtures|vectors)\.ts$/.test(file);
}
