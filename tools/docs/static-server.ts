import { readdir, readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, relative, sep } from 'node:path';

export interface StaticServer {
  url: string;
  close(): Promise<void>;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json',
  '.yaml': 'application/yaml',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * Serves the files that are in a folder now, on a loopback port. It knows them by name, so that no path leads out.
 *
 * @param special what answers instead, by path
 */
export async function serveFolder(
  folder: string,
  port: number,
  special: Record<string, Handler>,
): Promise<StaticServer> {
  const files = new Map<string, Handler>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(folder, file).split(sep).join('/')}`;
    const send: Handler = async (_, response) => sendAs(path, await readFile(file), response);
    files.set(path, special[path] ?? send);
    if (path.endsWith('/index.html')) files.set(path.slice(0, -'index.html'.length), special[path] ?? send);
  }
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '', 'http://localhost').pathname;
    const handle = files.get(path) ?? special[path];
    if (!handle) return response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not here.');
    handle(request, response).catch((error) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Sends a file whose type its name tells. */
export function sendAs(path: string, content: string | Buffer, response: ServerResponse): void {
  response.writeHead(200, {
    'Content-Type': types[extname(path)] ?? 'application/octet-stream',
    'Cache-Control': 'no-store',
  });
  response.end(content);
}
