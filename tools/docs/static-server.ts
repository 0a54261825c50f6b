import { readdir, readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { type Listening, listen } from '../lib/listen.js';
import { requestTarget } from '../lib/request-target.js';

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.yaml': 'application/yaml',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * Serves the files that are in a folder now, on a loopback port. Paths are looked up in a list of the files, so that no
 * `..` leads out of the folder.
 *
 * @param special the handlers that replace a file, by path
 */
export async function serveFolder(
  folder: string,
  port: number,
  special: Record<string, Handler>,
): Promise<Listening> {
  const handlers = new Map(Object.entries(special));
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(folder, file).split(sep).join('/')}`;
    const send: Handler = async (_, response) => sendAs(path, await readFile(file), response);
    const handle = special[path] ?? send;
    handlers.set(path, handle);
    if (path.endsWith('/index.html')) handlers.set(path.slice(0, -'index.html'.length), handle);
  }
  const server = createServer((request, response) => {
    const handle = handlers.get(requestTarget(request.url).path);
    if (!handle) return response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not here.');
    handle(request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  });
  return listen(server, port);
}

/** Sends a file, with the Content-Type of its extension. */
export function sendAs(path: string, content: string | Buffer, response: ServerResponse): void {
  response.writeHead(200, {
    'Content-Type': types[extname(path)] ?? 'application/octet-stream',
    'Cache-Control': 'no-store',
  });
  response.end(content);
}
