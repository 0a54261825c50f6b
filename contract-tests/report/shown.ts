/** What a report and the terminal say in words of a server: no secret, nothing that a terminal obeys, nothing endless. */
import { printable } from '../../src/cli/printable.js';
import type { Exchange } from '../target.js';
import type { Mask } from '../targets/masking.js';

const maxWord = 60;
const maxLength = 1_000;

/** A message in one line, fit to be printed. */
export function shown(
  message: string,
  mask: Mask,
  exchanges: readonly Pick<Exchange, 'text'>[] = [],
): string {
  const line = printable(shortenedWords(mask.text(exactNumbers(message, exchanges))));
  return line.length > maxLength ? `${line.slice(0, maxLength)}...` : line;
}

/** Long ids and values, shortened in the middle: what differs is often at the end. */
export function shortenedWords(text: string): string {
  return text.replace(/[^\s/?&=,;:"'()[\]{}]+/g, (word) =>
    word.length > maxWord ? `${word.slice(0, 30)}…${word.slice(-20)}` : word,
  );
}

/**
 * Numbers as the server wrote them. JavaScript rounds integers past 2^53 when it parses them, so that a message has
 * another number than the body that it is about.
 */
export function exactNumbers(message: string, exchanges: readonly Pick<Exchange, 'text'>[]): string {
  const written = new Set(
    exchanges.flatMap(({ text }) => text.match(/-?\d{16,}(?:\.\d+)?(?:e\+?\d+)?/gi) ?? []),
  );
  const byRounded = new Map([...written].map((literal) => [String(Number(literal)), literal]));
  return message.replace(/-?\d[\d.]*(?:e\+\d+)?/g, (number) =>
    written.has(number) ? number : (byRounded.get(number) ?? number),
  );
}
