import { expect, test } from '@jest/globals';
import { mutatedOf } from './changed-since.js';

test('what is mutated is the code of the client, and for a test the file beside it', () => {
  expect(
    mutatedOf([
      'src/response/read-page.ts',
      'src/response/read-page.test.ts',
      'src/credentials/token.test.ts',
      'src/credentials/sdk-signature.vectors.ts',
      'src/seed.fixtures.ts',
      'src/types.ts',
      'src/cli/run.ts',
      'src/testing/fault.ts',
      'README.md',
      '',
    ]),
  ).toEqual(['src/response/read-page.ts', 'src/credentials/token.ts']);
});
