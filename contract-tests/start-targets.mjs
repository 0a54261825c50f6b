/**
 * Jest's global set-up: a Prism mock for each description; the fake, alone and behind a Prism proxy that turns every
 * departure from the description into an error; and scripted responses behind another such proxy. Tests get their URLs
 * from MOCK_URL, IAM_URL, FAKE_URL, PROXIED_FAKE_URL and PROXIED_RESPONSES_URL.
 * Plain JavaScript, because jest loads it without its own module resolution.
 */
import { tsImport } from 'tsx/esm/api';

export default async function startTargets() {
  const load = (path) => tsImport(path, import.meta.url);
  const { readDescription } = await load('../tools/lib/description.ts');
  const { startMock, startProxy } = await load('../tools/lib/prism.ts');
  const { startFake } = await load('./suite/targets/fake.ts');
  const { startScriptedResponses } = await load('./suite/targets/scripted-responses.ts');
  const description = readDescription();
  const [fake, scripted] = await Promise.all([startFake(), startScriptedResponses()]);
  const started = {
    MOCK_URL: await startMock(description),
    IAM_URL: await startMock(readDescription('generated/iam/openapi.json')),
    PROXIED_FAKE_URL: await startProxy(description, fake.url),
    PROXIED_RESPONSES_URL: await startProxy(description, scripted.url),
    FAKE_URL: fake,
  };
  for (const [name, { url }] of Object.entries(started)) process.env[name] = url;
  globalThis.contractTargets = [...Object.values(started), scripted];
}
