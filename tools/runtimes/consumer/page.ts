/** For a browser: the promise `called` fulfils after the calls, or rejects with the first error. */
import description from 'apig-members/openapi.json' with { type: 'json' };
import { calls } from './calls.js';

async function main(): Promise<string> {
  await calls(location.origin);
  return description.openapi;
}

Object.assign(globalThis, { called: main() });
