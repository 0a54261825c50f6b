/** For Node, Bun and Deno: `main.js ENDPOINT` makes the calls, then prints the version of the runtime. */
import description from 'apig-members/openapi.json' with { type: 'json' };
import { calls } from './calls.js';
import { endpoint, version } from './runtime.js';

await calls(endpoint);
if (!description.openapi.startsWith('3.1'))
  throw new Error('apig-members/openapi.json is not the description');
console.log(version);
