import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { type Listening, listen } from '../lib/listen.js';
import { requestTarget } from '../lib/request-target.js';

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.ts': 'text/javascript',
};

/** Serves a folder and the fake under one origin: like the service, the fake lets no other origin in (CORS). */
export function serveBesideFake(folder: string, endpoint: string): Promise<Listening> {
  const server = createServer((message, response) => {
    if (message.url?.startsWith('/v2/')) return relay(endpoint, message, response);
    const path = requestTarget(message.url).path.replace(/\/$/, '/index.html');
    // Normalized first, so that no `..` leads out of the folder.
    readFile(join(folder, normalize(`/${path}`))).then(
      (content) => response.writeHead(200, { 'Content-Type': types[extname(path)] }).end(content),
      () => response.writeHead(404).end(),
    );
  });
  return listen(server);
}

/** An abort in the page ends the request to the fake too. */
function relay(endpoint: string, { url, headers }: IncomingMessage, response: ServerResponse): void {
  const relayed = request(`${endpoint}${url}`, { headers }, (received) => {
    response.writeHead(received.statusCode ?? 502, received.headers);
    received.pipe(response);
  });
  relayed.once('error', () => response.destroy());
  response.once('close', () => relayed.destroy());
  relayed.end();
}
