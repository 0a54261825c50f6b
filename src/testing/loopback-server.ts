import { type Clock, systemClock } from '../clock.js';
import { sleep } from '../under-timer.js';
import { type IncomingRequest, loadNodeHttp, type OutgoingResponse } from './node-http.js';
import type { Incoming } from './operation.js';
import type { Service } from './service.js';

/** A twin on a port of this machine. */
export interface FakeServer {
  /** Such as `http://127.0.0.1:49152`, without a slash at the end. */
  url: string;
  /** Frees the port and ends every connection, also in the middle of an answer. */
  close(): Promise<void>;
}

/** Serves the twin on the loopback address, where the faults of the transport happen for real. */
export async function listenOn(port: number, service: Service, clock: Clock): Promise<FakeServer> {
  const { createServer } = await loadNodeHttp();
  const server = createServer((request, response) => {
    // What fails after the headers were sent, or cannot even be put into words, may end this request and no other.
    serve(service, clock, request, response).catch(() => request.socket.resetAndDestroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function serve(service: Service, clock: Clock, request: IncomingRequest, response: OutgoingResponse) {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  request.resume();
  try {
    const reply = await service(incoming(request), gone.signal);
    if (!reply) return request.socket.resetAndDestroy();
    response.writeHead(reply.status, reply.headers);
    response.flushHeaders();
    for (const { afterMs, bytes } of reply.parts) {
      if (afterMs > 0) await sleep(clock, afterMs, gone.signal);
      await new Promise((written) => response.write(bytes, written));
    }
    if (reply.ending === 'complete') return response.end();
    if (reply.ending !== 'reset') return request.socket.end();
    // A reset may overtake what was written before it: time, of the real kind, for the client to read that.
    await sleep(systemClock, 10, gone.signal);
    request.socket.resetAndDestroy();
  } catch (error) {
    if (gone.signal.aborted) return;
    // The script of the test threw: say so where its author will look.
    response.writeHead(500, { 'Content-Type': 'text/plain' });
    response.end(`The script of the fake members API failed: ${error}`);
  }
}

function incoming({ method, url, rawHeaders }: IncomingRequest): Incoming {
  const [path = '', rawQuery = ''] = url.split(/\?(.*)/s);
  const headers = new Headers();
  for (let at = 0; at < rawHeaders.length; at += 2)
    headers.append(rawHeaders[at] ?? '', rawHeaders[at + 1] ?? '');
  return { method, path, query: new URLSearchParams(rawQuery), rawQuery, headers };
}
