import { describe, expect, test } from '@jest/globals';
import { type Description, readDescription } from '../../tools/lib/description.js';
import type { Check, CheckResult, Flaw } from './check.js';
import { rootCauses } from './root-causes.js';
import { validateDescription } from './suite.js';
import type { RecordedResponse } from './target.js';

const weight = '/components/schemas/VpcMemberInfo/properties/weight';
const offset = '/components/parameters/Offset';

function check(id: string, pointer?: string): Check {
  return { id, title: id, targets: ['server'], run: async () => {}, ...(pointer && { pointer }) };
}

function violated(id: string, pointer?: string, ...flaws: Flaw[]): CheckResult {
  const found = flaws.length > 0 ? flaws : [{ message: `${id} is broken` }];
  return { check: check(id, pointer), outcome: 'violated', ms: 0, message: '', flaws: found };
}

function blocked(id: string, see: string): CheckResult {
  return { check: check(id), outcome: 'not-checkable', ms: 0, because: '', see };
}

/** The ids of the violated checks of each cause, then of those that wait for it. */
function idsOf(...results: CheckResult[]): string[] {
  return rootCauses(results).map(({ violated, blocked }) =>
    [violated, blocked].map((list) => list.map((result) => result.check.id).join(' ')).join(' < '),
  );
}

describe('violations have one cause', () => {
  test('when checks of one group break one rule', () => {
    expect(idsOf(violated('S9.first', offset), violated('S9.second', offset))).toEqual([
      'S9.first S9.second < ',
    ]);
  });

  test('when two responses break a rule that both flaws name', () => {
    const flaw = { message: 'must be integer', rules: [`${weight}/type`] };
    expect(idsOf(violated('P4.examples', undefined, flaw), violated('S4.weight', weight, flaw))).toHaveLength(
      1,
    );
  });

  test('when the description has the wrong rule that a server then follows', () => {
    const [limit, max] = ['/components/parameters/Limit', '/components/parameters/Limit/schema/maximum'];
    expect(idsOf(violated('P6.limit', limit), violated('R2.limit-501', max))).toHaveLength(1);
  });
});

test('a wrong status has the cause that the same response shows already', () => {
  const response = {} as RecordedResponse;
  const flaw = { message: 'expected 401, received 404', recorded: [response] };
  const status = violated('S5.status', '/components/responses', flaw);
  const others = violated('S5.status', '/components/responses', { ...flaw, recorded: [] });
  expect(idsOf(violated('R7.first', '/security', flaw), status)).toHaveLength(1);
  expect(idsOf(violated('R7.first', '/security', flaw), others)).toHaveLength(2);
});

describe('violations have causes of their own', () => {
  test.each<[string, CheckResult, CheckResult]>([
    ['groups of checks', violated('S9.first', offset), violated('R2.negative', offset)],
    [
      'rules of one field',
      violated('S4.weight', weight, { message: 'too large', rules: [`${weight}/maximum`] }),
      violated('S4.weight', weight, { message: 'text', rules: [`${weight}/type`] }),
    ],
    [
      'fields of one schema',
      violated('P6.schema', '/components/schemas/VpcMemberInfo'),
      violated('P6.weight', weight),
    ],
    ['checks without a rule', violated('R9.plus'), violated('R9.point')],
  ])('with different %s', (_, one, other) => {
    expect(idsOf(one, other)).toHaveLength(2);
  });

  test('with two flaws in one check, each with its other checks', () => {
    const flaws = ['/type', '/maximum'].map((rule) => ({ message: rule, rules: [weight + rule] }));
    const [, largest] = flaws;
    const later = violated('S7.largest', undefined, ...(largest ? [largest] : []));
    expect(idsOf(violated('S4.weight', weight, ...flaws), later)).toEqual([
      'S4.weight S7.largest < ',
      'S4.weight < ',
    ]);
  });
});

test('the cause that most checks wait for is the first, and then the one that most checks show', () => {
  const results = [
    violated('R3.token', '/security'),
    violated('S9.first', offset),
    violated('S9.second', offset),
    violated('S4.weight', weight),
    blocked('B1.page', 'S4.weight'),
  ];
  expect(idsOf(...results)).toEqual(['S4.weight < B1.page', 'S9.first S9.second < ', 'R3.token < ']);
});

describe('a mistake in the description is one cause, whatever the number of checks', () => {
  test.each<[string, (changed: Description) => void, string]>([
    [
      'an example with a wrong type',
      ({ components: { examples } }) => Object.assign(examples.TwoMembers?.value as object, { total: '2' }),
      'TwoMembers: /total is "2", expected 2',
    ],
    [
      'a keyword that JSON Schema does not have',
      ({ components: { schemas } }) =>
        Object.assign(schemas.VpcMemberInfo?.properties?.weight as object, { max: 1 }),
      'weight: max is 1, expected absent',
    ],
    [
      'a wrong bound',
      ({ components: { schemas } }) =>
        Object.assign(schemas.VpcMemberInfo?.properties?.weight as object, { maximum: 9 }),
      'weight: maximum is 9, expected 10000',
    ],
  ])('%s', async (_, change, message) => {
    const changed = readDescription();
    change(changed);
    const results = await validateDescription(changed);
    const [cause, ...others] = rootCauses(results);
    expect(cause?.flaw.message).toBe(message);
    expect(others).toEqual([]);
    const failed = results.filter(({ outcome }) => outcome === 'violated' || outcome === 'not-checkable');
    expect((cause?.violated.length ?? 0) + (cause?.blocked.length ?? 0)).toBe(failed.length);
  });
});
