/**
 * `npm run docs:serve`: renders the docs and serves them on a loopback port, with the mock and the fake beside them as
 * the first servers of the console. Ctrl-C ends all three.
 */
import { join } from 'node:path';
import { createFakeMembersApi, type FakeServer } from '../../src/testing/index.js';
import { type Description, readDescription, theOperation } from '../lib/description.js';
import type { Listening } from '../lib/listen.js';
import { startMock } from '../lib/prism.js';
import { repoRoot } from '../lib/repo-root.js';
import { runScript } from '../lib/run-script.js';
import { buildDocs } from './build.js';
import { consolePage } from './console-page.js';
import { type Language, languages } from './languages.js';
import { relay, relayPath } from './relay.js';
import { sendAs, serveFolder } from './static-server.js';

export interface DocsServer {
  url: string;
  mockUrl: string;
  fakeUrl: string;
  close(): Promise<void>;
}

/** Serves docs that are built already, with the mock and the fake. Port 0 takes any free one. */
export async function serveDocs(folder: string, port: number): Promise<DocsServer> {
  const description = readBuilt(folder, languages[0]);
  const fake = await createFakeMembersApi({ members: 45 }).listen();
  const mock = await startMock(description);
  const operation = {
    path: theOperation(description).path,
    responseHeaders: ['Content-Type', ...Object.keys(description.components.headers)],
  };
  const special: Parameters<typeof serveFolder>[2] = {
    [relayPath]: (request, response) => relay(request, response, operation),
  };
  for (const language of languages) {
    const path = `/${language.folder}console/index.html`;
    const page = await servedConsole(language, readBuilt(folder, language), mock, fake);
    special[path] = async (_, response) => sendAs(path, page, response);
  }
  const server = await serveFolder(folder, port, special).catch(async (error) => {
    await Promise.all([mock.close(), fake.close()]);
    throw error;
  });
  const close = async () => {
    await Promise.all([server.close(), mock.close(), fake.close()]);
  };
  return { url: server.url, mockUrl: mock.url, fakeUrl: fake.url, close };
}

function readBuilt(folder: string, { folder: own }: Language): Description {
  return readDescription(join(folder, own, 'openapi.json'));
}

function servedConsole(
  language: Language,
  description: Description,
  mock: Listening,
  fake: FakeServer,
): Promise<string> {
  const { console: labels } = language.labels;
  const before = [
    { url: mock.url, description: labels.mock },
    { url: fake.url, description: labels.fake },
  ];
  return consolePage(language, description, { before, proxyUrl: relayPath });
}

async function serveOnDefaultPort(folder: string): Promise<DocsServer> {
  try {
    return await serveDocs(folder, 4020);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return serveDocs(folder, 0);
  }
}

void runScript(import.meta.url, async () => {
  const folder = join(repoRoot, 'dist/docs');
  await buildDocs(folder);
  const docs = await serveOnDefaultPort(folder);
  process.once('SIGINT', () => void docs.close());
  process.once('SIGTERM', () => void docs.close());
  console.log(`The docs are on ${docs.url}, in Chinese on ${docs.url}/zh-CN/. Ctrl-C ends them.`);
  console.log(`The console is on ${docs.url}/console/, and calls the mock on ${docs.mockUrl}`);
  console.log(`or the fake on ${docs.fakeUrl}. Any token will do there.`);
});
