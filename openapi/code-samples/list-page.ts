import { createMembersClient, token } from 'apig-members';

const client = createMembersClient({
  endpoint: process.env.APIG_ENDPOINT ?? 'https://apig.cn-north-4.myhuaweicloud.com',
  project_id: '73d69ae0cfcf460190522d06b60f05ad',
  credentials: token(process.env.APIG_AUTH_TOKEN ?? ''),
});

const page = await client.listPage({
  instance_id: 'f0fa1789-3b76-433b-a787-9892951c620e',
  vpc_channel_id: '56a7d7358e1b42459c9d730d65b14e59',
  limit: 20,
  offset: 0,
});

console.log(`${page.size} of ${page.total} members`);
for (const member of page.members) {
  console.log(member.id, member.host ?? member.ecs_id);
}
