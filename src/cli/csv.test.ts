import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { repoRoot } from '../../tools/repo-root.js';
import { csv } from './csv.js';

const header =
  'host,port,weight,status,health_status,id,ecs_name,ecs_id,member_group_name,member_group_id,is_backup,create_time,vpc_channel_id';

/** The record of one member with this name. */
function named(ecs_name: string): string {
  return csv()
    .page([{ id: 'x', ecs_name }])
    .slice(header.length + 2);
}

describe('csv', () => {
  test('has the fields of the description for its header, once', () => {
    const description = JSON.parse(readFileSync(join(repoRoot, 'generated/openapi.json'), 'utf8'));
    const fields = Object.keys(description.components.schemas.VpcMemberInfo.properties);
    expect(header.split(',').sort()).toEqual(fields.sort());
    const format = csv();
    expect(format.page([])).toBe(`${header}\r\n`);
    expect(format.page([])).toBe('');
    expect(format.end({ total: 0, complete: true })).toBe('');
  });

  test('writes values as the service sent them, and what is missing or null as an empty field', () => {
    const member = {
      id: 'x',
      host: '10.0.0.1',
      port: 0,
      status: 2,
      is_backup: false,
      health_status: null,
    } as const;
    expect(csv().page([member])).toBe(`${header}\r\n10.0.0.1,0,,2,,x,,,,,false,,\r\n`);
  });

  test.each([
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\r\nlines', '"two\r\nlines"'],
    ['订单服务', '订单服务'],
    [' spaces ', ' spaces '],
  ])('quotes %j as RFC 4180 says', (name, field) => {
    expect(named(name)).toBe(`,,,,,x,${field},,,,,,\r\n`);
  });

  test.each([
    ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
    ['+1', "'+1"],
    ['-web', "'-web"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['＝1', "'＝1"],
  ])('keeps a spreadsheet from running %j', (name, field) => {
    expect(named(name)).toBe(`,,,,,x,${field},,,,,,\r\n`);
  });

  test('lets no escape through to a terminal', () => {
    expect(named('\x1b[31mred')).toContain('\\x1b[31mred');
  });
});
