import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import description from '../generated/openapi.json' with { type: 'json' };
import { type Violation, validateMemberPage } from './validate.js';

type Schema = { properties: Record<string, object> } & object;
const { examples } = description.components;
const schemas: Record<'VpcMemberPage' | 'VpcMemberInfo', Schema> = description.components.schemas;

const withMember = (fields: object) => ({ size: 1, total: 1, members: [{ id: 'm', ...fields }] });
const withPage = (fields: object) => ({ size: 0, total: 0, members: [], ...fields });

/** The `instancePath` of the violations, their keywords, and the value. */
const invalid: [instancePath: string, keywords: string, value: unknown][] = [
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
  ['/members/0/weight', 'minimum format', withMember({ weight: -(2 ** 31) - 1 })],
  ['/members/0/ecs_name', 'maxLength', withMember({ ecs_name: '𠀀'.repeat(65) })],
  ['/members/0/status', 'type enum', withMember({ status: '1' })],
  ['/members/0/status', 'enum format', withMember({ status: 2 ** 31 })],
  ['/members/0/create_time', 'format', withMember({ create_time: '2020-07-23' })],
  ['/members/0/create_time', 'format', withMember({ create_time: '2023-02-29T00:00:00Z' })],
  ['/members/0/create_time', 'format', withMember({ create_time: '2020-07-23T07:11:57' })],
  ['/members/0/port', 'maximum format', withMember({ port: 2 ** 31 })],
  ['/members/0/health_status', 'enum', withMember({ health_status: 'sick' })],
  ['/members/0/health_status', 'type enum', withMember({ health_status: true })],
];

/** For each keyword, a value that breaks it. A keyword that is missing here fails the test of all rules. */
const breaking: Record<string, (rule: never) => unknown> = {
  type: () => ({}),
  minimum: (min: number) => min - 1,
  maximum: (max: number) => max + 1,
  minLength: (min: number) => 'x'.repeat(min - 1),
  maxLength: (max: number) => 'x'.repeat(max + 1),
  enum: ([one]: unknown[]) => `not ${one}`,
  format: (format: string) => (format === 'int32' ? 2 ** 31 : 'x'),
};

/** A member that breaks one rule of one field, for each. */
const invalidFields = Object.entries(schemas.VpcMemberInfo.properties).flatMap(([field, rules]) =>
  Object.entries(rules).flatMap(([keyword, rule]): [rule: string, value: unknown][] => {
    const value = breaking[keyword]?.(rule as never);
    return value === undefined ? [] : [[`${field}/${keyword}`, withMember({ [field]: value })]];
  }),
);

const invalidValues = [...invalid, ...invalidFields].map((row) => row.at(-1));

const valid: unknown[] = [
  ...[examples.TwoMembers, examples.CloudServers, examples.EmptyPage].map(({ value }) => value),
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
  // Fields may be inherited.
  Object.create(withPage({})),
];

describe('validateMemberPage', () => {
  test.each(valid.map((value) => [value]))('accepts a page, sample %#', (value) => {
    expect(validateMemberPage(value)).toEqual([]);
  });

  test.each(invalid)('rejects at "%s": %s, sample %#', (instancePath, keywords, value) => {
    const expected = keywords.split(' ').map((keyword) => expect.objectContaining({ instancePath, keyword }));
    expect(validateMemberPage(value)).toEqual(expected);
  });

  test.each(invalidFields)('rejects a member that breaks %s', (rule, value) => {
    const schemaPath = `/components/schemas/VpcMemberInfo/properties/${rule}`;
    expect(validateMemberPage(value)).toContainEqual(expect.objectContaining({ schemaPath }));
  });

  test('the invalid values break every rule of both schemas, and `schemaPath` points at the rule', () => {
    const violations = invalidValues.flatMap((value) => validateMemberPage(value));
    const broken = new Set(violations.map(({ schemaPath }) => schemaPath));
    expect([...broken].sort()).toEqual(allRules().sort());
  });

  test('agrees with Ajv that compiles the description at run time, in the same order', () => {
    const ajv = new Ajv2020({ allErrors: true, strict: false, strictNumbers: true });
    addFormats.default(ajv);
    const validate = ajv.addSchema(description, 'd').getSchema('d#/components/schemas/VpcMemberPage');
    if (!validate) throw new Error('no VpcMemberPage');
    for (const value of [...valid, ...invalidValues, withMember({ host: 1, port: 'x' })]) {
      validate(value);
      const expected = (validate.errors ?? []).map(({ instancePath, keyword }) =>
        expect.objectContaining({ instancePath, keyword }),
      );
      expect(validateMemberPage(value)).toEqual(expected);
    }
  });

  test('returns every violation: both paths, message and keyword', () => {
    const value = { size: 'x', members: [{ id: 'm', host: '', status: 9, health_status: 'sick' }, {}] };
    const violation = (instancePath: string, message: string, path: string): Violation => {
      const keyword = path.split('/').pop() as string;
      return { instancePath, schemaPath: `/components/schemas/${path}`, message, keyword };
    };
    const health = 'must be "healthy", "unhealthy", "unknown" or null';
    expect(validateMemberPage(value)).toEqual([
      violation('', 'must have `total`', 'VpcMemberPage/required'),
      violation('/size', 'must be an integer', 'VpcMemberPage/properties/size/type'),
      violation('/members/0/host', 'must not be empty', 'VpcMemberInfo/properties/host/minLength'),
      violation('/members/0/status', 'must be 1 or 2', 'VpcMemberInfo/properties/status/enum'),
      violation('/members/0/health_status', health, 'VpcMemberInfo/properties/health_status/enum'),
      violation('/members/1', 'must have `id`', 'VpcMemberInfo/required'),
    ]);
  });

  test('never contains the value', () => {
    const secret = 'MIIDkg-secret';
    const value = {
      size: secret,
      total: secret,
      [secret]: 1,
      members: [{ id: [secret], port: secret }, secret],
    };
    expect(JSON.stringify(validateMemberPage(value))).not.toContain(secret);
  });

  test('validates the first 10 000 members of a longer list', () => {
    const violations = validateMemberPage(withPage({ members: Array(10_001).fill(null) }));
    expect(violations.at(0)).toMatchObject({ instancePath: '/members', keyword: 'maxItems' });
    expect(violations.at(-1)).toMatchObject({ instancePath: '/members/9999', keyword: 'type' });
  });

  test('a value that is no object, or that cannot be read, breaks the rule of the type', () => {
    const type = { instancePath: '', schemaPath: '/components/schemas/VpcMemberPage/type', keyword: 'type' };
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    for (const value of [undefined, null, 1]) {
      expect(validateMemberPage(value)).toEqual([{ ...type, message: 'must be an object' }]);
    }
    expect(validateMemberPage(proxy)).toEqual([{ ...type, message: 'must be an object that can be read' }]);
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
      ['a sparse array of length 2 ** 32 - 1', withPage({ members: new Array(2 ** 32 - 1) })],
      ['a string of 50 MB', withMember({ create_time: 't'.repeat(5e7) })],
    ])('for %s', (_, value) => {
      expect(validateMemberPage(value).length).toBeGreaterThan(0);
    });
  });
});

/** JSON pointers to all keywords that can reject a value. */
function allRules(): string[] {
  const annotations = /^(description|examples|properties|items|x-.*)$/;
  const rulesAt = (schema: object, path: string) =>
    Object.keys(schema)
      .filter((keyword) => !annotations.test(keyword))
      .map((keyword) => `${path}/${keyword}`);
  return Object.entries(schemas)
    .filter(([name]) => name !== 'ErrorMsg')
    .flatMap(([name, schema]) => {
      const path = `/components/schemas/${name}`;
      const inner = Object.entries(schema.properties).flatMap(([field, property]) =>
        rulesAt(property, `${path}/properties/${field}`),
      );
      return [...rulesAt(schema, path), ...inner];
    });
}
