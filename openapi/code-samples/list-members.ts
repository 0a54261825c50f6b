import { createMembersClient, token } from 'apig-members';

const client = createMembersClient({
  endpoint: process.env.APIG_ENDPOINT ?? 'https://apig.cn-north-4.myhuaweicloud.com',
  project_id: '73d69ae0cfcf460190522d06b60f05ad',
  credentials: token(process.env.APIG_AUTH_TOKEN ?? ''),
});

const list = client.list({
  instance_id: 'f0fa1789-3b76-433b-a787-9892951c620e',
  vpc_channel_id: '56a7d7358e1b42459c9d730d65b14e59',
});

// Pages are fetched as the loop needs them.
for await (const member of list) {
  if (member.status === 2) console.log(`${member.id} is unavailable`);
}

// All members at once; this requests the pages again. `complete` is false when the list changed meanwhile.
const { members, complete } = await list.toArray();
console.log(`${members.length} members${complete ? '' : ', perhaps not all'}`);
