import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { repoRoot } from '../../tools/repo-root.js';
import type { VpcMemberInfo } from '../types.js';
import { columns, statusWords, table } from './table.js';
import { fit } from './text-width.js';

interface Drawn {
  colour?: boolean;
  /** Of the terminal; none by default. */
  width?: number;
  total?: number;
  /** How many members come with the first page; all by default. */
  first?: number;
}

function draw(members: VpcMemberInfo[], drawn: Drawn = {}): string[] {
  const { colour = false, width, total = members.length, first } = drawn;
  const format = table({ colour, source: 'here', width });
  const parts = [
    format.begin(members.slice(0, first)),
    ...members.map(format.member),
    format.end({ total, complete: true }),
  ];
  return parts
    .map((part) => [...part].join(''))
    .join('')
    .split('\n');
}

/** A member as a service may send it that does not keep to the description. */
function odd(fields: Record<string, unknown>): VpcMemberInfo {
  return { id: 'x', ...fields } as VpcMemberInfo;
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
    expect(draw(members, { total: 7 })).toEqual([
      'HOST          PORT  WEIGHT  STATUS       HEALTH     ID  NAME     CREATED',
      '192.168.0.5   8080       1  available    healthy    m1  ecs-web  2020-07-23T07:11:57Z',
      '-                -       -  -            -          m2  -        -',
      '',
      '2 of 7 members, from here',
      '',
    ]);
  });

  test('says so when there are none', () => {
    expect(draw([])).toEqual([
      'HOST   PORT  WEIGHT  STATUS       HEALTH     ID  NAME  CREATED',
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
    expect(draw(members, { colour: true })[1]).toContain(
      '\x1b[33munavailable\x1b[39m  \x1b[31munhealthy\x1b[39m',
    );
    expect(draw(members).join()).not.toContain('\x1b');
  });

  test('leaves no escape, line break or change of direction of the service in force', () => {
    const name = 'a\x1b[31m\x1b[2J\nb\u202ec\x9b1m';
    const lines = draw([{ id: name, host: name, ecs_name: name, create_time: name }], { colour: true });
    expect(lines).toHaveLength(5);
    expect(lines.join('')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  test('shows a value that the description does not know as it is', () => {
    expect(draw([odd({ status: 3, health_status: 'resting' })])[1]).toMatch(/ 3 +resting /);
  });

  test.each(['constructor', '__proto__', 'toString', '1'])('knows no word for the status %j', (status) => {
    expect(draw([odd({ status })])[1]).toMatch(new RegExp(`  ${status}  `));
  });

  test('shows a value that is no text as JSON, with nothing in it that a terminal would obey', () => {
    const lines = draw([odd({ host: { toString: 1 }, status: [2], ecs_name: ['a\x9b1m\u202e'] })]);
    expect(lines[1]).toMatch(/^\{"toString":1\} .* \[2\] .* \["a\\x9b1m\\u\{202e\}"\] /);
  });

  test('has the words of the description for `status`', () => {
    const description = JSON.parse(readFileSync(join(repoRoot, 'generated/openapi.json'), 'utf8'));
    const said: Record<string, string> =
      description.components.schemas.VpcMemberInfo.properties.status['x-enumDescriptions'];
    const words = Object.entries(said).map(([value, text]) => [value, text.toLowerCase().replace('.', '')]);
    expect(Object.fromEntries(statusWords)).toEqual(Object.fromEntries(words));
  });

  test('has room for the longest values of the description', () => {
    const description = JSON.parse(readFileSync(join(repoRoot, 'generated/openapi.json'), 'utf8'));
    const { host, port, weight, health_status, ecs_name } =
      description.components.schemas.VpcMemberInfo.properties;
    const digits = ({ maximum }: { maximum: number }) => String(maximum).length;
    const longest = (words: (string | null)[]) => Math.max(...words.map((word) => word?.length ?? 0));
    const range = (head: string) => columns.find((column) => column.head === head);
    expect(range('HOST')?.max).toBe(host.maxLength);
    expect(range('PORT')?.min).toBe(digits(port));
    expect(range('WEIGHT')?.min).toBe(Math.max(digits(weight), 'WEIGHT'.length));
    expect(range('STATUS')?.min).toBe(longest([...statusWords.values()]));
    expect(range('HEALTH')?.min).toBe(longest(health_status.enum));
    expect(range('NAME')?.max).toBe(2 * ecs_name.maxLength);
  });
});

describe('a table', () => {
  const time = '2020-07-23T07:11:57Z';
  const long = { id: 'x', host: '10.0.0.1', ecs_name: 'n'.repeat(20_000), create_time: time };
  const short = { id: 'y', host: '10.0.0.2', ecs_name: 'web', create_time: time };

  test('takes its columns from the first page; what is wider later moves the rest of its own row only', () => {
    const [head = '', first = '', later = '', last = ''] = draw([short, long, short], { first: 1 });
    expect(first.indexOf(time)).toBe(head.indexOf('CREATED'));
    expect(later).toContain(` ${long.ecs_name}  ${time}`);
    expect(last).toBe(first);
  });

  test('gives a text longer than the description allows no room that all rows would pay for', () => {
    const [, whole = '', padded = ''] = draw([long, short]);
    expect(whole).toContain(long.ecs_name);
    expect(padded.length).toBeLessThan(300);
  });

  test.each([30, 60, 80, 100, 140, 300])(
    'takes no line further than the %d columns of a terminal',
    (width) => {
      const wide = { ...long, id: 'z', ecs_name: '订单'.repeat(5000), host: 'e\u0301'.repeat(400) };
      const rows = draw([short, long, wide], { width }).slice(0, 4);
      for (const row of rows) expect(fit(row, width)).toMatchObject({ cut: false });
      expect(rows[2]).toMatch(width < 70 ? /^10\.0\.0\.1 / : /nnn…/);
      expect(rows[3]).toContain('…');
    },
  );

  test('keeps an IPv4 address whole on a terminal of 80 columns', () => {
    const member = { ...short, host: '192.168.100.200', id: 'f'.repeat(32), ecs_name: 'a-rather-long-name' };
    expect(draw([member], { width: 80 })[1]).toMatch(/^192\.168\.100\.200 .* fffff… {2}a-rath… {2}2020-0…$/);
  });
});
