import { expect, test } from '@jest/globals';
import { english } from './en.js';
import { messagesFor } from './language.js';
import { chinese } from './zh-cn.js';

test.each([
  [{ LANG: 'zh_CN.UTF-8' }, chinese],
  [{ LANG: 'zh' }, chinese],
  [{ LANG: 'zh-Hans-CN' }, chinese],
  [{ LANG: 'zha_CN' }, english],
  [{ LANG: 'en_US.UTF-8' }, english],
  [{ LANG: 'C' }, english],
  [{}, english],
  [{ LC_MESSAGES: 'zh_CN', LANG: 'en_US' }, chinese],
  [{ LC_MESSAGES: 'en_US', LANG: 'zh_CN' }, english],
  [{ LC_ALL: 'en_US', LC_MESSAGES: 'zh_CN', LANG: 'zh_CN' }, english],
  [{ LC_ALL: 'zh_CN', LC_MESSAGES: 'en_US' }, chinese],
  [{ LC_ALL: '', LC_MESSAGES: '', LANG: 'zh_CN' }, chinese],
])('%j', (env, messages) => {
  // By name: a failure would print all the texts.
  expect(messagesFor(env) === messages).toBe(true);
});
