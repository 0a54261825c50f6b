import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { memberFields } from '../../generated/member-fields.js';
import { exitCodes } from './exit-code.js';
import { commandNames, flags } from './flags.js';
import { formatNames } from './formats/names.js';
import { helpFor } from './help.js';
import { english } from './messages/en.js';
import { chinese } from './messages/zh-cn.js';
import { variables } from './variables.js';

const guide = readFileSync(new URL('../../docs/command.md', import.meta.url), 'utf8');

test('the guide explains every command, flag, variable, format and exit code', () => {
  for (const name of commandNames) expect(guide).toContain(`apig-members ${name}`);
  for (const flag of Object.keys(flags)) expect(guide).toContain(`\`--${flag}\``);
  for (const name of Object.values(variables)) expect(guide).toContain(`\`${name}\``);
  for (const format of formatNames) expect(guide).toMatch(new RegExp(`^\\| \`${format}\``, 'm'));
  for (const code of Object.values(exitCodes)) expect(guide).toMatch(new RegExp(`^\\| ${code} `, 'm'));
});

describe.each([
  ['English', english],
  ['Chinese', chinese],
])('the help in %s', (_, messages) => {
  const [overview, list] = [helpFor(undefined, messages), helpFor('list', messages)];

  test('names every command, variable and exit code', () => {
    for (const name of commandNames) expect(overview).toMatch(new RegExp(`^  ${name} `, 'm'));
    for (const name of Object.values(variables)) expect(overview).toContain(name);
    for (const code of Object.values(exitCodes)) expect(overview).toMatch(new RegExp(`\\b${code}\\D`));
  });

  test('of `list` names every flag and field', () => {
    for (const name of Object.keys(flags)) expect(list).toMatch(new RegExp(` --${name} .*\\S`));
    for (const name of Object.keys(memberFields)) expect(list).toContain(name);
  });

  test.each([undefined, ...commandNames])('of %s has lines that fit a terminal', (command) => {
    const page = helpFor(command, messages);
    expect(page).toContain('apig-members');
    for (const line of page.split('\n')) expect(line.length).toBeLessThanOrEqual(110);
  });
});
