/** The shell block of the start page gets a token and sends it where the ids come from. */
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, test } from '@jest/globals';
import { listen } from '../lib/listen.js';
import { run } from './child-process.js';
import { readText } from './guides.js';

test('the commands for a token and the ids send what IAM and APIG expect', async () => {
  const requests: { line: string; token: unknown; body: string }[] = [];
  const server = await listen(
    createServer(async (request, response) => {
      const { method, url, headers } = request;
      requests.push({ line: `${method} ${url}`, token: headers['x-auth-token'], body: await text(request) });
      response.setHeader('X-Subject-Token', 'from-iam').end(`${url}\n`);
    }),
  );
  const script = /^```sh\n(# A token.*?)^```$/ms.exec(readText('docs/index.md'))?.[1] ?? '';
  const local = script.replaceAll(
    /https:\/\/(iam|apig)\.cn-north-4\.myhuaweicloud\.com/g,
    `${server.url}/$1`,
  );
  try {
    expect(await run('/bin/sh', ['-euc', local], {})).toMatchObject({ code: 0, err: '' });
  } finally {
    await server.close();
  }
  const instances = '/apig/v2/73d69ae0cfcf460190522d06b60f05ad/apigw/instances';
  expect(requests.map(({ line, token }) => [line, token])).toEqual([
    ['POST /iam/v3/auth/tokens?nocatalog=true', undefined],
    ['GET /iam/v3/projects?name=cn-north-4', 'from-iam'],
    [`GET ${instances}`, 'from-iam'],
    [`GET ${instances}/f0fa1789-3b76-433b-a787-9892951c620e/vpc-channels`, 'from-iam'],
  ]);
  expect(JSON.parse(requests[0]?.body ?? '')).toEqual({
    auth: {
      identity: {
        methods: ['password'],
        password: { user: { domain: { name: 'my-account' }, name: 'my-user', password: 'my-password' } },
      },
      scope: { project: { name: 'cn-north-4' } },
    },
  });
});
