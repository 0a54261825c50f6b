import { readLayers } from './unescaped.js';

/** Too short to be a secret; masking it would only garble the text. */
const minLength = 6;
/** So many characters of a secret in a row count as the secret. */
const runLength = 12;

/**
 * A text that the service sent, with `***` for each secret that it quotes. The front gateway, for one, echoes the
 * signed headers of a request whose signature it refuses.
 *
 * A secret is found in any mixture of JSON's escapes, percent-encoding and HTML's entities (by name: ASCII only),
 * escaped several times over too, and also in part: 12 characters of it in a row are enough. So a word of 12 letters
 * is masked when a password contains it. A secret of 6 to 11 characters is found as a whole only. The rest of the text
 * stays as it is.
 *
 * Many secrets take no longer than one: what they are cut into is looked up in a set.
 */
export function masked(text: string, secrets: readonly string[]): string {
  const parts = known.get(secrets) ?? partsOf(secrets);
  // 1 for each character to hide, and a 0 behind the last one.
  const hidden = new Uint8Array(text.length + 1);
  readLayers(text, (layer, source) => {
    for (const [length, texts] of parts) {
      for (let end = length; end <= layer.length; end++) {
        if (texts.has(layer.slice(end - length, end))) hidden.fill(1, source(end - length), source(end));
      }
    }
  });
  let [result, end] = ['', 0];
  for (let from = hidden.indexOf(1); from >= 0; from = hidden.indexOf(1, end)) {
    result += `${text.slice(end, from)}***`;
    end = hidden.indexOf(0, from);
  }
  return result + text.slice(end);
}

/** What to look for, by its length. */
type Parts = Map<number, Set<string>>;

/** The same secrets are looked for in every response. */
const known = new WeakMap<readonly string[], Parts>();

function partsOf(secrets: readonly string[]): Parts {
  const parts: Parts = new Map();
  for (const secret of secrets) {
    // Decoded as texts are: a secret may itself look like an escape.
    readLayers(secret, (form) => {
      const length = Math.min(form.length, runLength);
      if (length < minLength) return;
      const texts = parts.get(length) ?? new Set();
      parts.set(length, texts);
      for (let end = length; end <= form.length; end++) texts.add(form.slice(end - length, end));
    });
  }
  known.set(secrets, parts);
  return parts;
}
