/** PDEL, PREN, PREQ, PLOC, PADD: mistakes about parameters. */

import { rename, set } from '../../../tools/lib/edit-description.js';
import { operation } from '../../suite/facts/operation.js';
import { all, type DescriptionMutant, operationAt, pathAt, removeReference } from './description-mutant.js';
import { components, type Place } from './places.js';

const text = { type: 'string' };

export function parameterMutants(description: object): DescriptionMutant[] {
  const places = components(description, 'parameters');
  return [
    ...places.map(deleted),
    ...places.map(renamed),
    ...places.map(required),
    ...places.map(moved),
    added('optional', 'there is one more parameter', { name: 'zone', in: 'query', schema: text }),
    added('required', 'one more parameter must be given', {
      name: 'zone',
      in: 'query',
      required: true,
      schema: text,
    }),
    added('token', 'the token is a parameter too', {
      name: 'X-Auth-Token',
      in: 'header',
      required: true,
      schema: text,
    }),
  ];
}

function deleted({ name: component, node }: Place): DescriptionMutant {
  const list = `${node.in === 'path' ? pathAt : operationAt}/parameters`;
  return { id: `PDEL.${component}`, words: `${node.name} is gone`, edit: removeReference(list, component) };
}

function renamed({ name: component, pointer, node }: Place): DescriptionMutant {
  const name = `${node.name}s`;
  const inPath = rename(pathAt, operation.path.replace(`{${node.name}}`, `{${name}}`));
  const edits = [set(`${pointer}/name`, name), ...(node.in === 'path' ? [inPath] : [])];
  return { id: `PREN.${component}`, words: `${node.name} is called ${name}`, edit: all(...edits) };
}

function required({ name: component, pointer, node }: Place): DescriptionMutant {
  const words = `${node.name} is ${node.required ? 'optional' : 'required'}`;
  return { id: `PREQ.${component}`, words, edit: set(`${pointer}/required`, !node.required) };
}

function moved({ name: component, pointer, node }: Place): DescriptionMutant {
  const place = node.in === 'path' ? 'query' : 'header';
  const words = `${node.name} is in the ${place}`;
  return { id: `PLOC.${component}`, words, edit: set(`${pointer}/in`, place) };
}

function added(name: string, words: string, parameter: object): DescriptionMutant {
  return { id: `PADD.${name}`, words, edit: set(`${operationAt}/parameters/-`, parameter) };
}
