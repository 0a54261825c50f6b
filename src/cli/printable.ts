/**
 * Control characters, among them those that begin an ANSI escape, and invisible ones that turn the direction of the
 * text: in a name that comes from the service, they could rewrite the reader's screen.
 */
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/gu;

/**
 * A value of the service as text: arrays and objects as JSON, what is missing or null as nothing. Only then can it be
 * checked, whatever type the service gave it.
 */
export function textOf(value: unknown): string {
  return typeof value === 'object' && value !== null ? jsonOf(value) : String(value ?? '');
}

/** The text in one line, with what must not reach a terminal written out: `\x1b`, `\u{202e}`. */
export function printable(text: string): string {
  return text.replace(unprintable, (character) => {
    const hex = (character.codePointAt(0) ?? 0).toString(16);
    return hex.length <= 2 ? `\\x${hex.padStart(2, '0')}` : `\\u{${hex}}`;
  });
}

/**
 * JSON in which those characters are escaped too: JSON itself escapes only some of them. It means the same to every
 * reader of JSON.
 */
export function printableJson(value: unknown, indent?: number): string {
  return [...printableJsonPieces(value, indent)].join('');
}

/** The same in pieces, as `pieces` makes them. */
export function* printableJsonPieces(value: unknown, indent?: number): Generator<string, void, void> {
  for (const piece of pieces(jsonOf(value, indent))) {
    yield piece.replace(unprintable, (character) =>
      character === '\n'
        ? character
        : Array.from({ length: character.length }, (_, at) => unit(character, at)).join(''),
    );
  }
}

const pieceLength = 8192;

/** A text in pieces that take a millisecond to check, none of which splits a character. */
export function* pieces(text: string): Generator<string, void, void> {
  for (let start = 0; start < text.length; ) {
    const end = start + pieceLength;
    const whole = /[\ud800-\udbff]/.test(text.charAt(end - 1)) ? end + 1 : end;
    yield text.slice(start, whole);
    start = whole;
  }
}

function unit(text: string, at: number): string {
  return `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`;
}

function jsonOf(value: unknown, indent?: number): string {
  try {
    return JSON.stringify(value, null, indent);
  } catch {
    // JSON.parse reads any depth, but JSON.stringify runs out of stack after some thousand levels.
    throw new Error('A value of the service is nested too deeply to be written');
  }
}
