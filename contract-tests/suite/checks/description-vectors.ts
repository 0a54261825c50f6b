/** M2 and S7: the second validator gives every vector its handwritten verdict. */

import type { Flaw } from '../check.js';
import { operation } from '../facts/operation.js';
import { parameters } from '../facts/parameters.js';
import { type RequestVector, requestVectors } from '../facts/request-vectors.js';
import type { ResponseVector } from '../facts/response-vector.js';
import { responseVectors } from '../facts/response-vectors.js';
import type { ChannelIds } from '../target.js';
import { requestFindings } from '../validators/request-validator.js';
import { responseFindings } from '../validators/response-validator.js';
import { vectorResponse } from '../validators/vector-response.js';
import type { DescriptionCheck } from './description-check.js';

const ids = Object.fromEntries(parameters.map(({ name, example }) => [name, String(example)]));

/** The path of a vector, in the channel of the examples. */
export function requestPath({ ids: given }: RequestVector): string {
  const filled: Partial<ChannelIds> & Record<string, string> = { ...ids, ...given };
  return operation.path.replace(/\{(\w+)\}/g, (_, name: string) => filled[name] ?? '');
}

function requestProblems(description: object, vector: RequestVector): (string | Flaw)[] {
  const found = requestFindings(description, requestPath(vector), vector.query);
  if (!found) return ['the path is not that of the operation'];
  const wrong = found.map(({ parameter, message }) => `${parameter} ${message}`).join(', ');
  if (vector.verdict === 'accept') {
    const rules = found.map(({ schemaPath }) => schemaPath);
    return found.length > 0 ? [{ message: `it is rejected: ${wrong}`, rules }] : [];
  }
  const isFound = found.some(
    ({ parameter, keyword }) => parameter === vector.parameter && keyword === vector.rule,
  );
  return isFound
    ? []
    : [`it breaks no rule ${vector.rule} of ${vector.parameter} (found: ${wrong || 'nothing'})`];
}

function responseProblems(description: object, vector: ResponseVector): (string | Flaw)[] {
  const found = responseFindings(description, vectorResponse(vector));
  if (vector.verdict === 'accept') {
    return found.map(({ message, pointer }) => ({ message: `it is rejected: ${message}`, rules: [pointer] }));
  }
  const isFound = found.some(({ pointer }) => pointer === vector.pointer);
  const others = found.map(({ pointer }) => pointer).join(', ') || 'nothing';
  return isFound ? [] : [`it breaks no rule at ${vector.pointer} (found: ${others})`];
}

const requestVerdicts = requestVectors.map(
  (vector): DescriptionCheck => ({
    id: `M2.request-${vector.id}`,
    title: `The description ${vector.verdict}s ${vector.query ?? JSON.stringify(vector.ids)}`,
    pointer: `/components/parameters/${parameters.find(({ name }) => name === vector.parameter)?.component}`,
    problems: (description) => requestProblems(description, vector),
  }),
);

const responseVerdicts = responseVectors.map(
  (vector): DescriptionCheck => ({
    id: `S7.${vector.id}`,
    title: `The description ${vector.verdict}s the response ${vector.id}`,
    ...(vector.pointer !== undefined && { pointer: vector.pointer }),
    problems: (description) => responseProblems(description, vector),
  }),
);

export const vectorChecks: readonly DescriptionCheck[] = [...requestVerdicts, ...responseVerdicts];
