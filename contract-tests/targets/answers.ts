/** The scripted answers of facts/response-vectors.ts, behind a validating proxy or before the validator alone. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { requestTarget } from '../../tools/request-target.js';
import type { ResponseVector } from '../facts/response-vector.js';
import { responseVectors } from '../facts/response-vectors.js';
import { answerOf } from '../judge/vector-answer.js';
import type { Target } from '../target.js';
import { exampleChannel } from './channel.js';
import { httpTarget } from './http-target.js';
import type { Transport } from './transport.js';

const vectors = new Map(responseVectors.map((vector) => [vector.id, vector]));

/** The vector that a request asks for, in the place of a name to search for. */
export function vectorOf(url: string): ResponseVector | undefined {
  return vectors.get(requestTarget(url).query.get('name') ?? '');
}

/** A server that answers as the vector says that is asked for. */
export async function startAnswers(): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const vector = vectorOf(request.url ?? '');
    if (!vector) return response.writeHead(500).end('no such vector');
    const { status, headers, text } = answerOf(vector);
    return response.writeHead(status, Object.fromEntries(headers)).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * A validating proxy in front of these answers.
 *
 * @param via the address of one, or a validator that stands for it
 */
export function answersTarget(via: string | Transport, description: object): Target {
  return httpTarget({
    kind: 'proxy',
    name: 'a validating proxy before scripted answers',
    url: typeof via === 'string' ? via : 'http://localhost',
    description,
    ids: exampleChannel,
    signIn: async () => ({ headers: { 'X-Auth-Token': 'contract-suite-token' }, secrets: [] }),
    ...(typeof via !== 'string' && { transport: via }),
  });
}
