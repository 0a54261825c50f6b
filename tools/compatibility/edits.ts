/**
 * Edits of the description, each with what it asks of `info.version`: the examination that the gate has to pass.
 * An id is stable: it names the edit in the results.
 */
import { copy, type Edit, remove, rename, reverse, set } from '../lib/edit-description.js';
import type { Bump } from './versions.js';

/** What an edit asks for, its id, and what it does. */
export type Row = readonly [needs: Bump | 'none', id: string, ...edits: Edit[]];

const path = '/v2/{project_id}/apigw/instances/{instance_id}/vpc-channels/{vpc_channel_id}/members';
const json = 'content/application~1json';
const text = { type: 'string' };
const zone = { name: 'zone', in: 'query', description: 'Zone.', schema: text };
const bearer = { type: 'http', scheme: 'bearer', description: 'A token.' };

export const edits: readonly Row[] = [
  // The operation.
  ['major', 'path-version', rename('path', path.replace('v2', 'v3'))],
  ['major', 'path-segment', rename('path', path.replace('/apigw', ''))],
  ['major', 'path-removed', set('paths', {})],
  ['major', 'method', rename('get', 'post')],
  ['major', 'operation-id', set('get/operationId', 'listMembers')],

  // The parameters.
  [
    'major',
    'path-parameter-renamed',
    set('parameter/ProjectId/name', 'projectId'),
    rename('path', path.replace('project_id', 'projectId')),
  ],
  ['major', 'parameter-removed', remove('get/parameters/0'), remove('parameter/Name')],
  ['major', 'parameters-removed', remove('get/parameters')],
  ['major', 'parameter-renamed', set('parameter/Limit/name', 'page_size')],
  ['major', 'parameter-moved', set('parameter/Name/in', 'header')],
  ['major', 'parameter-required', set('parameter/Name/required', true)],
  ['major', 'parameter-added-required', set('get/parameters/-', { ...zone, required: true })],
  ['major', 'parameter-type', set('parameter/MemberGroupId/schema/type', 'integer')],
  ['major', 'parameter-serialization', set('parameter/PreciseSearch/style', 'pipeDelimited')],
  ['major', 'parameter-enum-added', set('parameter/PreciseSearch/schema/enum', ['name'])],
  ['major', 'parameter-minimum-raised', set('parameter/Limit/schema/minimum', 2)],
  ['major', 'parameter-maximum-lowered', set('parameter/Limit/schema/maximum', 499)],
  ['major', 'parameter-maximum-added', set('parameter/Offset/schema/maximum', 10_000)],
  ['major', 'parameter-multiple-of', set('parameter/Offset/schema/multipleOf', 20)],
  [
    'major',
    'parameter-minimum-exclusive',
    remove('parameter/Limit/schema/minimum'),
    set('parameter/Limit/schema/exclusiveMinimum', 1),
  ],
  ['major', 'parameter-max-length-added', set('parameter/Name/schema/maxLength', 64)],
  ['major', 'parameter-min-length-raised', set('parameter/InstanceId/schema/minLength', 32)],
  ['major', 'parameter-pattern-narrowed', set('parameter/ProjectId/schema/pattern', '^[0-9a-f]+$')],
  ['major', 'parameter-pattern-added', set('parameter/Name/schema/pattern', '^[a-z]*$')],
  ['major', 'parameter-default-changed', set('parameter/Limit/schema/default', 10)],
  ['major', 'parameter-default-removed', remove('parameter/Offset/schema/default')],

  // The security.
  ['major', 'security-alternative-removed', remove('security/1')],
  ['major', 'security-needs-more', set('security/0/SdkDate', [])],
  ['major', 'security-of-the-operation', set('get/security', [{ AuthToken: [] }])],
  ['major', 'token-header-renamed', set('scheme/AuthToken/name', 'X-Subject-Token')],
  ['major', 'token-moved', set('scheme/AuthToken/in', 'query')],
  ['major', 'token-type', set('scheme/AuthToken', bearer)],

  // The servers.
  ['major', 'server-removed', remove('servers/1')],
  ['major', 'server-url', set('servers/0/url', 'https://apig.{region}.example.com')],
  ['major', 'region-removed', remove('servers/0/variables/region/enum/0')],
  ['major', 'region-default-changed', set('servers/0/variables/region/default', 'cn-north-1')],

  // The responses.
  ['major', 'response-removed', remove('get/responses/404')],
  ['major', 'response-status', rename('get/responses/403', '409')],
  ['major', 'response-body-removed', remove('response/NotFound/content')],
  ['major', 'response-media-type', rename(`response/BadRequest/${json}`, 'application/problem+json')],
  ['major', 'response-header-removed', remove('response/TooManyRequests/headers/Retry-After')],
  ['major', 'response-headers-removed', remove('response/MemberPage/headers')],
  ['major', 'response-header-renamed', rename('response/MemberPage/headers/X-Request-Id', 'X-Trace-Id')],
  ['major', 'response-header-optional', set('header/X-Request-Id/required', false)],
  ['major', 'response-header-optional-silently', remove('header/X-Request-Id/required')],
  [
    'major',
    'response-header-optional-once',
    copy('header/X-Request-Id', 'response/NotFound/headers/X-Request-Id'),
    remove('response/NotFound/headers/X-Request-Id/required'),
  ],
  ['major', 'response-header-pattern-removed', remove('header/Retry-After/schema/pattern')],
  ['major', 'response-header-schema-removed', remove('header/Retry-After/schema')],
  ['major', 'response-header-type', set('header/Retry-After/schema/type', ['string', 'integer'])],

  // The body of a response.
  ['major', 'response-schema-removed', remove(`response/MemberPage/${json}/schema`)],
  ['major', 'field-removed', remove('member/port')],
  ['major', 'field-write-only', set('member/host/writeOnly', true)],
  ['major', 'field-renamed', rename('member/ecs_id', 'ecsId')],
  ['major', 'field-optional', set('schema/VpcMemberInfo/required', [])],
  ['major', 'page-field-optional', remove('schema/VpcMemberPage/required/1')],
  ['major', 'field-type', set('member/weight/type', 'string')],
  ['major', 'field-type-widened', set('page/total/type', 'number')],
  ['major', 'field-nullable', set('member/host/type', ['string', 'null'])],
  ['major', 'field-enum-value-added', set('member/status/enum/-', 3)],
  ['major', 'field-enum-removed', remove('member/health_status/enum')],
  ['major', 'field-maximum-raised', set('member/weight/maximum', 20_000)],
  ['major', 'field-minimum-removed', remove('member/port/minimum')],
  ['major', 'field-min-length-removed', remove('member/id/minLength')],
  ['major', 'field-format-removed', remove('member/create_time/format')],
  ['major', 'members-max-items-removed', remove('page/members/maxItems')],
  [
    'major',
    'members-of-several-kinds',
    set('page/members/items', { oneOf: [{ $ref: '#/components/schemas/VpcMemberInfo' }, text] }),
  ],
  [
    'major',
    'page-wrapped',
    set(`response/MemberPage/${json}/schema`, {
      type: 'object',
      required: ['data'],
      properties: { data: { $ref: '#/components/schemas/VpcMemberPage' } },
    }),
  ],
  ['major', 'page-bare-list', copy('page/members', `response/MemberPage/${json}/schema`)],
  ['major', 'error-field-renamed', rename('error/error_code', 'code')],
  ['major', 'error-field-optional', remove('schema/ErrorMsg/required/1')],
  ['major', 'error-code-pattern-loosened', set('error/error_code/pattern', '^[A-Z]{3,8}\\.[0-9]+$')],
  [
    'major',
    'error-schema-of-one-status',
    set(`response/Unauthorized/${json}/schema`, { type: 'object', properties: { message: text } }),
  ],
  [
    'major',
    'schema-renamed',
    rename('schema/VpcMemberInfo', 'Member'),
    set('page/members/items/$ref', '#/components/schemas/Member'),
  ],

  // More than before, or less to be ready for.
  ['minor', 'parameter-added', set('get/parameters/-', zone)],
  ['minor', 'parameter-maximum-raised', set('parameter/Limit/schema/maximum', 1_000)],
  ['minor', 'parameter-minimum-removed', remove('parameter/Offset/schema/minimum')],
  ['minor', 'parameter-pattern-removed', remove('parameter/ProjectId/schema/pattern')],
  ['minor', 'parameter-type-widened', set('parameter/Limit/schema/type', ['integer', 'string'])],
  ['minor', 'parameter-schema-removed', remove('parameter/Name/schema')],
  ['minor', 'parameter-default-added', set('parameter/Name/schema/default', '')],
  ['minor', 'security-alternative-added', set('scheme/Bearer', bearer), set('security/-', { Bearer: [] })],
  ['minor', 'security-optional', set('security/-', {})],
  ['minor', 'security-dropped', remove('security')],
  ['minor', 'security-dropped-here', set('get/security', [])],
  ['minor', 'server-added', set('servers/-', { url: 'https://apig.example.com' })],
  ['minor', 'region-added', set('servers/0/variables/region/enum/-', 'cn-north-5')],
  [
    'minor',
    'path-added',
    set('paths/~1v2~1quotas', {
      get: { operationId: 'showQuotas', responses: { 200: { description: 'OK' } } },
    }),
  ],
  ['minor', 'response-added', copy('get/responses/500', 'get/responses/503')],
  ['minor', 'response-header-added', set('response/MemberPage/headers/X-Trace-Id', { schema: text })],
  ['minor', 'response-header-required', set('header/Retry-After/required', true)],
  ['minor', 'field-added', set('member/field_of_tomorrow', text)],
  ['minor', 'field-required', set('schema/VpcMemberInfo/required/-', 'status')],
  [
    'minor',
    'field-never-null',
    set('member/health_status/type', 'string'),
    remove('member/health_status/enum/3'),
  ],
  ['minor', 'field-enum-value-removed', remove('member/status/enum/1')],
  ['minor', 'field-maximum-lowered', set('member/weight/maximum', 100)],
  ['minor', 'field-max-length-lowered', set('member/host/maxLength', 64)],
  ['minor', 'members-max-items-lowered', set('page/members/maxItems', 100)],
  ['minor', 'members-min-items-added', set('page/members/minItems', 1)],
  ['minor', 'field-pattern-added', set('member/id/pattern', '^[0-9a-f]{32}$')],
  ['minor', 'member-closed', set('schema/VpcMemberInfo/additionalProperties', false)],
  ['minor', 'media-type-added', set('response/MemberPage/content/text~1csv', { schema: text })],
  ['minor', 'deprecated', set('get/deprecated', true)],

  // Words, examples and order.
  ['patch', 'description-reworded', set('get/description', 'Lists members.')],
  ['patch', 'field-description-reworded', set('member/host/description', 'Address.')],
  ['patch', 'title-reworded', set('info/title', 'Members')],
  ['patch', 'tag-added', set('get/tags', ['Members'])],
  ['patch', 'parameter-example', set('parameter/Name/example', 'db')],
  ['patch', 'response-example', set('components/examples/TwoMembers/value/members/0/weight', 7)],
  [
    'patch',
    'response-example-added',
    copy(`response/NotFound/${json}/examples/ChannelNotFound`, `response/NotFound/${json}/examples/Another`),
  ],
  ['patch', 'code-sample-removed', remove('get/x-codeSamples/1')],
  ['patch', 'code-sample-added', copy('get/x-codeSamples/1', 'get/x-codeSamples/-')],
  ['patch', 'extension', set('parameter/Name/schema/x-unbounded', 'None.')],
  ['patch', 'external-docs', set('externalDocs/url', 'https://example.com/')],
  ['patch', 'component-unused', set('schema/Quota', text)],
  [
    'patch',
    'response-header-in-small-letters',
    rename('response/MemberPage/headers/X-Request-Id', 'x-request-id'),
  ],
  ['patch', 'parameter-inlined', copy('parameter/Limit', 'get/parameters/1')],
  [
    'patch',
    'parameter-component-renamed',
    rename('parameter/Limit', 'PageLimit'),
    set('get/parameters/1/$ref', '#/components/parameters/PageLimit'),
  ],
  ['patch', 'schema-inlined', copy('schema/VpcMemberInfo', 'page/members/items')],
  ['patch', 'parameter-order', reverse('get/parameters')],
  ['none', 'key-order', reverse('components'), reverse('path/get')],
];
