import { expect, test } from '@jest/globals';
import { token } from '../../../src/index.js';
import { runCheck } from '../check.js';
import { pageChecks } from '../checks/pages.js';
import { description } from '../validators/oracle.js';
import { exampleChannel } from './channel.js';
import { createRedactor } from './redaction.js';
import { serverTarget } from './server.js';
import type { WireResponse } from './transport.js';

const page = { size: 1, total: 1, members: [{ id: 'm-1' }] };

function response(status: number, body: unknown, headers: Record<string, string> = {}): WireResponse {
  const defaults = { 'Content-Type': 'application/json', 'X-Request-Id': 'r-1' };
  return { status, headers: new Headers({ ...defaults, ...headers }), text: JSON.stringify(body) };
}

const throttled = response(429, { error_code: 'APIGW.0308', error_msg: 'too fast' }, { 'Retry-After': '3' });
const throttledAsError = response(500, { error_code: 'APIG.9008', error_msg: 'Too many requests.' });

function setUp(...responses: WireResponse[]) {
  const pauses: number[] = [];
  const target = serverTarget({
    endpoint: 'https://apig.example.com',
    ids: exampleChannel,
    credentials: token('a-long-secret'),
    description,
    pace: { admit: async () => {}, pause: (ms) => pauses.push(ms) },
    redactor: createRedactor(),
    transport: async () => responses.shift() ?? response(200, page),
  });
  return { target, pauses };
}

test('after a 429, the target waits for Retry-After', async () => {
  const { target, pauses } = setUp(throttled, throttledAsError);
  expect(await target.send()).toMatchObject({ status: 200 });
  expect(pauses).toEqual([3_000, 10_000]);
});

test('a server that keeps limiting the rate is skipped, not violated', async () => {
  const { target } = setUp(throttled, throttled, throttled);
  const [check] = pageChecks;
  if (!check) throw new Error('pageChecks is empty');
  const result = await runCheck(check, target);
  expect(result).toMatchObject({ outcome: 'skipped', because: expect.stringContaining('--rate') });
});

test('after three 401s in a row nothing more is sent, because five lock an access key', async () => {
  const unauthorized = response(401, { error_code: 'APIG.1002', error_msg: 'wrong' });
  const { target } = setUp(...Array.from({ length: 9 }, () => unauthorized));
  await target.send({ headers: { 'X-Auth-Token': undefined } });
  for (let time = 0; time < 3; time++) expect(await target.send()).toMatchObject({ status: 401 });
  await expect(target.send()).rejects.toMatchObject({ name: 'Skipped' });
  expect(target.recorded).toHaveLength(4);
});

test('only reads are sent', async () => {
  const { target } = setUp();
  await expect(target.send({ method: 'DELETE' })).rejects.toThrow('only reads');
  expect(target.recorded).toHaveLength(0);
});

test('a recorded response holds no secret', async () => {
  const { target } = setUp(response(200, { ...page, token: 'a-long-secret' }, { 'X-Echo': 'a-long-secret' }));
  await target.send({ query: 'name=a-long-secret' });
  const [{ request, text, headers } = {}] = target.recorded;
  expect(request?.headers).toEqual({ 'X-Auth-Token': '***' });
  expect(JSON.stringify([request, text, [...(headers ?? [])]])).not.toContain('a-long-secret');
});
