import type { Environment } from '../variables.js';
import { english } from './en.js';
import type { Messages } from './messages.js';
import { chinese } from './zh-cn.js';

/**
 * The texts in the language of the environment. `LC_ALL` counts before `LC_MESSAGES`, and `LC_MESSAGES` before `LANG`:
 * https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html#tag_08_02
 */
export function messagesFor({ LC_ALL, LC_MESSAGES, LANG }: Environment): Messages {
  return /^zh([^a-z]|$)/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? chinese : english;
}
