/** HTML that needs no further escaping. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = Markup | string | number | undefined | readonly Part[];

/**
 * HTML from a template. Whatever is put in is escaped, unless it is markup itself; lists are joined, `undefined` is
 * nothing.
 *
 * @example
 * html`<b>${'a < b'}</b>`.text; // '<b>a &lt; b</b>'
 */
export function html(texts: TemplateStringsArray, ...parts: Part[]): Markup {
  return new Markup(texts.map((text, index) => text + asHtml(parts[index])).join(''));
}

function asHtml(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'object') return part.map(asHtml).join('');
  return String(part).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Text that is HTML already: a style, a script, the work of a library. */
export function raw(text: string): Markup {
  return new Markup(text);
}
