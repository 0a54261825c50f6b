/** A corporate network for tests: a proxy with a password, and a server with a certificate that Node does not know. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { createServer as createTlsServer, type Server as TlsServer } from 'node:tls';
import { type Listening, listen } from '../lib/listen.js';

/** A proxy on a loopback port. */
export interface TestProxy extends Listening {
  /** The requests, such as `CONNECT apig.example.com:443 200`. */
  readonly requests: string[];
}

/**
 * Starts a proxy that tunnels every connection to `port` of this machine, as if it resolved the name of the host.
 *
 * @param user `user:password`; without it, the proxy requires none
 */
export async function startProxy(port: number, user?: string): Promise<TestProxy> {
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  const expected = user && `Basic ${Buffer.from(user).toString('base64')}`;
  const server = createServer((_, response) => void response.writeHead(405).end());
  server.on('connect', ({ url, headers }, client: Socket) => {
    sockets.add(client);
    client.on('error', () => client.destroy());
    const isAllowed = !expected || headers['proxy-authorization'] === expected;
    requests.push(`CONNECT ${url} ${isAllowed ? 200 : 407}`);
    if (!isAllowed) return void client.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
    const target = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      target.pipe(client).pipe(target);
    });
    target.on('error', () => client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n'));
    client.on('close', () => target.destroy());
  });
  const listening = await listen(server);
  return {
    ...listening,
    requests,
    close() {
      for (const socket of sockets) socket.destroy();
      return listening.close();
    },
  };
}

/** A server on a loopback port that decrypts each connection and passes it to another server. */
export interface TlsFront {
  port: number;
  /** The file of its certificate, which is its own CA. */
  certificate: string;
  close(): void;
}

/** Starts a server for `https://<host>` with a self-signed certificate, in front of the server on `port`. */
export async function startTlsFront(folder: string, host: string, port: number): Promise<TlsFront> {
  const certificate = join(folder, `${host}-${port}.pem`);
  const key = join(folder, `${host}-${port}.key`);
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1'];
  const subject = ['-subj', `/CN=${host}`, '-addext', `subjectAltName=DNS:${host}`];
  const files = ['-keyout', key, '-out', certificate];
  execFileSync('openssl', ['req', '-x509', ...curve, ...subject, ...files], { stdio: 'ignore' });

  const sockets = new Set<Socket>();
  const options = { key: readFileSync(key), cert: readFileSync(certificate) };
  const server = createTlsServer(options, (client) => {
    const target = connect(port, '127.0.0.1');
    sockets.add(client).add(target);
    client.on('error', () => target.destroy()).on('close', () => target.destroy());
    target.on('error', () => client.destroy());
    target.pipe(client).pipe(target);
  });
  server.on('tlsClientError', () => {}); // A client that does not trust the certificate.
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: portOf(server),
    certificate,
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

function portOf(server: TlsServer): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}
