import { createMembersClient, isMembersError, token } from 'apig-members';

const client = createMembersClient({
  endpoint: process.env.APIG_ENDPOINT ?? 'https://apig.cn-north-4.myhuaweicloud.com',
  project_id: '73d69ae0cfcf460190522d06b60f05ad',
  credentials: token(process.env.APIG_AUTH_TOKEN ?? ''),
});

try {
  const page = await client.listPage({
    instance_id: 'f0fa1789-3b76-433b-a787-9892951c620e',
    vpc_channel_id: '56a7d7358e1b42459c9d730d65b14e59',
  });
  console.log(`${page.total} members`);
} catch (error) {
  if (!isMembersError(error)) throw error;
  if (error.kind === 'api' && error.error_code === 'APIG.3023') {
    console.log('The channel does not exist.');
  } else if (error.kind === 'network' || error.kind === 'timeout') {
    console.log(`No response after ${error.attempts} requests.`);
  } else {
    console.log(error.message); // Says what to do, and contains no secret.
  }
}
