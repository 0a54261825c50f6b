import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { repoRoot } from '../tools/repo-root.js';
import { type Violation, validateMemberPage } from './validate.js';

type Schema = { properties: Record<string, object> } & object;
const description = JSON.parse(readFileSync(join(repoRoot, 'generated/openapi.json'), 'utf8'));
const schemas: Record<'VpcMemberPage' | 'VpcMemberInfo', Schema> = description.components.schemas;

const withMember = (fields: object) => ({ size: 1, total: 1, members: [{ id: 'm', ...fields }] });
const withPage = (fields: object) => ({ size: 0, total: 0, members: [], ...fields });

/** Where a value is wrong, by which keywords, and the value. */
const broken: [pointer: string, keywords: string, value: unknown][] = [
  ['', 'type', null],
  ['', 'type', []],
  ['', 'type', '{}'],
  ['', 'required required required', {}],
  ['', 'required', withPage({ size: undefined })],
  ['/size', 'type', withPage({ size: '1' })],
  ['/size', 'minimum', withPage({ size: -1 })],
  ['/size', 'maximum', withPage({ size: 501 })],
  ['/size', 'maximum format', withPage({ size: 2 ** 31 })],
  ['/size', 'type', withPage({ size: null })],
  ['/total', 'type', withPage({ total: true })],
  ['/total', 'minimum', withPage({ total: -1 })],
  ['/total', 'maximum', withPage({ total: 2 ** 53 })],
  ['/total', 'type format', withPage({ total: 0.5 })],
  ['/total', 'type', withPage({ total: Number.NaN })],
  ['/members', 'type', withPage({ members: {} })],
  ['/members', 'maxItems', withPage({ members: Array(501).fill({ id: 'm' }) })],
  ['/members/0', 'type', withPage({ members: [null] })],
  ['/members/1', 'type', withPage({ members: [{ id: 'm' }, []] })],
  ['/members/0', 'required', withPage({ members: [{}] })],
  ['/members/0/id', 'type', withMember({ id: 7 })],
  ['/members/0/id', 'minLength', withMember({ id: '' })],
  ['/members/0/host', 'type', withMember({ host: null })],
  ['/members/0/host', 'minLength', withMember({ host: '' })],
  ['/members/0/host', 'maxLength', withMember({ host: 'h'.repeat(256) })],
  ['/members/0/weight', 'type', withMember({ weight: '1' })],
  ['/members/0/weight', 'minimum', withMember({ weight: -1 })],
  ['/members/0/weight', 'maximum', withMember({ weight: 10_001 })],
  ['/members/0/weight', 'minimum format', withMember({ weight: -(2 ** 31) - 1 })],
  ['/members/0/ecs_id', 'type', withMember({ ecs_id: 1 })],
  ['/members/0/ecs_id', 'minLength', withMember({ ecs_id: '' })],
  ['/members/0/ecs_id', 'maxLength', withMember({ ecs_id: 'e'.repeat(256) })],
  ['/members/0/ecs_name', 'type', withMember({ ecs_name: {} })],
  ['/members/0/ecs_name', 'minLength', withMember({ ecs_name: '' })],
  ['/members/0/ecs_name', 'maxLength', withMember({ ecs_name: '𠀀'.repeat(65) })],
  ['/members/0/status', 'enum', withMember({ status: 3 })],
  ['/members/0/status', 'type enum', withMember({ status: '1' })],
  ['/members/0/status', 'enum format', withMember({ status: 2 ** 31 })],
  ['/members/0/vpc_channel_id', 'type', withMember({ vpc_channel_id: false })],
  ['/members/0/vpc_channel_id', 'minLength', withMember({ vpc_channel_id: '' })],
  ['/members/0/create_time', 'type', withMember({ create_time: 0 })],
  ['/members/0/create_time', 'format', withMember({ create_time: '2020-07-23' })],
  ['/members/0/create_time', 'format', withMember({ create_time: '2023-02-29T00:00:00Z' })],
  ['/members/0/create_time', 'format', withMember({ create_time: '2020-07-23T07:11:57' })],
  ['/members/0/is_backup', 'type', withMember({ is_backup: 'false' })],
  ['/members/0/member_group_name', 'type', withMember({ member_group_name: null })],
  ['/members/0/port', 'type', withMember({ port: '80' })],
  ['/members/0/port', 'minimum', withMember({ port: -1 })],
  ['/members/0/port', 'maximum', withMember({ port: 65_536 })],
  ['/members/0/port', 'maximum format', withMember({ port: 2 ** 31 })],
  ['/members/0/member_group_id', 'type', withMember({ member_group_id: 0 })],
  ['/members/0/health_status', 'enum', withMember({ health_status: 'sick' })],
  ['/members/0/health_status', 'type enum', withMember({ health_status: true })],
];

const sound: unknown[] = [
  ...['TwoMembers', 'AllFields', 'EmptyPage'].map((name) => description.components.examples[name].value),
  withPage({
    size: 500,
    total: Number.MAX_SAFE_INTEGER,
    members: Array(500).fill({ id: 'm' }),
    new_field: 1,
  }),
  withMember({ host: 'h', weight: 0, ecs_id: 'e', ecs_name: '𠀀', port: 0, member_group_name: '' }),
  withMember({ host: 'h'.repeat(255), weight: 10_000, ecs_id: 'e'.repeat(255), ecs_name: '𠀀'.repeat(64) }),
  withMember({ port: 65_535, member_group_id: '', status: 2, is_backup: true, vpc_channel_id: 'v' }),
  withMember({ create_time: '2024-02-29T23:59:60Z', health_status: 'unknown', new_field: null }),
  withMember({ create_time: '2020-07-23T07:11:57.419897855+08:00', health_status: null }),
  Object.assign(Object.create(null), withPage({})),
  // Fields may come from a class.
  Object.create(withPage({})),
];

describe('validateMemberPage', () => {
  test.each(sound.map((value) => [value]))('accepts a page, sample %#', (value) => {
    expect(validateMemberPage(value)).toEqual([]);
  });

  test.each(broken)('rejects at "%s": %s, sample %#', (pointer, keywords, value) => {
    const expected = keywords.split(' ').map((keyword) => ({ pointer, keyword }));
    expect(validateMemberPage(value)).toEqual(expected.map((found) => expect.objectContaining(found)));
  });

  test('every rule of both schemas is broken above, and each violation leads to its rule', () => {
    const met = new Set(broken.flatMap(([, , value]) => validateMemberPage(value)).map(({ place }) => place));
    expect([...met].sort()).toEqual(allRules().sort());
  });

  test('agrees with Ajv that compiles the description at run time, in the same order', () => {
    const ajv = new Ajv2020({ allErrors: true, strict: false, strictNumbers: true });
    addFormats.default(ajv);
    const judge = ajv.addSchema(description, 'd').getSchema('d#/components/schemas/VpcMemberPage');
    if (!judge) throw new Error('no VpcMemberPage');
    for (const value of [
      ...sound,
      ...broken.map(([, , value]) => value),
      withMember({ host: 1, port: 'x' }),
    ]) {
      judge(value);
      const expected = (judge.errors ?? []).map(({ instancePath, keyword }) => ({
        pointer: instancePath,
        keyword,
      }));
      expect(validateMemberPage(value)).toEqual(expected.map((found) => expect.objectContaining(found)));
    }
  });

  test('says all that is wrong, where, and by which rule, in plain words', () => {
    const value = { size: 'x', members: [{ id: 'm', host: '', status: 9, health_status: 'sick' }, {}] };
    const found = (pointer: string, message: string, place: string): Violation => {
      const keyword = place.split('/').pop() as string;
      return { pointer, message, keyword, place: `/components/schemas/${place}` };
    };
    const health = 'must be "healthy", "unhealthy", "unknown" or null';
    expect(validateMemberPage(value)).toEqual([
      found('', 'must have `total`', 'VpcMemberPage/required'),
      found('/size', 'must be an integer', 'VpcMemberPage/properties/size/type'),
      found('/members/0/host', 'must not be empty', 'VpcMemberInfo/properties/host/minLength'),
      found('/members/0/status', 'must be 1 or 2', 'VpcMemberInfo/properties/status/enum'),
      found('/members/0/health_status', health, 'VpcMemberInfo/properties/health_status/enum'),
      found('/members/1', 'must have `id`', 'VpcMemberInfo/required'),
    ]);
  });

  test('never quotes the value', () => {
    const secret = 'MIIDkg-secret';
    const value = {
      size: secret,
      total: secret,
      [secret]: 1,
      members: [{ id: [secret], port: secret }, secret],
    };
    expect(JSON.stringify(validateMemberPage(value))).not.toContain(secret);
  });

  test('judges the first 10 000 members of a longer list', () => {
    const found = validateMemberPage(withPage({ members: Array(10_001).fill(null) }));
    expect(found.at(0)).toMatchObject({ pointer: '/members', keyword: 'maxItems' });
    expect(found.at(-1)).toMatchObject({ pointer: '/members/9999', keyword: 'type' });
  });

  test('says what is no page by its type, and of what cannot be read that it cannot', () => {
    const place = '/components/schemas/VpcMemberPage/type';
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    for (const value of [undefined, null, 1]) {
      expect(validateMemberPage(value)).toEqual([
        { pointer: '', message: 'must be an object', keyword: 'type', place },
      ]);
    }
    expect(validateMemberPage(proxy)).toEqual([
      { pointer: '', message: 'must be an object that can be read', keyword: 'type', place },
    ]);
  });

  describe('never throws', () => {
    const cycle: Record<string, unknown> = withPage({});
    cycle.members = [cycle, { id: cycle }];
    const trap = Proxy.revocable({}, {});
    trap.revoke();
    const fail = () => {
      throw new Error('cannot be read');
    };
    const unreadable = Object.defineProperties({}, { members: { get: fail }, id: { get: fail } });

    test.each<[string, unknown]>([
      ['undefined', undefined],
      ['a symbol', Symbol('s')],
      ['a bigint', 1n],
      ['a function', () => 0],
      ['a cycle', cycle],
      ['a revoked proxy', trap.proxy],
      ['a getter that throws', unreadable],
      ['a getter that throws, in a member', withPage({ members: [unreadable] })],
      ['a list of four thousand million holes', withPage({ members: new Array(2 ** 32 - 1) })],
      ['a text of 50 MB', withMember({ create_time: 't'.repeat(5e7) })],
    ])('for %s', (_, value) => {
      expect(validateMemberPage(value).length).toBeGreaterThan(0);
    });
  });
});

/** The places of all keywords that can reject a value. */
function allRules(): string[] {
  const notes = /^(description|examples|properties|items|x-.*)$/;
  const rulesAt = (schema: object, place: string) =>
    Object.keys(schema)
      .filter((keyword) => !notes.test(keyword))
      .map((keyword) => `${place}/${keyword}`);
  return Object.entries(schemas)
    .filter(([name]) => name !== 'ErrorMsg')
    .flatMap(([name, schema]) => {
      const place = `/components/schemas/${name}`;
      const inner = Object.entries(schema.properties).flatMap(([field, property]) =>
        rulesAt(property, `${place}/properties/${field}`),
      );
      return [...rulesAt(schema, place), ...inner];
    });
}
