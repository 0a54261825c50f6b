/** The environment. An empty variable counts as not set. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The variables that the command reads, by the client's name of the value. */
export const variables = {
  // Huawei's newer tools read HUAWEICLOUD_SDK_REGION, its SDKs HUAWEICLOUD_SDK_REGION_ID.
  region: 'HUAWEICLOUD_SDK_REGION',
  region_id: 'HUAWEICLOUD_SDK_REGION_ID',
  endpoint: 'APIG_ENDPOINT',
  project_id: 'HUAWEICLOUD_SDK_PROJECT_ID',
  instance_id: 'APIG_INSTANCE_ID',
  vpc_channel_id: 'APIG_CHANNEL_ID',
  token: 'APIG_AUTH_TOKEN',
  access: 'HUAWEICLOUD_SDK_AK',
  secret: 'HUAWEICLOUD_SDK_SK',
  securityToken: 'HUAWEICLOUD_SDK_SECURITY_TOKEN',
  domain: 'APIG_IAM_DOMAIN',
  user: 'APIG_IAM_USER',
  password: 'APIG_IAM_PASSWORD',
  iamEndpoint: 'APIG_IAM_ENDPOINT',
} as const;

/** The variables whose values are secrets. */
export const secretVariables: readonly string[] = [
  variables.token,
  variables.secret,
  variables.securityToken,
  variables.password,
];
