import { describe, expect, test } from '@jest/globals';
import { factFile } from './fact-file.js';
import { problemsIn } from './lint-problems.js';
import { foldInto, linesOf } from './problem.js';
import { typeProblems } from './type-errors.js';

const example = 'openapi/components/examples/TwoMembers.yaml';

describe('what lint finds', () => {
  const error = (rule: string, line: number, text: string) =>
    `::error title=${rule},file=${example},line=${line},col=3,endLine=9,endColumn=9::${text}`;

  test('is one problem for each rule and file, without the link to the rule', () => {
    const output = [
      error('ours', 9, 'Wrong%0Avalue.%0A%0AReference: https://x'),
      error('ours', 12, 'Other.'),
    ];
    expect(problemsIn(output.join('\n'))).toEqual([
      { where: `${example}:9:3`, message: 'Wrong value. (ours)', locations: [`${example}:12:3`] },
    ]);
  });

  test('is only the file that cannot be read, if there is one', () => {
    const output = [error('one', 9, "Can't resolve $ref"), error('two', 1, 'Failed to parse: x')];
    expect(problemsIn(output.join('\n')).map(({ message }) => message)).toEqual(['Failed to parse: x (two)']);
  });

  test('has the checks of the contract that fail in the same file', () => {
    const lint = [{ where: `${example}:9:3`, message: 'wrong' }];
    const other = { where: 'openapi/openapi.yaml:3', message: 'P6', more: 2 };
    const contract = [{ where: `${example}:1`, message: 'P4', more: 85 }, other];
    expect(foldInto(lint, contract)).toEqual([{ ...lint[0], more: 86 }, other]);
  });
});

describe('what the compiler finds', () => {
  test('is one problem for each missing property, with all of its locations', () => {
    const output = [
      "src/a.ts(1,2): error TS2339: Property 'port' does not exist on type '{ a: 1; }'.",
      "src/b.ts(3,4): error TS2353: Object literal may only specify known properties, and 'port' does not exist in type 'A'.",
      "  Property 'b' is missing.",
      "src/c.ts(5,6): error TS2322: Type 'string' is not assignable to type 'number'.",
    ].join('\n');
    expect(typeProblems(output)).toMatchObject([
      { where: 'src/a.ts:1:2', locations: ['src/b.ts:3:4'] },
      { where: 'src/c.ts:5:6', locations: [] },
    ]);
  });
});

test('a problem is shown with what follows from it', () => {
  const [where, fact] = [`${example}:1`, 'contract-tests/suite/facts/examples.ts'];
  expect(linesOf({ where, message: 'is wrong', locations: ['a:1', 'b:2'], fact, more: 1 })).toEqual([
    `${where} is wrong`,
    '    Also at a:1, b:2.',
    `    If this is meant, state it in ${fact}.`,
    '    1 check more fails for this.',
  ]);
});

test.each([
  ['/components/schemas/VpcMemberInfo/properties/zone', 'added-member-fields'],
  ['/components/schemas/VpcMemberInfo/properties/port/maximum', 'added-member-fields'],
  ['/components/schemas/VpcMemberInfo/properties/weight/maximum', 'member-fields'],
  ['/components/schemas/VpcMemberInfo/required', 'schemas'],
  ['/components/schemas/ErrorMsg/properties/error_code', 'schemas'],
  ['/components/parameters/Limit/schema/maximum', 'parameters'],
  ['/components/headers/Retry-After', 'responses'],
  ['/components/examples/TwoMembers', 'examples'],
  ['/info/title', 'operation'],
])('the fact of %s is in %s.ts', (pointer, name) => {
  expect(factFile(pointer)).toBe(`contract-tests/suite/facts/${name}.ts`);
});
