/** Judges an answer by a description: its status, media type, headers and body. */

import { formatPointer } from '../../../tools/lib/json-pointer.js';
import { entriesOf, type Located, under } from './document.js';
import { operationOf, responsesPointer } from './operation-view.js';
import { schemaValidator } from './schema-validator.js';

export interface Answer {
  status: number;
  headers: Headers;
  /** The body as it came. */
  text: string;
}

export type Aspect = 'status' | 'content-type' | 'headers' | 'body' | 'mock';

export interface ResponseFinding {
  aspect: Aspect;
  message: string;
  /** The rule, as a JSON pointer into the description. */
  pointer: string;
}

/** Everything in which an answer departs from a description. `closed` minds unknown fields too. */
export function responseFindings(document: object, answer: Answer, closed = false): ResponseFinding[] {
  const view = operationOf(document);
  const response = view.responses.get(String(answer.status));
  if (!response) {
    const message = `status ${answer.status} is not documented (${[...view.responses.keys()].join(', ')} are)`;
    return [{ aspect: 'status', message, pointer: responsesPointer(view) }, ...madeByPrism(answer)];
  }
  return [
    ...mediaTypeFindings(response, answer),
    ...headerFindings(document, response, answer.headers),
    ...bodyFindings(document, response, answer.text, closed),
    ...madeByPrism(answer),
  ];
}

/** The media type must be one of the documented ones; the only parameter is the charset that JSON has anyway. */
function mediaTypeFindings({ node, pointer }: Located, { headers }: Answer): ResponseFinding[] {
  const documented = Object.keys((node.content as object | undefined) ?? {});
  const given = headers.get('content-type') ?? '';
  const [type = '', ...parameters] = given.split(';').map((part) => part.trim().toLowerCase());
  const fine =
    documented.includes(type) && parameters.every((parameter) => /^charset="?utf-8"?$/.test(parameter));
  const message = `Content-Type is ${given ? JSON.stringify(given) : 'missing'}, not ${documented.join(' or ') || 'documented'}`;
  return fine ? [] : [{ aspect: 'content-type', message, pointer: `${pointer}/content` }];
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

/** Prism says in this header what it has found wrong with a request or an answer. */
function madeByPrism({ headers }: Answer): ResponseFinding[] {
  const violations = headers.get('sl-violations');
  return violations
    ? [{ aspect: 'mock', message: `Prism found a violation: ${violations}`, pointer: '' }]
    : [];
}
