/**
 * Control characters, among them those that start an ANSI escape, and invisible characters that change the direction of
 * text: in a name from the service, they could overwrite the terminal.
 */
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/gu;

/**
 * A value of the service as text: an array or object as JSON, undefined and null as an empty string. The value may have
 * any type, whatever the description says.
 */
export function textOf(value: unknown): string {
  return typeof value === 'object' && value !== null ? jsonOf(value) : String(value ?? '');
}

/** The text in one line, with unprintable characters escaped: `\x1b`, `\u{202e}`. */
export function printable(text: string): string {
  return text.replace(unprintable, (character) => {
    const hex = (character.codePointAt(0) ?? 0).toString(16);
    return hex.length <= 2 ? `\\x${hex.padStart(2, '0')}` : `\\u{${hex}}`;
  });
}

/**
 * JSON with all unprintable characters escaped: `JSON.stringify` escapes only some of them. It parses to the same
 * value.
 */
export function printableJson(value: unknown, indent?: number): string {
  return [...printableJsonPieces(value, indent)].join('');
}

/** The same in the pieces of `pieces`. */
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

/** A text in pieces that take a millisecond to escape; no piece splits a surrogate pair. */
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
