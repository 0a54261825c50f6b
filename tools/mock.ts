/** The Prism mock of the description. `npm run mock` starts it alone, for people who want to call it by hand. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createLogger } from '@stoplight/prism-core';
import { getHttpOperationsFromSpec } from '@stoplight/prism-http';
import { createServer } from '@stoplight/prism-http-server';
import { exampleCall } from './example-call.js';
import { repoRoot } from './repo-root.js';
import { runScript } from './run-script.js';

export interface Mock {
  url: string;
  close(): Promise<void>;
}

/** Serves a bundled description on a loopback port; port 0 takes any free one. */
export async function startMock(description: object, port = 0): Promise<Mock> {
  const server = createServer(await getHttpOperationsFromSpec(description), {
    cors: true,
    config: {
      isProxy: false,
      mock: { dynamic: false },
      validateRequest: true,
      validateResponse: true,
      checkSecurity: true,
      errors: false,
      upstreamProxy: undefined,
    },
    components: { logger: createLogger('mock', { level: 'silent' }) },
  });
  const url = await server.listen(port, '127.0.0.1');
  return { url, close: () => server.close() };
}

/** The description as it was bundled last. */
export async function readDescription(): Promise<object> {
  return JSON.parse(await readFile(join(repoRoot, 'generated/openapi.json'), 'utf8'));
}

async function startOnUsualPort(description: object): Promise<Mock> {
  try {
    return await startMock(description, 4010);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return startMock(description);
  }
}

void runScript(import.meta.url, async () => {
  const description = await readDescription();
  const mock = await startOnUsualPort(description);
  const { path } = exampleCall(description);
  console.log(`The mock listens on ${mock.url}. Ctrl-C ends it. Try:\n`);
  console.log(`  curl -H 'X-Auth-Token: any' '${mock.url}${path}?limit=20'`);
  console.log(`  curl -H 'X-Auth-Token: any' -H 'Prefer: code=404' '${mock.url}${path}'`);
});
