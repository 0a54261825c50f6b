import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { exitCodes } from './exit-code.js';
import { flags } from './flags.js';
import { formatNames } from './formats/index.js';
import { help } from './help.js';
import { variables } from './variables.js';

const guide = readFileSync(new URL('../../docs/command.md', import.meta.url), 'utf8');

test('the guide explains every flag, variable, format and exit code', () => {
  for (const flag of Object.keys(flags)) expect(guide).toContain(`\`--${flag}\``);
  for (const name of Object.values(variables)) expect(guide).toContain(`\`${name}\``);
  for (const format of formatNames) expect(guide).toMatch(new RegExp(`^\\| \`${format}\``, 'm'));
  for (const code of Object.values(exitCodes)) expect(guide).toMatch(new RegExp(`^\\| ${code} `, 'm'));
});

test('the help names every variable and exit code, in lines that fit a terminal', () => {
  for (const name of Object.values(variables)) expect(help).toContain(name);
  for (const code of Object.values(exitCodes)) expect(help).toMatch(new RegExp(`\\b${code} `));
  for (const line of help.split('\n')) expect(line.length).toBeLessThanOrEqual(110);
});
