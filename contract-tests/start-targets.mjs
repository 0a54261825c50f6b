/**
 * Jest's global set-up: one Prism mock for each description, and one twin behind a Prism proxy that turns every
 * departure from the description into an error. Their addresses reach the tests as MOCK_URL, IAM_URL and TWIN_URL.
 * Plain JavaScript, because jest loads it outside of its own module resolution.
 */
import { tsImport } from 'tsx/esm/api';

export default async function startTargets() {
  const { startMock, startProxy, readDescription } = await tsImport('../tools/mock.ts', import.meta.url);
  const { createFakeMembersApi } = await tsImport('../src/testing/index.ts', import.meta.url);
  const description = await readDescription();
  const twin = await createFakeMembersApi({ members: 45, tokens: ['any'], outOfRange: 'reject' }).listen();
  const mock = await startMock(description);
  const iam = await startMock(await readDescription('iam/openapi.json'));
  const proxy = await startProxy(description, twin.url);
  process.env.MOCK_URL = mock.url;
  process.env.IAM_URL = iam.url;
  process.env.TWIN_URL = proxy.url;
  globalThis.contractTargets = [proxy, mock, iam, twin];
}
