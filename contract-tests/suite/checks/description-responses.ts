/** P5 and P6: the responses, their headers and their examples match the facts. */

import { valueAt } from '../../../tools/lib/json-pointer.js';
import { type ExampleName, examples } from '../facts/examples.js';
import { headers, mediaType, type ResponseFact, responses } from '../facts/responses.js';
import { firstDifference } from '../validators/difference.js';
import { entriesOf, type Located, under } from '../validators/document.js';
import { operationOf } from '../validators/operation-view.js';
import { type DescriptionCheck, differs, namesDiffer, unexpectedKeys } from './description-check.js';
import { rulesDiffer } from './description-rules.js';

/** Keys of a header that do not change how it is parsed. */
const headerKeys = ['required', 'description', 'schema', 'example', 'examples'];

const statusesAt = '/components/responses';

function schemaName(description: object, response: Located | undefined): string | undefined {
  return under(description, response, 'content', mediaType, 'schema')?.pointer;
}

function responseProblems(description: object, status: string, fact: ResponseFact): string[] {
  const response = operationOf(description).responses.get(status);
  if (!response) return [`status ${status} is missing`];
  const media = under(description, response, 'content', mediaType);
  const found = entriesOf(description, response, 'headers');
  return [
    ...namesDiffer(
      `${status}: media type`,
      Object.keys(under(description, response, 'content')?.node ?? {}),
      [mediaType],
    ),
    ...differs(`${status}: schema`, schemaName(description, response), `/components/schemas/${fact.schema}`),
    ...namesDiffer(
      `${status}: header`,
      found.map(([name]) => name),
      Object.keys(fact.headers),
    ),
    ...found.flatMap(([name, { node }]) =>
      differs(`${status}: ${name} required`, node.required ?? false, fact.headers[name] ?? false),
    ),
    // In order, because a mock responds with the first example.
    ...differs(
      `${status}: examples`,
      entriesOf(description, media, 'examples').map(([name]) => name),
      fact.examples,
    ),
    ...(media && 'example' in media.node ? [`${status}: an unnamed example besides the named ones`] : []),
  ];
}

export const documentedResponseChecks: readonly DescriptionCheck[] = [
  {
    id: 'P5.statuses',
    title: 'The statuses are the published ones, without 422, which Prism would prefer to 400',
    pointer: statusesAt,
    problems: (description) =>
      namesDiffer('status', [...operationOf(description).responses.keys()], Object.keys(responses)),
  },
  {
    id: 'P5.one-error-schema',
    title: 'Every error status has the same body',
    pointer: '/components/schemas/ErrorMsg',
    problems(description) {
      const errors = [...operationOf(description).responses].filter(([status]) => Number(status) >= 400);
      const names = new Set(errors.map(([, response]) => schemaName(description, response)));
      return names.size > 1 ? [`the error statuses have ${names.size} bodies`] : [];
    },
  },
  ...Object.entries(responses).map(
    ([status, fact]): DescriptionCheck => ({
      id: `P6.response-${status}`,
      title: `${status} has its published body, headers and examples`,
      pointer: statusesAt,
      problems: (description) => responseProblems(description, status, fact),
    }),
  ),
  ...Object.entries(headers).map(
    ([name, fact]): DescriptionCheck => ({
      id: `P6.header-${name}`,
      title: `The header ${name} has its published form`,
      pointer: `/components/headers/${name}`,
      problems(description) {
        const holders = [...operationOf(description).responses].flatMap(([, response]) => {
          const found = under(description, response, 'headers', name);
          return found ? [found] : [];
        });
        const found = [...new Map(holders.map((header) => [header.pointer, header])).values()];
        if (found.length === 0) return [`${name} is missing`];
        return found.flatMap((header) => [
          ...rulesDiffer(description, name, under(description, header, 'schema'), fact.today),
          ...differs(`${name}: example`, header.node.example, fact.example),
          ...unexpectedKeys(name, header.node, headerKeys),
        ]);
      },
    }),
  ),
  ...(Object.keys(examples) as ExampleName[]).map(
    (name): DescriptionCheck => ({
      id: `P6.example-${name}`,
      title: `The example ${name} has its published values`,
      pointer: `/components/examples/${name}`,
      problems(description) {
        const found = valueAt(description, `/components/examples/${name}/value`);
        const difference = firstDifference(found, examples[name]);
        return difference ? [`${name}: ${difference}`] : [];
      },
    }),
  ),
];
