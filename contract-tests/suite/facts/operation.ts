/** The operation, its servers and its authentication. */

export const operation = {
  /** From the page. */
  method: 'get',
  path: '/v2/{project_id}/apigw/instances/{instance_id}/vpc-channels/{vpc_channel_id}/members',
  /** From the API Explorer URL of the page, where it has a capital first letter. */
  operationId: 'listBackendInstancesV2',
} as const;

/** The page names no endpoint: PROVENANCE, row `servers`. */
export const servers: readonly { url: string; default: string; regions: readonly string[] }[] = [
  {
    url: 'https://apig.{region}.myhuaweicloud.com',
    default: 'cn-north-4',
    regions: [
      ...['cn-north-1', 'cn-north-2', 'cn-north-4', 'cn-north-9', 'cn-north-11', 'cn-north-12'],
      ...['cn-east-2', 'cn-east-3', 'cn-east-4', 'cn-east-5'],
      ...['cn-south-1', 'cn-south-2', 'cn-south-4', 'cn-southwest-2', 'cn-southwest-3'],
      ...['ap-southeast-1', 'ap-southeast-2', 'ap-southeast-3', 'ap-southeast-4', 'ap-southeast-5'],
      ...['af-south-1', 'af-north-1', 'sa-brazil-1', 'la-south-2', 'la-north-2', 'na-mexico-1'],
      ...['ru-northwest-2', 'ru-moscow-1', 'tr-west-1', 'ae-ad-1', 'me-east-1', 'my-kualalumpur-1'],
      'eu-west-0',
    ],
  },
  { url: 'https://apig.{region}.myhuaweicloud.eu', default: 'eu-west-101', regions: ['eu-west-101'] },
];

/**
 * The page: `X-Auth-Token` is a required header parameter. Today: it is a security scheme, and a signature is the
 * alternative. PROVENANCE, rows `security-scheme` and `signature`.
 */
export const authentication = {
  page: { name: 'X-Auth-Token', in: 'header', required: true },
  schemes: {
    AuthToken: { type: 'apiKey', in: 'header', name: 'X-Auth-Token' },
    SdkSignature: { type: 'apiKey', in: 'header', name: 'Authorization' },
    SdkDate: { type: 'apiKey', in: 'header', name: 'X-Sdk-Date' },
  },
  /** One of these is required. */
  security: [{ AuthToken: [] }, { SdkSignature: [], SdkDate: [] }],
} as const;

/** Without `jsonSchemaDialect`, Prism validates by draft-07. */
export const dialect = 'https://json-schema.org/draft/2020-12/schema';
