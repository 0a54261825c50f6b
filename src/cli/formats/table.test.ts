import { describe, expect, test } from '@jest/globals';
import description from '../../../generated/openapi.json' with { type: 'json' };
import type { VpcMemberInfo } from '../../types.js';
import { english } from '../messages/en.js';
import { type Column, columnNamed, tableColumns, wideColumns } from './columns.js';
import { table } from './table.js';
import { fit } from './text-width.js';

interface Drawn {
  colour?: boolean;
  /** Of the terminal; none by default. */
  width?: number;
  total?: number;
  /** How many members come with the first page; all by default. */
  first?: number;
  columns?: readonly Column[];
  headers?: boolean;
}

function draw(members: VpcMemberInfo[], drawn: Drawn = {}): string[] {
  const { colour = false, width, total = members.length, first } = drawn;
  const { columns = tableColumns, headers = true } = drawn;
  const format = table(columns, { headers, colour, source: 'here', width, messages: english.list });
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

const columnsOf = (...names: string[]) => names.map((name) => columnNamed(name) as Column);

/** A member that does not match the description. */
function odd(fields: Record<string, unknown>): VpcMemberInfo {
  return { id: 'x', ...fields } as VpcMemberInfo;
}

describe('table', () => {
  test('has a row for each member, then the count', () => {
    const members = [
      {
        host: '192.168.0.5',
        port: 8080,
        weight: 1,
        status: 1,
        health_status: 'healthy',
        id: 'm1',
        is_backup: true,
        ecs_name: 'ecs-web',
      },
      { id: 'm2', health_status: null, is_backup: false },
    ] satisfies VpcMemberInfo[];
    expect(draw(members, { total: 7 })).toEqual([
      'HOST          PORT  WEIGHT  STATUS       HEALTH     STANDBY  NAME',
      '192.168.0.5   8080       1  available    healthy    yes      ecs-web',
      '-                -       -  -            -          no       -',
      '',
      '2 of 7 members, from here',
      '',
    ]);
  });

  test('says so when there are none', () => {
    expect(draw([])).toEqual([
      'HOST   PORT  WEIGHT  STATUS       HEALTH     STANDBY  NAME',
      '',
      '0 of 0 members, from here',
      '',
    ]);
  });

  test('gives wide characters two columns', () => {
    const create_time = '2020-07-23T07:11:57Z';
    const [, wide = '', narrow = ''] = draw(
      [
        { id: 'x', ecs_name: '订单（维护）', create_time },
        { id: 'x', ecs_name: 'twelve chars', create_time },
      ],
      { columns: columnsOf('ecs_name', 'create_time') },
    );
    expect(wide.indexOf(create_time)).toBe(narrow.indexOf(create_time) - 6);
  });

  test('colours unavailable and unhealthy, on request', () => {
    const members = [{ id: 'x', status: 2, health_status: 'unhealthy' } satisfies VpcMemberInfo];
    expect(draw(members, { colour: true })[1]).toContain(
      '\x1b[33munavailable\x1b[39m  \x1b[31munhealthy\x1b[39m',
    );
    expect(draw(members).join()).not.toContain('\x1b');
  });

  test('escapes ANSI sequences, line breaks and changes of direction of the service', () => {
    const name = 'a\x1b[31m\x1b[2J\nb\u202ec\x9b1m';
    const lines = draw([{ id: name, host: name, ecs_name: name, create_time: name }], { colour: true });
    expect(lines).toHaveLength(5);
    expect(lines.join('')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  test('shows a value that the description does not know as it is', () => {
    expect(draw([odd({ status: 3, health_status: 'resting' })])[1]).toMatch(/ 3 +resting /);
  });

  test.each(['constructor', '__proto__', 'toString', '1'])('has no label for the status %j', (status) => {
    expect(draw([odd({ status })])[1]).toMatch(new RegExp(`  ${status}  `));
  });

  test('shows an object or array as JSON, with no escape for a terminal', () => {
    const lines = draw([odd({ host: { toString: 1 }, status: [2], ecs_name: ['a\x9b1m\u202e'] })]);
    expect(lines[1]).toMatch(/^\{"toString":1\} .* \[2\] .* \["a\\x9b1m\\u\{202e\}"\]$/);
  });

  test('has the labels of the description for `status`', () => {
    const described: Record<string, string> =
      description.components.schemas.VpcMemberInfo.properties.status['x-enumDescriptions'];
    for (const [value, text] of Object.entries(described)) {
      expect(columnNamed('status')?.text(Number(value))).toBe(text.toLowerCase().replace('.', ''));
    }
    expect(columnNamed('status')?.text(3)).toBe('3');
  });

  test('has room for the longest values of the description', () => {
    const { host, port, weight, health_status, ecs_name } =
      description.components.schemas.VpcMemberInfo.properties;
    const digits = ({ maximum }: { maximum: number }) => String(maximum).length;
    const longest = (values: (string | null)[]) => Math.max(...values.map((value) => value?.length ?? 0));
    expect(columnNamed('host')?.max).toBeGreaterThanOrEqual(host.maxLength);
    expect(columnNamed('port')?.min).toBe(digits(port));
    expect(columnNamed('weight')?.min).toBe(Math.max(digits(weight), 'WEIGHT'.length));
    expect(columnNamed('status')?.min).toBe('unavailable'.length);
    expect(columnNamed('health_status')?.min).toBe(longest(health_status.enum));
    expect(columnNamed('ecs_name')?.max).toBe(2 * ecs_name.maxLength);
  });

  test('that is wide has every field of the description, with the columns of the default table first', () => {
    const fields = Object.keys(description.components.schemas.VpcMemberInfo.properties);
    expect(wideColumns.map(({ name }) => name).sort()).toEqual(fields.sort());
    expect(wideColumns.slice(0, tableColumns.length).map(({ name }) => name)).toEqual(
      tableColumns.map(({ name }) => name),
    );
    const [head] = draw([], { columns: wideColumns });
    expect(head).toMatch(/ NAME +GROUP +CREATED +ECS-ID +ID +CHANNEL-ID +GROUP-ID\b/);
  });

  test('has the chosen columns in their order, and only rows on request', () => {
    const columns = columnsOf('port', 'host');
    const members = [{ id: 'x', host: '10.0.0.1', port: 80 }];
    expect(draw(members, { columns }).slice(0, 2)).toEqual([' PORT  HOST', '   80  10.0.0.1']);
    expect(draw(members, { columns, headers: false })).toEqual(['   80  10.0.0.1', '']);
  });
});

describe('a table', () => {
  const time = '2020-07-23T07:11:57Z';
  const long = { id: 'x', host: '10.0.0.1', ecs_name: 'n'.repeat(20_000), create_time: time };
  const short = { id: 'y', host: '10.0.0.2', ecs_name: 'web', create_time: time };
  const columns = columnsOf('host', 'status', 'id', 'ecs_name', 'create_time');

  test('takes its columns from the first page; a wider text later moves only the rest of its own row', () => {
    const [head = '', first = '', later = '', last = ''] = draw([short, long, short], { first: 1, columns });
    expect(first.indexOf(time)).toBe(head.indexOf('CREATED'));
    expect(later).toContain(` ${long.ecs_name}  ${time}`);
    expect(last).toBe(first);
  });

  test('does not widen a column for a text longer than the description allows', () => {
    const [, whole = '', padded = ''] = draw([long, short], { columns });
    expect(whole).toContain(long.ecs_name);
    expect(padded.length).toBeLessThan(300);
  });

  test.each([30, 60, 80, 100, 140, 300])(
    'writes no line wider than the %d columns of a terminal',
    (width) => {
      const wide = { ...long, id: 'z', ecs_name: '订单'.repeat(5000), host: 'e\u0301'.repeat(400) };
      const rows = draw([short, long, wide], { width, columns }).slice(0, 4);
      for (const row of rows) expect(fit(row, width)).toMatchObject({ cut: false });
      expect(rows[2]).toMatch(width < 70 ? /^10\.0\.0\.1 / : /nnn…/);
      expect(rows[3]).toContain('…');
    },
  );

  test('shows a standby, a whole IPv4 address and the most of the name on a terminal of 80 columns', () => {
    const member = {
      ...short,
      host: '192.168.100.200',
      port: 65535,
      weight: 10000,
      status: 2,
      health_status: 'unhealthy',
      is_backup: true,
      ecs_name: 'a-rather-long-name',
    } satisfies VpcMemberInfo;
    expect(draw([member], { width: 80 })[1]).toBe(
      '192.168.100.200  65535   10000  unavailable  unhealthy  yes      a-rather-long-…',
    );
  });

  test('says which columns have no room', () => {
    const lines = draw([{ ...short, vpc_channel_id: 'c' }], { width: 80, columns: wideColumns });
    const last = lines.at(-2);
    expect(last).toMatch(/^This terminal has no room for .*CHANNEL-ID.*: choose fields with --columns\.$/);
    expect(draw([short], { columns: wideColumns }).at(-2)).toBe('1 of 1 members, from here');
  });
});
