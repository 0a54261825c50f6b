import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

test('the blocks of the guide, pasted as one program, are the example, which runs', () => {
  const blocks = [...read('docs/testing.md').matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code]) => code);
  expect(blocks.join('\n')).toBe(read('src/testing/example.test.ts'));
});

test('the guide explains every fault', () => {
  const names = [...read('src/testing/fault.ts').matchAll(/fault: '([a-z-]+)'/g)].map(([, name]) => name);
  const explained = [...read('docs/testing.md').matchAll(/^\| `([a-z-]+)`/gm)].map(([, name]) => name);
  expect(new Set(names.filter((name) => name !== 'none'))).toEqual(new Set(explained));
});
