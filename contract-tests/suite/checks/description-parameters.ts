/** P6: the parameters match the facts. */
import { parameters } from '../facts/parameters.js';
import { under } from '../validators/document.js';
import { operationOf } from '../validators/operation-view.js';
import { type DescriptionCheck, differs, namesDiffer, unexpectedKeys } from './description-check.js';
import { rulesDiffer } from './description-rules.js';

/** Keys of a parameter that do not change how it is parsed. */
const plainKeys = ['name', 'in', 'required', 'description', 'schema', 'example', 'examples'];

const all: DescriptionCheck = {
  id: 'P6.parameters',
  title: 'The operation has the published parameters in path and query, and no others',
  pointer: '/components/parameters',
  problems: (description) =>
    namesDiffer(
      'parameter',
      operationOf(description).parameters.map(({ node }) => `${node.in} ${node.name}`),
      parameters.map((fact) => `${fact.in} ${fact.name}`),
    ),
};

export const parameterChecks: readonly DescriptionCheck[] = [
  all,
  ...parameters.map(
    (fact): DescriptionCheck => ({
      id: `P6.parameter-${fact.name}`,
      title: `${fact.name} has its published type, bounds and default, and is required as published`,
      pointer: `/components/parameters/${fact.component}`,
      problems(description) {
        const found = operationOf(description).parameters.find(({ node }) => node.name === fact.name);
        if (!found) return [`${fact.name} is missing`];
        const { node } = found;
        return [
          ...differs(`${fact.name}: in`, node.in, fact.in),
          ...differs(`${fact.name}: required`, node.required ?? false, fact.required),
          ...differs(`${fact.name}: example`, node.example, fact.example),
          ...unexpectedKeys(fact.name, node, plainKeys),
          ...rulesDiffer(description, fact.name, under(description, found, 'schema'), fact.today),
        ];
      },
    }),
  ),
];
