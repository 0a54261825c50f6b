import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { repoRoot } from '../../tools/repo-root.js';
import type { VpcMemberInfo } from '../types.js';
import { statusWords, table } from './table.js';

function draw(members: VpcMemberInfo[], colour = false, total = members.length): string[] {
  const format = table({ colour, source: 'here' });
  expect(format.page(members)).toBe('');
  return format.end({ total, complete: true }).split('\n');
}

describe('table', () => {
  test('has a row for each member, then how many there are', () => {
    const members = [
      {
        host: '192.168.0.5',
        port: 8080,
        weight: 1,
        status: 1,
        health_status: 'healthy',
        id: 'm1',
        ecs_name: 'ecs-web',
        create_time: '2020-07-23T07:11:57Z',
      },
      { id: 'm2', health_status: null },
    ] satisfies VpcMemberInfo[];
    expect(draw(members, false, 7)).toEqual([
      'HOST         PORT  WEIGHT  STATUS     HEALTH   ID  NAME     CREATED',
      '192.168.0.5  8080       1  available  healthy  m1  ecs-web  2020-07-23T07:11:57Z',
      '-               -       -  -          -        m2  -        -',
      '',
      '2 of 7 members, from here',
      '',
    ]);
  });

  test('says so when there are none', () => {
    expect(draw([])).toEqual([
      'HOST  PORT  WEIGHT  STATUS  HEALTH  ID  NAME  CREATED',
      '',
      '0 of 0 members, from here',
      '',
    ]);
  });

  test('gives wide characters two columns', () => {
    const create_time = '2020-07-23T07:11:57Z';
    const [, wide = '', narrow = ''] = draw([
      { id: 'x', ecs_name: '订单（维护）', create_time },
      { id: 'x', ecs_name: 'twelve chars', create_time },
    ]);
    expect(wide.indexOf(create_time)).toBe(narrow.indexOf(create_time) - 6);
  });

  test('colours what is out of service, on request', () => {
    const members = [{ id: 'x', status: 2, health_status: 'unhealthy' } satisfies VpcMemberInfo];
    expect(draw(members, true)[1]).toContain('\x1b[33munavailable\x1b[39m  \x1b[31munhealthy\x1b[39m');
    expect(draw(members).join()).not.toContain('\x1b');
  });

  test('leaves no escape, line break or change of direction of the service in force', () => {
    const name = 'a\x1b[31m\x1b[2J\nb\u202ec\x9b1m';
    const lines = draw([{ id: name, host: name, ecs_name: name, create_time: name }], true);
    expect(lines).toHaveLength(5);
    expect(lines.join('')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  test('shows a value that the description does not know as it is', () => {
    const unknown = { id: 'x', status: 3, health_status: 'resting' } as unknown as VpcMemberInfo;
    expect(draw([unknown])[1]).toMatch(/ 3 +resting /);
  });

  test('has the words of the description for `status`', () => {
    const description = JSON.parse(readFileSync(join(repoRoot, 'generated/openapi.json'), 'utf8'));
    const said: Record<string, string> =
      description.components.schemas.VpcMemberInfo.properties.status['x-enumDescriptions'];
    const words = Object.entries(said).map(([value, text]) => [value, text.toLowerCase().replace('.', '')]);
    expect(statusWords).toEqual(Object.fromEntries(words));
  });
});
