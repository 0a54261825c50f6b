/** The search of the site, as it runs in the browser. */
import MiniSearch from 'minisearch';
import type { SearchDocument } from './documents.js';
import type { SearchData } from './script.js';
import { tokens } from './tokens.js';

const { documents, labels } = (globalThis as unknown as { docsSearch: SearchData }).docsSearch;
// Only while the script runs does the document name it.
const { src } = document.currentScript as HTMLScriptElement;

const button = document.querySelector<HTMLButtonElement>('.docs-search');
const dialog = document.createElement('dialog');
const field = document.createElement('input');
const list = document.createElement('ul');
const none = document.createElement('p');

let index: MiniSearch<SearchDocument & { id: number }> | undefined;

function find(query: string): SearchDocument[] {
  if (!index) {
    index = new MiniSearch({
      fields: ['heading', 'page', 'text'],
      tokenize: tokens,
      searchOptions: {
        prefix: true,
        combineWith: 'AND',
        boost: { heading: 4, page: 2 },
      },
    });
    index.addAll(documents.map((document, id) => ({ ...document, id })));
  }
  return index
    .search(query)
    .flatMap(({ id }) => documents[id] ?? [])
    .slice(0, 20);
}

function itemFor({ href, page, heading, text }: SearchDocument, query: string): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = new URL(href, src).href;
  const parts = [
    ['strong', heading],
    ['span', page],
    ['small', excerpt(text, query)],
  ] as const;
  for (const [tag, content] of parts)
    link.append(Object.assign(document.createElement(tag), { textContent: content }));
  // A link to a heading of this page leaves the page as it is.
  link.onclick = () => dialog.close();
  item.append(link);
  return item;
}

/** The text around the first match. */
function excerpt(text: string, query: string): string {
  const [first = ''] = tokens(query);
  const at = Math.max(0, text.toLowerCase().indexOf(first.toLowerCase()) - 40);
  return `${at > 0 ? '…' : ''}${text.slice(at, at + 140)}`;
}

function showResults(): void {
  const query = field.value.trim();
  const found = query === '' ? [] : find(query);
  list.replaceChildren(...found.map((document) => itemFor(document, query)));
  none.textContent = query !== '' && found.length === 0 ? labels.none : '';
}

function open(): void {
  if (dialog.open) return;
  dialog.showModal();
  field.select();
}

function start(): void {
  dialog.className = 'docs-results';
  dialog.setAttribute('aria-label', labels.open);
  const form = document.createElement('form');
  const close = Object.assign(document.createElement('button'), {
    type: 'button',
    textContent: labels.close,
  });
  close.onclick = () => dialog.close();
  Object.assign(field, { type: 'search', placeholder: labels.field, ariaLabel: labels.field });
  field.autocomplete = 'off';
  field.oninput = showResults;
  form.onsubmit = (event) => {
    event.preventDefault();
    list.querySelector('a')?.click();
  };
  form.append(field, close);
  none.setAttribute('role', 'status');
  dialog.append(form, none, list);
  // A click on the backdrop has the dialog itself as its target.
  dialog.onclick = ({ target }) => {
    if (target === dialog) dialog.close();
  };
  document.body.append(dialog);
  if (button) {
    button.hidden = false;
    button.onclick = open;
  }
  const shortcut = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    // Redoc and Scalar listen too, for searches of their own.
    event.stopImmediatePropagation();
    open();
  };
  addEventListener('keydown', shortcut, { capture: true });
}

start();
