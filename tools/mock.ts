/** The Prism mock of a description. `npm run mock` starts that of the members, for people to call it by hand. */
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
export function startMock(description: object, port = 0): Promise<Mock> {
  return startPrism(description, port, {
    isProxy: false,
    validateRequest: true,
    checkSecurity: true,
    errors: false,
  });
}

/**
 * Passes every request on to `upstream`, the wrong ones too, and answers 500 `problem+json` where an answer of the
 * upstream departs from the description.
 */
export function startProxy(description: object, upstream: string): Promise<Mock> {
  const proxy = {
    isProxy: true,
    upstream: new URL(upstream),
    validateRequest: false,
    checkSecurity: false,
  } as const;
  return startPrism(description, 0, { ...proxy, errors: true });
}

type PrismConfig = Parameters<typeof createServer>[1]['config'];

async function startPrism(description: object, port: number, config: object): Promise<Mock> {
  const shared = { mock: { dynamic: false }, validateResponse: true, upstreamProxy: undefined };
  // A copy, because Prism follows the references of what it is given in place.
  const server = createServer(await getHttpOperationsFromSpec(structuredClone(description)), {
    cors: true,
    config: { ...shared, ...config } as PrismConfig,
    components: { logger: createLogger('mock', { level: 'silent' }) },
  });
  const { prism } = server;
  const { request } = prism;
  // Prism's listener leaves the promise of a request unattended, so that `Accept: x` would end the process.
  prism.request =
    (...given) =>
    async () => {
      try {
        return await request(...given)();
      } catch (error) {
        return { _tag: 'Left', left: error as Error };
      }
    };
  const url = await server.listen(port, '127.0.0.1');
  return { url, close: () => server.close() };
}

/** A description as it was bundled last: that of the members, or `iam/openapi.json`. */
export async function readDescription(bundle = 'openapi.json'): Promise<object> {
  return JSON.parse(await readFile(join(repoRoot, 'generated', bundle), 'utf8'));
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
