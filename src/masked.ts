/** Too short to be a secret; masking it would only garble the text. */
const shortest = 6;

/**
 * A text that the service sent, with `***` for each secret that it quotes: as it is, and in the ways that JSON may
 * write it. The front gateway, for one, echoes the signed headers of a request whose signature it refuses.
 */
export function masked(text: string, secrets: readonly string[]): string {
  return secrets
    .filter(({ length }) => length >= shortest)
    .flatMap(spellings)
    .reduce((rest, spelling) => rest.replaceAll(spelling, '***'), text);
}

function spellings(secret: string): string[] {
  const json = JSON.stringify(secret).slice(1, -1);
  const ascii = json.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return [secret, json, ascii, ascii.replaceAll('/', '\\/')];
}
