/** For a browser: `called` is done when the calls are, or rejects with what went wrong. */
import description from 'apig-members/openapi.json' with { type: 'json' };
import { calls } from './calls.js';

async function main(): Promise<string> {
  await calls(location.origin);
  return description.openapi;
}

Object.assign(globalThis, { called: main() });
