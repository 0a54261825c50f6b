import type { Environment } from './variables.js';

export const red = (text: string): string => `\x1b[31m${text}\x1b[39m`;
export const yellow = (text: string): string => `\x1b[33m${text}\x1b[39m`;

/** Colour is for terminals, unless NO_COLOR is set (https://no-color.org). */
export function wantsColour(isTerminal: boolean, { NO_COLOR, TERM }: Environment): boolean {
  return isTerminal && !NO_COLOR && TERM !== 'dumb';
}
