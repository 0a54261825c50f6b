import { createHash } from 'node:crypto';

/** Stands in a policy for the hashes of the inline scripts of its page. */
export const inlineScripts = "'inline-scripts'";

/** Puts the hash of each inline script into the Content-Security-Policy, so that no other one runs. */
export function allowInlineScripts(page: string): string {
  const hashes = [...page.matchAll(/<script(?: type="module")?>([\s\S]*?)<\/script>/g)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  // As a function, because "$" has a meaning in a replacement text. The policy stands in an attribute, escaped.
  return page.replace(inlineScripts.replaceAll("'", '&#39;'), () => [...new Set(hashes)].join(' '));
}

/** A script as text that cannot end its element early. */
export function asScript(text: string): string {
  return text.replace(/<\/(script)/gi, '<\\/$1');
}

/** A value as a script reads it, whatever text is in it. */
export function asLiteral(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
