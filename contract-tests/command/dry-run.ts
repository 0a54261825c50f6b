/** The requests of a run, recorded with a fake instead of the server. */
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

/** One line for each request, in order. Nothing is sent, not even to get a token. */
export async function plannedRequests(
  { endpoint, ids, maxRequests }: RunArguments,
  description: object,
): Promise<string[]> {
  const { tokens: _, ...options } = fakeOptions();
  const fake = createFakeMembersApi({ ...options, ...ids });
  const transport: Transport = async ({ method, url, headers }) => {
    const response = await fake.fetch(url, { method, headers });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  const target = serverTarget({
    endpoint,
    ids,
    description,
    credentials: token('unused'),
    pace: createPace(Infinity, maxRequests),
    redactor: createRedactor(),
    transport,
  });
  await runChecks(serverChecks, target);
  return target.recorded.map(lineOf);
}

function lineOf({ request: { method, url }, call }: RecordedResponse): string {
  const headers = Object.entries(call.headers ?? {});
  const labels = headers.map(([name, value]) => (value === undefined ? `no ${name}` : `${name}: ${value}`));
  return `${method} ${url}  [${labels.length > 0 ? labels.join(', ') : 'authenticated'}]`;
}
