/** The completion script in a bash of its own. */
import { spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { fieldNames, regions } from '../flags.js';
import { formatNames } from '../formats/names.js';
import { english } from '../messages/en.js';
import { completionScript } from './index.js';

/** What bash offers for the last of the words, as readline splits a line. */
function completions(...words: string[]): string[] {
  const script = `${completionScript('bash', english)}
    COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
    _apig_members
    printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', script, 'bash', ...words], { encoding: 'utf8' });
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
])('%j', (words, expected) => {
  expect(completions('apig-members', ...words)).toEqual(expected);
});
