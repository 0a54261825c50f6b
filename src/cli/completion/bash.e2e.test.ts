/** The completion script in a bash of its own. */
import { spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { regions } from '../flags.js';
import { fieldNames } from '../formats/columns.js';
import { formatNames } from '../formats/names.js';
import { english } from '../messages/en.js';
import { completionScript } from './index.js';

/** What bash offers for the last part of a line, as readline splits it. */
function completions(...line: string[]): string[] {
  const script = `${completionScript('bash', english)}
    COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
    _apig_members
    printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', script, 'bash', ...line], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.split('\n').filter(Boolean);
}

test.each<[string[], readonly string[]]>([
  [[''], ['list', 'regions', 'completion', 'help']],
  [['reg'], ['regions']],
  [['-'], ['--help', '--version']],
  [
    ['list', '--m'],
    ['--member-group-name', '--member-group-id', '--max-items'],
  ],
  [['list', '--output', ''], formatNames],
  [['list', '-o', 'w'], ['wide']],
  [['list', '--output', '='], formatNames],
  [['list', '--output', '=', 'nd'], ['ndjson']],
  [['list', '--region', ''], regions],
  [['list', '--region', 'cn-north-4'], ['cn-north-4']],
  [['list', '--columns', ''], fieldNames],
  [['list', '--columns', 'host,port,st'], ['host,port,status']],
  [['list', '--columns', '=', 'host,port,st'], ['host,port,status']],
  [['list', '--project-id', ''], []],
  [['list', '--project-id', 'p', '--de'], ['--demo']],
  [
    ['completion', ''],
    ['bash', 'zsh', 'fish'],
  ],
  [['help', 'l'], ['list']],
  [['regions', '--'], ['--help']],
])('%j', (line, expected) => {
  expect(completions('apig-members', ...line)).toEqual(expected);
});
