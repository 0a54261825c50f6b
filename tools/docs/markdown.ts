import { Marked, type Token, type Tokens } from 'marked';
import { html, type Markup, raw } from '../lib/markup.js';

export interface Heading {
  /** The name that GitHub gives the heading, so that one link works in both. */
  id: string;
  depth: number;
  /** As plain text. */
  text: string;
  /** From the heading up to the next one, as plain text. */
  content: string;
}

/** Markdown of this repository as HTML. */
export function markdown(text: string, resolve: (href: string) => string = (href) => href): Markup {
  const ids = headings(text).map(({ id }) => id);
  // A separate instance: another module could change the options of the shared one.
  const marked = new Marked({ async: false, gfm: true });
  marked.use({
    renderer: {
      heading({ tokens, depth }) {
        return html`<h${depth} id="${ids.shift()}">${raw(this.parser.parseInline(tokens))}</h${depth}>\n`
          .text;
      },
      link({ href, tokens }) {
        return html`<a href="${resolve(href)}">${raw(this.parser.parseInline(tokens))}</a>`.text;
      },
      table({ header, rows }) {
        const inline = (cell: Tokens.TableCell) => raw(this.parser.parseInline(cell.tokens));
        const head = header.map((cell) => html`<th scope="col">${inline(cell)}</th>`);
        // On a phone a row is a card, whose lines show the heads of their columns.
        const body = rows.map(
          (row) =>
            html`<tr>${row.map((cell, at) => html`<td data-label="${plain(header[at]?.text ?? '')}">${inline(cell)}</td>`)}</tr>\n`,
        );
        return html`<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body}</tbody>\n</table>\n`.text;
      },
    },
  });
  return raw(marked.parse(text) as string);
}

/** The headings of a text, in order. */
export function headings(text: string): Heading[] {
  const found: Heading[] = [];
  const times = new Map<string, number>();
  for (const token of new Marked().lexer(text)) {
    if (isHeading(token)) {
      const slug = slugOf(token.text);
      const earlier = times.get(slug) ?? 0;
      times.set(slug, earlier + 1);
      const id = earlier === 0 ? slug : `${slug}-${earlier}`;
      found.push({ id, depth: token.depth, text: plain(token.text), content: '' });
    } else {
      const last = found.at(-1);
      if (last) last.content += ` ${plain(token.raw)}`;
    }
  }
  return found;
}

function isHeading(token: Token): token is Tokens.Heading {
  return token.type === 'heading';
}

function slugOf(text: string): string {
  return withoutLinks(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_\- ]/gu, '')
    .replaceAll(' ', '-');
}

/** Without links, emphasis, code and table marks. */
function plain(text: string): string {
  return withoutLinks(text)
    .replace(/^```.*$|^\|[-| :]+$/gm, '')
    .replace(/[`*]/g, '')
    .replaceAll('|', ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function withoutLinks(text: string): string {
  return text.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1');
}
