/**
 * The part of `node:http` that the fake uses, so that the published types need no types of Node.
 */
export interface NodeHttp {
  createServer(onRequest: (request: IncomingRequest, response: OutgoingResponse) => void): HttpServer;
}

export interface HttpServer {
  once(event: 'error', run: (error: Error) => void): void;
  listen(port: number, host: string, run: () => void): void;
  address(): { port: number };
  close(run: () => void): void;
  closeAllConnections(): void;
}

export interface IncomingRequest {
  method: string;
  url: string;
  /** Names and values, alternating. */
  rawHeaders: readonly string[];
  socket: { end(): void; resetAndDestroy(): void };
  resume(): void;
}

export interface OutgoingResponse {
  once(event: 'close', run: () => void): void;
  writeHead(status: number, headers: Record<string, string>): void;
  flushHeaders(): void;
  write(bytes: Uint8Array, run: (error?: unknown) => void): void;
  end(text?: string): void;
}

/** Loads `node:http` when it is needed, by a name that bundlers for browsers do not look into. */
export async function loadNodeHttp(): Promise<NodeHttp> {
  const name: string = 'node:http';
  return import(/* webpackIgnore: true */ /* @vite-ignore */ name);
}
