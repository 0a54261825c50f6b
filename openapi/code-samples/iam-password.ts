import { createMembersClient, iamPassword } from 'apig-members';

const project_id = '73d69ae0cfcf460190522d06b60f05ad';
const client = createMembersClient({
  endpoint: process.env.APIG_ENDPOINT ?? 'https://apig.cn-north-4.myhuaweicloud.com',
  project_id,
  // Requests a token when one is needed, caches it, and renews it in time.
  credentials: iamPassword({
    domain: process.env.APIG_IAM_DOMAIN ?? '',
    user: process.env.APIG_IAM_USER ?? '',
    password: process.env.APIG_IAM_PASSWORD ?? '',
    project_id,
    iamEndpoint: process.env.APIG_IAM_ENDPOINT ?? 'https://iam.cn-north-4.myhuaweicloud.com',
  }),
});

const page = await client.listPage({
  instance_id: 'f0fa1789-3b76-433b-a787-9892951c620e',
  vpc_channel_id: '56a7d7358e1b42459c9d730d65b14e59',
});
console.log(`${page.total} members`);
