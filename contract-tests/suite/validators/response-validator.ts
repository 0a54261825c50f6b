/** Validates a response against a description: status, media type, headers and body. */

import { formatPointer } from '../../../tools/lib/json-pointer.js';
import { entriesOf, type Located, under } from './document.js';
import { operationOf, responsesPointer } from './operation-view.js';
import { schemaValidator } from './schema-validator.js';

export interface RawResponse {
  status: number;
  headers: Headers;
  /** The body as received. */
  text: string;
}

export type Aspect = 'status' | 'content-type' | 'headers' | 'body' | 'mock';

export interface ResponseFinding {
  aspect: Aspect;
  message: string;
  /** The rule, as a JSON pointer into the description. */
  pointer: string;
}

/** All differences of a response from a description. `closed` reports unknown fields too. */
export function responseFindings(document: object, raw: RawResponse, closed = false): ResponseFinding[] {
  const view = operationOf(document);
  const response = view.responses.get(String(raw.status));
  if (!response) {
    const message = `status ${raw.status} is not documented (${[...view.responses.keys()].join(', ')} are)`;
    return [{ aspect: 'status', message, pointer: responsesPointer(view) }, ...prismFindings(raw)];
  }
  return [
    ...mediaTypeFindings(response, raw),
    ...headerFindings(document, response, raw.headers),
    ...bodyFindings(document, response, raw.text, closed),
    ...prismFindings(raw),
  ];
}

/** The media type must be documented; the only allowed parameter is charset=utf-8, the encoding of all JSON. */
function mediaTypeFindings({ node, pointer }: Located, { headers }: RawResponse): ResponseFinding[] {
  const documented = Object.keys((node.content as object | undefined) ?? {});
  const given = headers.get('content-type') ?? '';
  const [type = '', ...parameters] = given.split(';').map((part) => part.trim().toLowerCase());
  const valid =
    documented.includes(type) && parameters.every((parameter) => /^charset="?utf-8"?$/.test(parameter));
  const message = `Content-Type is ${given ? JSON.stringify(given) : 'missing'}, not ${documented.join(' or ') || 'documented'}`;
  return valid ? [] : [{ aspect: 'content-type', message, pointer: `${pointer}/content` }];
}

function headerFindings(document: object, response: Located, headers: Headers): ResponseFinding[] {
  return entriesOf(document, response, 'headers').flatMap(([name, header]): ResponseFinding[] => {
    const value = headers.get(name);
    if (value === null) {
      const pointer = `${header.pointer}/required`;
      return header.node.required === true
        ? [{ aspect: 'headers', message: `${name} is missing`, pointer }]
        : [];
    }
    const schema = under(document, header, 'schema');
    const findings = schema ? schemaValidator(document).findings(schema.pointer, value) : [];
    return findings.map(({ message, schemaPath }) => ({
      aspect: 'headers',
      message: `${name}: ${message.replace('the body', 'its value')}`,
      pointer: schemaPath,
    }));
  });
}

function bodyFindings(document: object, response: Located, text: string, closed: boolean): ResponseFinding[] {
  const content = under(document, response, 'content');
  const [type] = Object.keys(content?.node ?? {});
  const schema = type === undefined ? undefined : under(document, content, type, 'schema');
  if (!schema) return [];
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    const message =
      text === '' ? 'the body is empty' : `the body is not JSON: ${JSON.stringify(text.slice(0, 80))}`;
    return [{ aspect: 'body', message, pointer: `${content?.pointer}${formatPointer([type ?? ''])}` }];
  }
  const findings = schemaValidator(document).findings(schema.pointer, body, closed);
  return findings.map(({ message, schemaPath }) => ({ aspect: 'body', message, pointer: schemaPath }));
}

/** Prism lists the violations of a request or a response in this header. */
function prismFindings({ headers }: RawResponse): ResponseFinding[] {
  const violations = headers.get('sl-violations');
  return violations
    ? [{ aspect: 'mock', message: `Prism found a violation: ${violations}`, pointer: '' }]
    : [];
}
