/** P6: the operation, its servers and its authentication match the facts. */

import { formatPointer, valueAt } from '../../../tools/lib/json-pointer.js';
import { authentication, dialect, operation, servers } from '../facts/operation.js';
import { operationOf } from '../validators/operation-view.js';
import { type DescriptionCheck, differs, namesDiffer } from './description-check.js';

const operationAt = formatPointer(['paths', operation.path, 'get']);

export const operationChecks: readonly DescriptionCheck[] = [
  {
    id: 'P6.openapi',
    title:
      'The description is OpenAPI 3.1 and names the JSON Schema dialect; without it, Prism validates by draft-07',
    pointer: '/jsonSchemaDialect',
    problems: (description) => [
      ...differs('openapi', String(valueAt(description, '/openapi')).replace(/\.\d+$/, ''), '3.1'),
      ...differs('jsonSchemaDialect', valueAt(description, '/jsonSchemaDialect'), dialect),
    ],
  },
  {
    id: 'P6.path-and-method',
    title: 'The only operation is GET on the documented path',
    pointer: '/paths',
    problems: (description) =>
      namesDiffer('operation', operationOf(description).methods, [`${operation.method} ${operation.path}`]),
  },
  {
    id: 'P6.operation-id',
    title: 'The operation has its published id',
    pointer: `${operationAt}/operationId`,
    problems: (description) =>
      differs('operationId', operationOf(description).operation.node.operationId, operation.operationId),
  },
  {
    id: 'P6.no-request-body',
    title: 'The operation takes no body, is not deprecated, and has no servers or security of its own',
    pointer: operationAt,
    problems(description) {
      const { path, operation: found } = operationOf(description);
      const item = Object(valueAt(description, formatPointer(['paths', path])));
      const unwanted = ['requestBody', 'security', 'servers', 'callbacks', 'deprecated'];
      return unwanted.filter((key) => key in found.node || key in item).map((key) => `${key} is unexpected`);
    },
  },
  {
    id: 'P6.servers',
    title: 'The servers are the public endpoints, region by region',
    pointer: '/servers',
    problems(description) {
      type Server = { url?: string; variables?: { region?: { default?: string; enum?: string[] } } };
      const found = (valueAt(description, '/servers') ?? []) as Server[];
      return differs(
        'the servers',
        found.map(({ url, variables }) => {
          return { url, default: variables?.region?.default, regions: variables?.region?.enum };
        }),
        servers,
      );
    },
  },
  {
    id: 'P6.security-schemes',
    title: 'The auth headers have their published names',
    pointer: '/components/securitySchemes',
    problems(description) {
      const schemes = (valueAt(description, '/components/securitySchemes') ?? {}) as Record<string, object>;
      const found = Object.entries(schemes).map(
        ([name, { description: _, ...rest }]: [string, { description?: string }]) => {
          return [name, rest];
        },
      );
      return differs('securitySchemes', Object.fromEntries(found), authentication.schemes);
    },
  },
  {
    id: 'P6.security',
    title: 'Every request is authenticated: by token, or by signature and date',
    pointer: '/security',
    problems: (description) =>
      differs('security', valueAt(description, '/security'), authentication.security),
  },
];
