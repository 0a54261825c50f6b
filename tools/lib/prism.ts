/** Prism as a library: the one place that imports its engine. `npm run mock` runs its command instead. */
import { createLogger } from '@stoplight/prism-core';
import { getHttpOperationsFromSpec } from '@stoplight/prism-http';
import { validateOutput } from '@stoplight/prism-http/dist/validator/index.js';
import { createServer } from '@stoplight/prism-http-server';
import type { Listening } from './listen.js';

/** Serves a bundled description on a loopback port; port 0 takes any free one. */
export function startMock(description: object, port = 0): Promise<Listening> {
  return startPrism(description, port, {
    isProxy: false,
    validateRequest: true,
    checkSecurity: true,
    errors: false,
  });
}

/**
 * Passes every request on to `upstream`, the wrong ones too, and responds with 500 `problem+json` where a response of
 * the upstream departs from the description.
 */
export function startProxy(description: object, upstream: string): Promise<Listening> {
  const proxy = {
    isProxy: true,
    upstream: new URL(upstream),
    validateRequest: false,
    checkSecurity: false,
  } as const;
  return startPrism(description, 0, { ...proxy, errors: true });
}

type PrismConfig = Parameters<typeof createServer>[1]['config'];

async function startPrism(description: object, port: number, config: object): Promise<Listening> {
  const shared = { mock: { dynamic: false }, validateResponse: true, upstreamProxy: undefined };
  const server = createServer(await operationsOf(description), {
    cors: true,
    config: { ...shared, ...config } as PrismConfig,
    components: { logger: createLogger('mock', { level: 'silent' }) },
  });
  const { prism } = server;
  const { request } = prism;
  // Prism's listener does not catch a rejection: with `Accept: x` an unhandledRejection would end the process.
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

type Operations = Awaited<ReturnType<typeof getHttpOperationsFromSpec>>;
type ValidatedResponse = Parameters<typeof validateOutput>[0]['element'];

/** The errors of Prism's response validator for the one operation of a description, as the proxy finds them. */
export async function responseErrors(
  description: object,
): Promise<(response: ValidatedResponse) => readonly unknown[]> {
  const [resource] = await operationsOf(description);
  if (!resource) throw new Error('the description has no operation');
  return (element) => {
    const outcome = validateOutput({ resource, element });
    return outcome._tag === 'Left' ? outcome.left.filter(({ severity }) => severity === 0) : [];
  };
}

function operationsOf(description: object): Promise<Operations> {
  // A copy, because Prism follows the references of what it is given in place.
  return getHttpOperationsFromSpec(structuredClone(description));
}
