/** The scripted answers of facts/response-vectors.ts, behind a validating proxy or before the validator alone. */
import { createServer } from 'node:http';
import { type Listening, listen } from '../../../tools/lib/listen.js';
import { requestTarget } from '../../../tools/lib/request-target.js';
import type { ResponseVector } from '../facts/response-vector.js';
import { responseVectors } from '../facts/response-vectors.js';
import type { Target } from '../target.js';
import { vectorResponse } from '../validators/vector-response.js';
import { exampleChannel } from './channel.js';
import { httpTarget } from './http-target.js';
import type { Transport } from './transport.js';

const vectors = new Map(responseVectors.map((vector) => [vector.id, vector]));

/** The vector that a request asks for, in the place of a name to search for. */
export function vectorOf(url: string): ResponseVector | undefined {
  return vectors.get(requestTarget(url).query.get('name') ?? '');
}

/** A server that answers as the vector says that is asked for. */
export function startScriptedResponses(): Promise<Listening> {
  const server = createServer((request, response) => {
    const vector = vectorOf(request.url ?? '');
    if (!vector) return response.writeHead(500).end('no such vector');
    const { status, headers, text } = vectorResponse(vector);
    return response.writeHead(status, Object.fromEntries(headers)).end(text);
  });
  return listen(server);
}

/**
 * A validating proxy in front of these answers.
 *
 * @param via the address of one, or a validator that stands for it
 */
export function scriptedTarget(via: string | Transport, description: object): Target {
  return httpTarget({
    kind: 'proxy',
    name: 'a validating proxy before scripted answers',
    url: typeof via === 'string' ? via : 'http://localhost',
    description,
    ids: exampleChannel,
    authenticate: async () => ({ headers: { 'X-Auth-Token': 'contract-suite-token' }, secrets: [] }),
    ...(typeof via !== 'string' && { transport: via }),
  });
}
