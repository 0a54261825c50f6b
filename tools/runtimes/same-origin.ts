import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { requestTarget } from '../request-target.js';

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.ts': 'text/javascript',
};

/** Serves a folder and the twin under one origin: like the service, the twin lets no other origin in (CORS). */
export async function serveBesideTwin(folder: string, endpoint: string) {
  const server = createServer((asked, response) => {
    if (asked.url?.startsWith('/v2/')) return relay(endpoint, asked, response);
    const path = requestTarget(asked.url).path.replace(/\/$/, '/index.html');
    // Normalized first, so that no `..` leads out of the folder.
    readFile(join(folder, normalize(`/${path}`))).then(
      (content) => response.writeHead(200, { 'Content-Type': types[extname(path)] }).end(content),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** An abort in the page ends the request to the twin too. */
function relay(endpoint: string, { url, headers }: IncomingMessage, response: ServerResponse): void {
  const relayed = request(`${endpoint}${url}`, { headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  relayed.once('error', () => response.destroy());
  response.once('close', () => relayed.destroy());
  relayed.end();
}
