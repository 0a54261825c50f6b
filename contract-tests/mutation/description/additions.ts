/** What may be added to an object or a list of the description, by its kind. */
const text = { type: 'string' };
const server = { url: 'https://example.com' };
const response = { $ref: '#/components/responses/InternalServerError' };

export const moreKeys: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  paths: { '/v2/more': { get: { responses: {} } } },
  path: { delete: { responses: {} }, servers: [server] },
  get: {
    deprecated: true,
    security: [],
    servers: [server],
    requestBody: { content: { 'application/json': { schema: {} } } },
  },
  parameter: { required: true, deprecated: true },
  responses: {
    ...{ 201: response, 204: response, 409: response, 422: response, 503: response },
    ...{ default: response, '4XX': response },
  },
  headers: { 'Retry-After': { $ref: '#/components/headers/Retry-After' } },
  header: { required: true, deprecated: true },
  content: { 'text/plain': { schema: text } },
  properties: { field_of_tomorrow: text },
  // Of examples.
  value: { field_of_tomorrow: 'a' },
  members: { field_of_tomorrow: 'a' },
  // Of schemas, by their type: rules that nothing published states.
  string: { maxLength: 64 },
  integer: { maximum: 64 },
  array: { minItems: 1 },
  object: { additionalProperties: false },
};

export const moreItems: Readonly<Record<string, readonly unknown[]>> = {
  servers: [server],
  security: [{}],
  parameters: [
    { name: 'zone', in: 'query', schema: text },
    { name: 'zone', in: 'query', required: true, schema: text },
    { name: 'X-Auth-Token', in: 'header', required: true, schema: text },
  ],
  members: [{ id: 'one-more' }],
};
