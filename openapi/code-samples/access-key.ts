import { accessKey, createMembersClient } from 'apig-members';

const client = createMembersClient({
  endpoint: process.env.APIG_ENDPOINT ?? 'https://apig.cn-north-4.myhuaweicloud.com',
  project_id: '73d69ae0cfcf460190522d06b60f05ad',
  // Signs each request. The secret is never sent.
  credentials: accessKey({
    access: process.env.HUAWEICLOUD_SDK_AK ?? '',
    secret: process.env.HUAWEICLOUD_SDK_SK ?? '',
    securityToken: process.env.HUAWEICLOUD_SDK_SECURITY_TOKEN, // of a temporary key
  }),
});

const page = await client.listPage({
  instance_id: 'f0fa1789-3b76-433b-a787-9892951c620e',
  vpc_channel_id: '56a7d7358e1b42459c9d730d65b14e59',
});
console.log(`${page.total} members`);
