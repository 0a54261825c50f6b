import type { Catalogue } from '../generate/error-catalogue.js';
import { html, type Markup } from '../lib/markup.js';
import { type ErrorRow, errorRows } from './error-rows.js';
import type { Language } from './languages.js';
import { textPage } from './page.js';

/** The error catalogue as a page, with a link to each code, such as `errors.html#APIG.3023`. */
export function errorsPage(language: Language, apiTitle: string, catalogue: Catalogue): Promise<string> {
  const { errors, navigation, titles } = language.labels;
  const linked = new Set<string>();
  const rows = errorRows(catalogue).map((row) => codeRow(row, language, linked));
  const head = [errors.code, errors.status, errors.meaning, errors.action, errors.retried];
  const body = html`<h1>${navigation.errors}</h1>
<p>${errors.introduction}</p>
<table>
<thead><tr>${head.map((text) => html`<th scope="col">${text}</th>`)}</tr></thead>
<tbody>
${rows}</tbody>
</table>
<h2 id="other">${errors.otherCodes}</h2>
<p>${errors.otherCodesIntroduction}</p>
<table>
<thead><tr><th scope="col">${errors.status}</th><th scope="col">${errors.action}</th></tr></thead>
<tbody>
${catalogue.statuses.map((row) => statusRow(row, language))}</tbody>
</table>`;
  return textPage({ language, name: 'errors.html', title: `${apiTitle} – ${titles.errors}`, body });
}

function codeRow(
  { codes, statuses, meaning, action, retry }: ErrorRow,
  language: Language,
  linked: Set<string>,
): Markup {
  const { errors } = language.labels;
  const [first = '', ...others] = codes.map((code) => linkedCode(code, linked));
  const spellings = [first, ...others.map((other) => html` ${errors.or} ${other}`)];
  const cells: [string, string][] = [
    [errors.status, statuses.join(', ')],
    [errors.meaning, meaning],
    [errors.action, action],
    [errors.retried, errors.retry[retry]],
  ];
  return html`<tr><th scope="row">${spellings}</th>${cells.map(([label, text]) => html`<td data-label="${label}">${text}</td>`)}</tr>
`;
}

/** Only the first row of a code carries its name: a document has each id once. */
function linkedCode(code: string, linked: Set<string>): Markup {
  const id = linked.has(code) ? undefined : html` id="${code}"`;
  linked.add(code);
  return html`<a${id} href="#${code}">${code}</a>`;
}

function statusRow(
  { status, action }: Catalogue['statuses'][number],
  { labels: { errors } }: Language,
): Markup {
  const text = status === 500 ? errors.anyServerError : status;
  return html`<tr><th scope="row">${text}</th><td data-label="${errors.action}">${action}</td></tr>
`;
}
