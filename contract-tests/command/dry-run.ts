/** What a run would send, learnt from a fake in the place of the server. */
import { token } from '../../src/index.js';
import { createFakeMembersApi } from '../../src/testing/index.js';
import { runChecks } from '../suite/check.js';
import { serverChecks } from '../suite/suite.js';
import type { RecordedResponse } from '../suite/target.js';
import { fakeOptions } from '../suite/targets/fake.js';
import { createPace } from '../suite/targets/pace.js';
import { createRedactor } from '../suite/targets/redaction.js';
import { serverTarget } from '../suite/targets/server.js';
import type { Transport } from '../suite/targets/transport.js';
import type { RunArguments } from './run-arguments.js';

/** The requests in their order, one line each. Nothing is sent, and nobody signs in. */
export async function plannedRequests(
  { endpoint, ids, maxRequests }: RunArguments,
  description: object,
): Promise<string[]> {
  const { tokens: _, ...options } = fakeOptions();
  const fake = createFakeMembersApi({ ...options, ...ids });
  const transport: Transport = async ({ method, url, headers }) => {
    const answer = await fake.fetch(url, { method, headers });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };
  const target = serverTarget({
    endpoint,
    ids,
    description,
    credentials: token('none-is-needed'),
    pace: createPace(Infinity, maxRequests),
    redactor: createRedactor(),
    transport,
  });
  await runChecks(serverChecks, target);
  return target.recorded.map(lineOf);
}

function lineOf({ request: { method, url }, call }: RecordedResponse): string {
  const headers = Object.entries(call.headers ?? {});
  const shown = headers.map(([name, value]) => (value === undefined ? `no ${name}` : `${name}: ${value}`));
  return `${method} ${url}  [${shown.length > 0 ? shown.join(', ') : 'signed in'}]`;
}
