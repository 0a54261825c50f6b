import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { connect } from 'node:net';
import { join } from 'node:path';
import { createFakeMembersApi } from '../../../src/testing/index.js';
import { listen } from '../../lib/listen.js';

export interface CorporateNetwork {
  /** The URL of the proxy, with its password. */
  proxy: string;
  /** The file with the certificate of the service. */
  ca: string;
  /** The hosts that the proxy was sent to with the right password, in order. */
  tunnels: readonly string[];
  close(): Promise<void>;
}

/** A fake with 45 members behind a certificate that no system knows, and a proxy whose tunnels all end there. */
export async function openCorporateNetwork(folder: string): Promise<CorporateNetwork> {
  const [ca, key] = [join(folder, 'ca.pem'), join(folder, 'key.pem')];
  const name = ['-subj', '/CN=service', '-addext', 'subjectAltName=DNS:apig.cn-north-4.myhuaweicloud.com'];
  const ec = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  execFileSync('openssl', ['req', '-x509', ...ec, ...name, '-keyout', key, '-out', ca], { stdio: 'pipe' });

  const api = createFakeMembersApi({ members: 45, tokens: ['good'] });
  const service = await listen(
    createSecureServer(
      { cert: readFileSync(ca), key: readFileSync(key) },
      async ({ url, headers }, response) => {
        const token = String(headers['x-auth-token']);
        const { status, body } = await api.fetch(`https://${headers.host}${url}`, {
          headers: { 'X-Auth-Token': token },
        });
        response.writeHead(status).end(await new Response(body).text());
      },
    ),
  );

  const tunnels: string[] = [];
  const password = `Basic ${Buffer.from('user:s3cret').toString('base64')}`;
  const proxy = await listen(
    createServer().on('connect', ({ url = '', headers }, socket) => {
      if (headers['proxy-authorization'] !== password) {
        socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
        return;
      }
      tunnels.push(url);
      const upstream = connect(Number(new URL(service.url).port), '127.0.0.1');
      // A client that does not trust the certificate resets its end.
      socket.on('error', () => upstream.destroy());
      upstream.on('error', () => socket.destroy());
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      socket.pipe(upstream).pipe(socket);
    }),
  );
  return {
    proxy: proxy.url.replace('//', '//user:s3cret@'),
    ca,
    tunnels,
    async close() {
      await proxy.close();
      await service.close();
    },
  };
}
