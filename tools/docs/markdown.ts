import { Marked } from 'marked';
import { type Markup, raw } from '../lib/markup.js';

// A separate instance: another module could change the options of the shared one.
const marked = new Marked({ async: false, gfm: true });

/** A description, which is Markdown, as HTML. Only the text of this repository goes through here. */
export function markdown(text: string): Markup {
  return raw(marked.parse(text) as string);
}
