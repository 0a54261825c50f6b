import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { path } from '../../generated/operation.js';
import { number, table } from '../lib/markdown.js';
import { repoRoot } from '../lib/repo-root.js';
import { oneCall, sizeOf } from './size.js';

const validated = oneCall
  .replace('import {', "import { validateMemberPage as validate } from './src/validate.js';\n  import {")
  .replace('({ region', '({ validate, region');

const peers = {
  'openapi-fetch': `
    import createClient from 'openapi-fetch';
    createClient({ baseUrl: 'https://apig.example.com', headers: { 'X-Auth-Token': 't' } })
      .GET('${path}', { params: { path: { project_id: 'p', instance_id: 'i', vpc_channel_id: 'c' } } })
      .then(({ data }) => console.log(data));`,
  axios: `
    import axios from 'axios';
    axios.get('https://apig.example.com/members', { params: { limit: 20 }, headers: { 'X-Auth-Token': 't' } })
      .then(({ data }) => console.log(data));`,
  ky: `
    import ky from 'ky';
    ky.get('https://apig.example.com/members', { searchParams: { limit: 20 }, headers: { 'X-Auth-Token': 't' } })
      .json()
      .then(console.log);`,
};

/** Which client adds how much to a web page. */
export async function peerSizes(): Promise<string> {
  const here = dirname(fileURLToPath(import.meta.url));
  const sizes = await Promise.all([
    ...[oneCall, validated].map((program) => sizeOf(program, repoRoot)),
    ...Object.values(peers).map((program) => sizeOf(program, here)),
  ]);
  const names = ['apig-members', 'apig-members, validate', ...Object.keys(peers)];
  const ours = sizes[0]?.gzipped ?? 0;
  const rows = sizes.map(({ minified, gzipped }, at) => [
    names[at] ?? '',
    number(minified),
    number(gzipped),
    number(gzipped / ours, 1),
  ]);
  return `### Size of a client and one call, in bytes\n\n${table(['client', 'minified', '`gzip -9`', 'times ours'], rows)}\n`;
}
