/** `main.ts` as CommonJS: every subpath by `require`. */
import description = require('apig-members/openapi.json');

import { calls } from './calls.js';
import { endpoint, version } from './runtime.js';

async function main(): Promise<void> {
  await calls(endpoint);
  if (!description.openapi.startsWith('3.1'))
    throw new Error('apig-members/openapi.json is not the description');
  console.log(version);
}

void main();
