import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on a loopback port. */
export interface Listening {
  /** Such as `http://127.0.0.1:49152`, without a slash at the end. */
  url: string;
  /** Frees the port and ends every connection, idle or not. */
  close(): Promise<void>;
}

/** Makes `server` listen on the loopback address; port 0 takes any free one. Rejects when the port is taken. */
export async function listen(server: Server, port = 0): Promise<Listening> {
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
