/** The scripted responses of facts/response-vectors.ts, behind a validating proxy or its validator. */
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

/** The vector of a request: its id is the `name` in the query. */
export function vectorOf(url: string): ResponseVector | undefined {
  return vectors.get(requestTarget(url).query.get('name') ?? '');
}

/** A server that responds with the vector whose id is the `name` in the query. */
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
 * A validating proxy in front of the scripted responses.
 *
 * @param via the URL of a proxy, or a validator that replaces it
 */
export function scriptedTarget(via: string | Transport, description: object): Target {
  return httpTarget({
    kind: 'proxy',
    name: 'a validating proxy in front of scripted responses',
    url: typeof via === 'string' ? via : 'http://localhost',
    description,
    ids: exampleChannel,
    authenticate: async () => ({ headers: { 'X-Auth-Token': 'contract-suite-token' }, secrets: [] }),
    ...(typeof via !== 'string' && { transport: via }),
  });
}
