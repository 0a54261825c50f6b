/** The signature in a browser: the same vectors, the same file, with the Web Crypto of Chromium. */
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type { Signed } from '../src/credentials/sdk-signature.js';
import { queryVector, signatureVectors } from '../src/credentials/sdk-signature.vectors.js';
import { startBrowser } from '../tools/lib/chromium.js';
import { type Listening, listen } from '../tools/lib/listen.js';
import { repoRoot } from '../tools/lib/repo-root.js';

/** The program in the page: `subject.signed` and `subject.canonical`, one for each vector. */
const program = `
  import { canonicalRequest, sign } from './sdk-signature.js';
  import { queryVector, signatureVectors } from './sdk-signature.vectors.js';
  export const signed = signatureVectors.map(({ request, access, secret }) => sign(request, access, secret));
  const url = 'https://a.example/?' + new URLSearchParams(queryVector.parameters);
  export const canonical = canonicalRequest({ method: 'GET', url, headers: {} });
`;

let server: Listening | undefined;
let browser: Browser | undefined;
let page: Page;

beforeAll(async () => {
  const bundle = await build({
    stdin: { contents: program, resolveDir: join(repoRoot, 'src/credentials') },
    bundle: true,
    format: 'iife',
    globalName: 'subject',
    write: false,
  });
  // Served from loopback, because browsers disable Web Crypto on plain http from other hosts.
  const pageServer = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>signatures</title><script>${bundle.outputFiles[0]?.text}</script>`);
  });
  server = await listen(pageServer);
  browser = await startBrowser();
  page = await browser.newPage();
  await page.goto(server.url);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test.each(signatureVectors.map((vector, index) => ({ ...vector, index })))(
  'Chromium signs as Node does: $source',
  async ({ index, access, signedHeaders, signature }) => {
    const signed = await page.evaluate<Signed>(`subject.signed[${index}]`);
    expect(signed).toEqual({
      authorization: `SDK-HMAC-SHA256 Access=${access}, SignedHeaders=${signedHeaders}, Signature=${signature}`,
      signature,
    });
  },
);

test('Chromium writes the query as Node does', async () => {
  const canonical = await page.evaluate<string>('subject.canonical');
  expect(canonical.split('\n')[2]).toBe(queryVector.canonicalQueryString);
});
