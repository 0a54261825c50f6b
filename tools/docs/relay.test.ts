import { createServer, get, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import { relay } from './relay.js';

const path = '/v2/a/apigw/instances/b/vpc-channels/c/members';
const open: { close(): void; closeAllConnections(): void }[] = [];
afterEach(() => {
  for (const server of open.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

async function listening(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The beginning of what the relay answers for a server. */
async function relayed(server: string): Promise<IncomingMessage> {
  const url = await listening((request, response) => {
    void relay(request, response, { path, answerHeaders: [] });
  });
  const headers = { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'empty' };
  return new Promise((resolve, reject) => {
    const target = encodeURIComponent(`${server}${path}`);
    get(`${url}/relay?scalar_url=${target}`, { agent: false, headers }, resolve).once('error', reject);
  });
}

test('the relay hands on what it has of an answer, however much more there will be', async () => {
  const server = await listening((_, response) => void response.write('the first piece'));
  const answer = await relayed(server);
  const [piece] = await answer.take(1).toArray();
  expect(String(piece)).toBe('the first piece');
  answer.destroy();
});

test('when the page goes away, the relay stops reading', async () => {
  let stopped: (() => void) | undefined;
  const end = new Promise<void>((resolve) => {
    stopped = resolve;
  });
  const server = await listening((_, response) => {
    response.once('close', () => stopped?.());
    response.write('the first piece');
  });
  (await relayed(server)).destroy();
  await end;
});

test('an answer that breaks off breaks off for the page too', async () => {
  const server = await listening((_, response) => {
    response.write('the first piece', () => response.destroy());
  });
  const answer = await relayed(server);
  await expect(answer.toArray()).rejects.toThrow('aborted');
});
