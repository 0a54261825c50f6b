/** One root cause in the page: what is wrong, the rule, a response that shows it, and all checks that fail for it. */
import { printable } from '../../../src/cli/printable.js';
import { html, type Markup } from '../../../tools/lib/markup.js';
import type { Blocked, RootCause, Violated } from '../../suite/root-causes.js';
import type { RecordedResponse } from '../../suite/target.js';
import { seenIn } from './cause-text.js';
import { docsAnchor } from './docs-link.js';
import type { Report } from './report.js';
import { ruleText } from './rule-text.js';

/** @param docs as in `htmlReport` */
export function causePart(report: Report, cause: RootCause, id: string, docs: string | undefined): Markup {
  const { flaw, check, violated, blocked } = cause;
  const pointer = flaw.rules?.at(-1) ?? check.pointer;
  const recorded = flaw.recorded ?? violated[0]?.recorded ?? [];
  // The message of a check with several flaws has more than the flaw above.
  const listed = violated.length > 1 || (violated[0]?.flaws.length ?? 0) > 1;
  return html`<div id="${id}">
<p><b>${check.title}</b><br>${flaw.message}<br><small>${seenIn(cause)}</small></p>
${pointer === undefined ? undefined : rulePart(report, pointer, docs)}
${recorded.slice(0, maxResponses).map(responsePart)}
${listed ? folded(`Violated checks (${violated.length})`, violated.map(violationPart)) : undefined}
${blocked.length > 0 ? folded(`Not checkable until this is fixed (${blocked.length})`, blockedPart(blocked)) : undefined}
<p><small>Check ${check.id}</small></p>
</div>`;
}

/** The archive has the other responses. */
const maxResponses = 3;

function blockedPart(blocked: readonly Blocked[]): Markup {
  return html`<ul>${blocked.map(({ check: { id, title } }) => html`<li>${title} <small>${id}</small></li>`)}</ul>`;
}

export function folded(summary: string, content: Markup | Markup[]): Markup {
  return html`<details><summary>${summary}</summary>
${content}
</details>`;
}

function rulePart({ target }: Report, pointer: string, docs: string | undefined): Markup {
  const link = docs && html` · <a href="${docs}/${docsAnchor(pointer)}">in the docs</a>`;
  const rule = ruleText(target.description, pointer);
  return html`<p>Rule: <code>openapi.json#${pointer}</code>${link}</p>
${rule === undefined ? undefined : html`<pre>${shortened(rule, 800)}</pre>`}`;
}

function violationPart({ check, message, recorded = [] }: Violated): Markup {
  return html`<details><summary>${check.title}<br><small>${message}</small></summary>
${recorded.slice(0, maxResponses).map(responsePart)}
<p><small>Check ${check.id}</small></p>
</details>`;
}

function responsePart({ request, status, headers, text, ms }: RecordedResponse): Markup {
  const lines = (entries: Iterable<readonly [string, string]>) =>
    [...entries].map(([name, value]) => `${name}: ${value}`);
  const sent = [
    `${request.method} ${request.url}`,
    ...lines(Object.entries(request.headers)),
    ...(request.body ? ['', request.body] : []),
  ];
  const received = [`HTTP ${status}`, ...lines(headers), '', ...shortened(text, 2_000).split('\n')];
  return folded(`Request, and response after ${Math.round(ms)} ms`, [
    html`<pre>${sent.map(printable).join('\n')}</pre>`,
    html`<pre>${received.map(printable).join('\n')}</pre>`,
  ]);
}

function shortened(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}\n... (${text.length} characters in total)` : text;
}
