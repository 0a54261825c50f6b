import { fileURLToPath } from 'node:url';

const source = (file) => fileURLToPath(new URL(`../../../src/${file}`, import.meta.url));

export default {
  resolve: {
    alias: [
      { find: /^apig-members$/, replacement: source('index.ts') },
      { find: /^apig-members\/testing$/, replacement: source('testing/index.ts') },
    ],
  },
  test: { include: ['**/*.vitest.ts'] },
};
