/**
 * Keyword coverage: for each rule of each schema, one vector must be accepted, at the bound if the rule has one, and
 * one rejected. A rule that never rejects may have been dropped by the validator.
 */
import { requestPath } from '../checks/description-vectors.js';
import { requestVectors } from '../facts/request-vectors.js';
import { responseVectors } from '../facts/response-vectors.js';
import { entriesOf, type Located, under } from './document.js';
import { operationOf } from './operation-view.js';
import { readAs, requestFindings } from './request-validator.js';
import { brokenRule, exercised, rulesOf } from './schema-rules.js';
import { schemaValidator } from './schema-validator.js';
import { vectorResponse } from './vector-response.js';

export interface KeywordCoverage {
  /** The number of rules. */
  accepting: number;
  rejecting: number;
  /** The rules without an accepted vector, and those without a rejected one. */
  neverAccepting: string[];
  neverRejecting: string[];
}

export function keywordCoverage(document: object): KeywordCoverage {
  const { parameters, responses } = operationOf(document);
  const headers = [...responses.values()].flatMap((response) => entriesOf(document, response, 'headers'));
  const holders = [...parameters, ...headers.map(([, header]) => header)];
  const inHolders = holders.flatMap((holder) => under(document, holder, 'schema') ?? []);
  const bodies = [...responses.values()].flatMap((response) => bodySchema(document, response) ?? []);
  const rules = [...inHolders, ...bodies].map((schema) => rulesOf(document, schema));
  const accepting = new Set(rules.flatMap((rule) => rule.accepting));
  const needed = holders
    .filter(({ node }) => node.required === true)
    .map(({ pointer }) => `${pointer}/required`);
  const rejecting = new Set([...needed, ...rules.flatMap((rule) => rule.rejecting)]);
  const accepted = new Set([...acceptedRequests(document), ...acceptedResponses(document)]);
  const rejected = new Set([...rejectedRequests(document), ...rejectedResponses(document)]);
  return {
    accepting: accepting.size,
    rejecting: rejecting.size,
    neverAccepting: [...accepting].filter((rule) => !accepted.has(rule)),
    neverRejecting: [...rejecting].filter((rule) => !rejected.has(rule)),
  };
}

function bodySchema(document: object, response: Located | undefined): Located | undefined {
  return under(document, response, 'content', 'application/json', 'schema');
}

function acceptedRequests(document: object): string[] {
  const { path, parameters } = operationOf(document);
  return requestVectors
    .filter(({ verdict }) => verdict === 'accept')
    .flatMap((vector) => {
      const query = new URLSearchParams(vector.query);
      const parts = requestPath(vector).split('/');
      return parameters.flatMap((parameter) => {
        const { name } = parameter.node as { name: string };
        const text =
          parameter.node.in === 'path' ? parts[path.split('/').indexOf(`{${name}}`)] : query.get(name);
        const schema = under(document, parameter, 'schema');
        return schema && typeof text === 'string'
          ? exercised(document, schema, readAs(schema.node.type, text))
          : [];
      });
    });
}

function rejectedRequests(document: object): string[] {
  return requestVectors
    .filter(({ verdict }) => verdict === 'reject')
    .flatMap((vector) => requestFindings(document, requestPath(vector), vector.query) ?? [])
    .map(brokenRule);
}

function acceptedResponses(document: object): string[] {
  const { responses } = operationOf(document);
  return responseVectors
    .filter(({ verdict }) => verdict === 'accept')
    .flatMap((vector) => {
      const { status, headers, text } = vectorResponse(vector);
      const response = responses.get(String(status));
      const schema = bodySchema(document, response);
      const ofHeaders = entriesOf(document, response, 'headers').flatMap(([name, header]) => {
        const [value, rule] = [headers.get(name), under(document, header, 'schema')];
        return rule && value !== null ? exercised(document, rule, value) : [];
      });
      return [...ofHeaders, ...(schema ? exercised(document, schema, JSON.parse(text)) : [])];
    });
}

/** Validates bodies once more, because `responseFindings` does not name the missing field. */
function rejectedResponses(document: object): string[] {
  const { responses } = operationOf(document);
  return responseVectors
    .filter(({ verdict }) => verdict === 'reject')
    .flatMap((vector) => {
      const schema = bodySchema(document, responses.get(String(vector.status)));
      const known =
        schema && vector.text === undefined
          ? schemaValidator(document).findings(schema.pointer, vector.body)
          : [];
      return [vector.pointer ?? '', ...known.map(brokenRule)];
    });
}
