// `npm run test:docs`. Apart from `npm test`, because it needs Chromium and renders the docs twice.
import { readFile } from 'node:fs/promises';

const { jest } = JSON.parse(await readFile(new URL('../../../package.json', import.meta.url), 'utf8'));

export default {
  ...jest,
  rootDir: '../../..',
  testMatch: ['<rootDir>/tools/docs/browser-tests/*.docs.ts'],
  globalSetup: '<rootDir>/tools/docs/browser-tests/start-docs.mjs',
  globalTeardown: '<rootDir>/tools/docs/browser-tests/stop-docs.mjs',
  // One browser at a time: they would only wait for each other, and the time to the first operation is measured.
  maxWorkers: 1,
  // Only for what hangs: on a crowded machine every page takes long.
  testTimeout: 180_000,
};
