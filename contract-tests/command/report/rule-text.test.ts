import { expect, test } from '@jest/globals';
import { description } from '../../suite/validators/oracle.js';
import { ruleText } from './rule-text.js';

const { schemas, parameters } = description.components;

test.each([
  ['/components/schemas/VpcMemberPage/properties/total/type', ['"type": "integer"', '"format": "int64"']],
  ['/components/schemas/VpcMemberInfo/required', ['"required": [', '"id"']],
  ['/components/parameters/Limit/schema/maximum', ['"maximum": 500', '"type": "integer"']],
  ['/security', ['"AuthToken": []']],
])('the rule at %s is shown with the keywords beside it', (pointer, parts) => {
  for (const part of parts) expect(ruleText(description, pointer)).toContain(part);
});

test.each(['/components/schemas/VpcMemberPage', '/components/schemas/VpcMemberInfo', '/security'])(
  'the rule at %s is not shown with all fields or the whole description',
  (pointer) => {
    const text = ruleText(description, pointer) ?? '';
    expect(text).not.toContain('properties');
    expect(text.length).toBeLessThan(JSON.stringify(schemas).length / 4);
  },
);

test.each(['/components/schemas', '/components/responses', '/paths', '/components/schemas/None'])(
  'nothing is shown at %s, which is many rules or none',
  (pointer) => expect(ruleText(description, pointer)).toBeUndefined(),
);

test('a parameter is shown whole', () => {
  expect(JSON.parse(ruleText(description, '/components/parameters/Limit') ?? '')).toMatchObject({
    name: parameters.Limit?.name,
    schema: { maximum: 500 },
  });
});
