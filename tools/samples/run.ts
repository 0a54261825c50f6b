/**
 * `tsx tools/samples/run.ts FILE...`: runs programs one after another, each with a fake in the place of the network,
 * and prints what became of them as JSON.
 */
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';
import { createFakeMembersApi } from '../../src/testing/index.js';
import { runScript } from '../lib/run-script.js';

export interface Outcome {
  /** What it printed. */
  out: string;
  /** Why it failed, if it did. */
  error?: string;
  /** How many requests reached the fake. */
  requests: number;
}

async function runProgram(file: string): Promise<Outcome> {
  const { APIG_AUTH_TOKEN = '', HUAWEICLOUD_SDK_AK = '', HUAWEICLOUD_SDK_SK = '' } = process.env;
  const api = createFakeMembersApi({
    members: 1200,
    tokens: [APIG_AUTH_TOKEN, 'from-iam'],
    accessKeys: [{ access: HUAWEICLOUD_SDK_AK, secret: HUAWEICLOUD_SDK_SK }],
  });
  globalThis.fetch = (input, init) => {
    const { host } = new URL(input instanceof Request ? input.url : input);
    if (host === 'iam.cn-north-4.myhuaweicloud.com') return respondAsIam(String(init?.body));
    if (host === 'apig.cn-north-4.myhuaweicloud.com') return api.fetch(input, init);
    throw new Error(`a request went to ${host}, which is neither the service nor IAM`);
  };
  const lines: string[] = [];
  const keep = (...values: unknown[]) => lines.push(`${format(...values)}\n`);
  Object.assign(console, { log: keep, info: keep, warn: keep, error: keep });
  const error = await import(pathToFileURL(file).href).then(
    () => undefined,
    (error) => ({ error: String(error) }),
  );
  return { out: lines.join(''), requests: api.requests.length, ...error };
}

/** IAM: a token for the password of the environment, and a 401 for any other. */
async function respondAsIam(body: string): Promise<Response> {
  const { auth } = JSON.parse(body);
  const known = auth.identity.password.user.password === process.env.APIG_IAM_PASSWORD;
  const token = { expires_at: new Date(Date.now() + 24 * 3_600_000).toISOString() };
  const headers = { 'X-Subject-Token': 'from-iam' };
  return known
    ? Response.json({ token }, { status: 201, headers })
    : Response.json({ error: { code: 401, message: 'wrong', title: 'Unauthorized' } }, { status: 401 });
}

void runScript(import.meta.url, async () => {
  const outcomes: Outcome[] = [];
  for (const file of process.argv.slice(2)) outcomes.push(await runProgram(file));
  process.stdout.write(JSON.stringify(outcomes));
});
