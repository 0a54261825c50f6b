/** PATH, METH, OPID, SRV, DIAL: mistakes about the operation as a whole. */

import { copy, remove, rename, set } from '../../../tools/lib/edit-description.js';
import { operation } from '../../suite/facts/operation.js';
import { type DescriptionMutant, operationAt, pathAt } from './description-mutant.js';

const { path } = operation;
const paths: Readonly<Record<string, [words: string, path: string]>> = {
  version: ['the path has another version', path.replace('/v2/', '/v1.0/')],
  segment: ['the path lacks a part', path.replace('/apigw', '')],
  'trailing-slash': ['the path ends with a slash', `${path}/`],
  plural: ['the path ends with member', path.replace('members', 'member')],
  order: [
    'two ids of the path are the wrong way round',
    path
      .replace('{instance_id}', '{x}')
      .replace('{vpc_channel_id}', '{instance_id}')
      .replace('{x}', '{vpc_channel_id}'),
  ],
};

export function wholeMutants(): DescriptionMutant[] {
  return [
    ...Object.entries(paths).map(([name, [words, changed]]): DescriptionMutant => {
      return { id: `PATH.${name}`, words, edit: rename(pathAt, changed) };
    }),
    { id: 'PATH.second', words: 'there is a second path', edit: copy(pathAt, `${pathAt}~1{member_id}`) },
    { id: 'METH.post', words: 'the operation is a POST', edit: rename(operationAt, 'post') },
    { id: 'METH.head', words: 'the operation is a HEAD', edit: rename(operationAt, 'head') },
    { id: 'METH.more', words: 'there is a DELETE', edit: copy(operationAt, `${pathAt}/delete`) },
    {
      id: 'METH.body',
      words: 'the operation takes a body',
      edit: set(`${operationAt}/requestBody`, { content: { 'application/json': { schema: {} } } }),
    },
    {
      id: 'METH.deprecated',
      words: 'the operation is deprecated',
      edit: set(`${operationAt}/deprecated`, true),
    },
    {
      id: 'OPID.other',
      words: 'the operation has another id',
      edit: set(`${operationAt}/operationId`, 'listMembers'),
    },
    { id: 'OPID.none', words: 'the operation has no id', edit: remove(`${operationAt}/operationId`) },
    { id: 'SRV.none', words: 'there is no server', edit: remove('servers') },
    {
      id: 'SRV.http',
      words: 'the server is reached in the clear',
      edit: set('servers/0/url', 'http://apig.{region}.myhuaweicloud.com'),
    },
    {
      id: 'SRV.base-path',
      words: 'the server has a path of its own',
      edit: set('servers/0/url', 'https://apig.{region}.myhuaweicloud.com/v2'),
    },
    {
      id: 'SRV.domain',
      words: 'the server has another domain',
      edit: set('servers/0/url', 'https://apig.{region}.example.com'),
    },
    {
      id: 'SRV.default',
      words: 'another region is the default',
      edit: set('servers/0/variables/region/default', 'cn-east-3'),
    },
    { id: 'SRV.region', words: 'a region is missing', edit: remove('servers/0/variables/region/enum/3') },
    {
      id: 'SRV.more',
      words: 'there is one more region',
      edit: set('servers/0/variables/region/enum/-', 'cn-north-99'),
    },
    {
      id: 'SRV.operation',
      words: 'the operation has a server of its own',
      edit: set(`${operationAt}/servers`, [{ url: 'https://example.com' }]),
    },
    { id: 'DIAL.none', words: 'no dialect is named', edit: remove('jsonSchemaDialect') },
    {
      id: 'DIAL.draft-07',
      words: 'the dialect is draft-07',
      edit: set('jsonSchemaDialect', 'http://json-schema.org/draft-07/schema#'),
    },
    { id: 'DIAL.openapi', words: 'it is OpenAPI 3.0', edit: set('openapi', '3.0.3') },
  ];
}
