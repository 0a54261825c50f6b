import { expect, test } from '@jest/globals';
import { type Description, readDescription } from '../lib/description.js';
import { changelog } from './changelog.js';

const released = readDescription();
const versioned = (version: string): Description => ({ ...released, info: { ...released.info, version } });
const base = versioned('1.0.0');
const today = versioned('2.0.0');
const table = ['| Impact | Change | Pointer | Location | Details |', '| --- | --- | --- | --- | --- |'];
const summary = '**1** major · **0** minor · **0** patch · requires a **major** bump';
const markdown = (...rows: string[]) => ['## API diff: a → b', '', summary, '', ...table, ...rows].join('\n');

test('heads the comparison with the versions', () => {
  const row = '| 🔴 major | removed | `#/a` | a:1:2 | Gone. `property-removed` |';
  const lines = ['### The description, 1.0.0 → 2.0.0', '', summary, '', ...table, row];
  expect(changelog(`${markdown(row)}\n`, base, today)).toBe(lines.join('\n'));
});

test('says so when nothing has changed', () => {
  expect(changelog(markdown(), base, today)).toBe('### The description, 1.0.0 → 2.0.0\n\nNo change.');
});

test('says so when redocly sees nothing and the files differ', () => {
  expect(changelog(markdown(), base, { ...today, servers: [] })).toContain('Nothing but examples and order.');
});
