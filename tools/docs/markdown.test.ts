import { expect, test } from '@jest/globals';
import { headings } from './markdown.js';

test.each([
  ['## Which `fetch` is called', 'which-fetch-is-called'],
  ['## 调用哪个`fetch`', '调用哪个fetch'],
  ['## 从哪里获取ID和Token', '从哪里获取id和token'],
  ['## `list()` & `a`/`b`', 'list--ab'],
  ['## Error kinds: `api`, `timeout`', 'error-kinds-api-timeout'],
])('the heading %j has the name that GitHub gives it', (markdown, id) => {
  expect(headings(markdown)).toMatchObject([{ id }]);
});

test('a repeated heading has a number in its name', () => {
  expect(headings('# A\n\n## A').map(({ id }) => id)).toEqual(['a', 'a-1']);
});
