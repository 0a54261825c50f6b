import { describe, expect, test } from '@jest/globals';
import { commandNames, flagList, type Shell, shellNames } from '../flags.js';
import { english } from '../messages/en.js';
import type { Messages } from '../messages/messages.js';
import { chinese } from '../messages/zh-cn.js';
import { completionScript } from './index.js';

describe.each(shellNames)('the completion script of %s', (shell) => {
  const script = completionScript(shell, english);

  test('has every command, flag and value', () => {
    for (const name of commandNames) expect(script).toMatch(new RegExp(`\\b${name}\\b`));
    for (const { name, short, values = [] } of flagList) {
      expect(script).toMatch(new RegExp(shell === 'fish' ? `-l ${name} ` : `--${name}\\b`));
      if (short && name === 'output')
        expect(script).toMatch(new RegExp(`-${shell === 'fish' ? 's ' : ''}${short}\\b`));
      if (values.length > 0) expect(script).toContain(values.join(' '));
    }
  });
});

test.each(['zsh', 'fish'] satisfies Shell[])(
  '%s shows what each flag does, in the language of the user',
  (shell) => {
    expect(completionScript(shell, english)).toContain(english.flags.demo);
    expect(completionScript(shell, chinese)).toContain(chinese.flags.demo);
  },
);

test('a flag with an optional value is followed by flags, unlike one with a value', () => {
  expect(completionScript('bash', english)).toMatch(/^ +--timeout\) return/m);
  expect(completionScript('bash', english)).not.toContain('--watch)');
  expect(completionScript('zsh', english)).toContain("'--timeout='");
  expect(completionScript('zsh', english)).toContain("'--watch'");
  expect(completionScript('fish', english)).toMatch(/-l timeout -x.*\n.*-l watch -d/);
});

test('a text cannot end its quotes', () => {
  const flags = { ...english.flags, demo: "it's [a] trap: \\" };
  const messages: Messages = { ...english, flags };
  expect(completionScript('zsh', messages)).toContain(`'[it'\\''s \\[a\\] trap\\: \\\\]'`);
  expect(completionScript('fish', messages)).toContain(`-d 'it\\'s [a] trap: \\\\'`);
});
