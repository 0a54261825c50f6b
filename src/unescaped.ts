/** Bounds the work. What is escaped more often is no quotation. */
const maxDepth = 8;

/** An escape of JSON, a percent-encoded character, an HTML entity. In parentheses, so that `split` keeps them. */
const escapes = /(\\(?:u[\da-f]{4}|["\\/bfnrt])|%[0-7][\da-f]|%[c-f][\da-f](?:%[89ab][\da-f])+|&#?\w+;)/i;

/** What HTML calls the characters in `punctuation`. */
const names =
  'excl quot num dollar percnt amp apos lpar rpar ast plus comma period sol colon semi lt equals gt quest commat lsqb bsol rsqb Hat lowbar grave lcub verbar rcub'.split(
    ' ',
  );
const punctuation = '!"#$%&\'()*+,./:;<=>?@[\\]^_`{|}';

/**
 * Reads a text, then the text with its escapes decoded, then with those decoded that came to light, and so on.
 *
 * @param read gets a text, and a function that tells where in the original a character of that text begins
 */
export function readLayers(
  text: string,
  read: (text: string, source: (at: number) => number) => void,
  source = (at: number): number => at,
  depth = 0,
): void {
  read(text, source);
  if (depth === maxDepth || !escapes.test(text)) return;
  const starts: number[] = [];
  let [decoded, end] = ['', 0];
  for (const [index, piece] of text.split(escapes).entries()) {
    const plain = index % 2 ? plainOf(piece) : piece;
    for (let unit = 0; unit < plain.length; unit++) starts.push(plain === piece ? end + unit : end);
    decoded += plain;
    end += piece.length;
  }
  if (decoded !== text) readLayers(decoded, read, (at) => source(starts[at] ?? end), depth + 1);
}

function plainOf(spelt: string): string {
  try {
    if (spelt[0] === '\\') return JSON.parse(`"${spelt}"`);
    if (spelt[0] === '%') return decodeURIComponent(spelt);
    // JavaScript reads `0x3d` and `061` as HTML reads `x3d` and `61`.
    if (spelt[1] === '#') return String.fromCodePoint(Number(`0${spelt.slice(2, -1)}`));
    return punctuation[names.indexOf(spelt.slice(1, -1))] ?? spelt;
  } catch {
    // It only looked like an escape.
    return spelt;
  }
}
