import { describe, expect, test } from '@jest/globals';
import description from '../../../generated/openapi.json' with { type: 'json' };
import type { VpcMemberInfo } from '../../types.js';
import { columnNamed } from './columns.js';
import { csv } from './csv.js';

const fields = Object.keys(description.components.schemas.VpcMemberInfo.properties);

const columnsOf = (names: string) => names.split(',').flatMap((name) => columnNamed(name) ?? []);

function record(member: VpcMemberInfo, names: string): string {
  return [...csv(columnsOf(names), true).member(member)].join('');
}

/** The record of one member with this name, of any type. */
function named(ecs_name: unknown): string {
  return record({ id: 'x', ecs_name } as VpcMemberInfo, 'id,ecs_name');
}

describe('csv', () => {
  test('has the fields of the description as its header, in their order', () => {
    const format = csv();
    expect([...format.begin([])].join('')).toBe(`${fields.join()}\r\n`);
    expect([...format.end({ total: 0, complete: true })]).toEqual([]);
  });

  test('has the chosen columns, in their order, and no header on request', () => {
    const member = { id: 'x', host: '10.0.0.1', port: 80 };
    const lines = (headers: boolean) => {
      const format = csv(columnsOf('port,host'), headers);
      return [...format.begin([]), ...format.member(member)].join('');
    };
    expect(lines(true)).toBe('port,host\r\n80,10.0.0.1\r\n');
    expect(lines(false)).toBe('80,10.0.0.1\r\n');
  });

  test('writes values as the service sent them, and a missing value or null as an empty field', () => {
    const member = {
      id: 'x',
      host: '10.0.0.1',
      port: 0,
      status: 2,
      is_backup: false,
      health_status: null,
    } as const;
    const names = 'host,port,weight,status,health_status,id,is_backup';
    expect(record(member, names)).toBe('10.0.0.1,0,,2,,x,false\r\n');
  });

  test.each([
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['订单服务', '订单服务'],
    [' spaces ', ' spaces '],
  ])('quotes %j as RFC 4180 says', (name, field) => {
    expect(named(name)).toBe(`x,${field}\r\n`);
  });

  test.each([
    ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
    ['+1', "'+1"],
    ['-web', "'-web"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1', "'＝1"],
  ])('keeps a spreadsheet from running %j', (name, field) => {
    expect(named(name)).toBe(`x,${field}\r\n`);
  });

  test.each([
    [['=1+1', '@SUM(A1)'], '"[""=1+1"",""@SUM(A1)""]"'],
    [{ toString: '=1' }, '"{""toString"":""=1""}"'],
    [-1, '-1'],
    [true, 'true'],
    ['\t=1', '\\x09=1'],
  ])('keeps a spreadsheet from running %j, which is no formula', (value, field) => {
    expect(named(value)).toBe(`x,${field}\r\n`);
  });

  const hostile = 'a\x1b[2J\x9b1m\u202eb\u200bc\r10.9.9.9,80\n10.9.9.9,80';

  test.each([[hostile], [[hostile]], [{ [hostile]: hostile }]])(
    'leaves %j in one line, with no escape for a terminal',
    (value) => {
      expect(named(value)).toMatch(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+\r\n$/u);
    },
  );
});
