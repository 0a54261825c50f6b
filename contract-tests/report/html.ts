/** One page for people, in one file: what was checked, what is violated and how, and what this target cannot show. */
import { printable } from '../../src/cli/printable.js';
import { html, type Markup, raw } from '../../tools/docs/markup.js';
import { catalogue, letterOf } from '../catalogue.js';
import type { CheckResult } from '../check.js';
import { at } from '../judge/document.js';
import type { Exchange } from '../target.js';
import { docsAnchor } from './docs-link.js';
import { byReason, countOf, type Report, type Violated, violationsOf } from './report.js';
import { style } from './style.js';

/** @param docs where the rendered docs are, as a URL or a path from the page; undefined when there are none */
export function htmlReport(report: Report, docs: string | undefined): string {
  const { target, startedAt, seconds, results } = report;
  const violations = violationsOf(report);
  const title =
    violations.length > 0
      ? `The contract is broken in ${violations.length} place${violations.length > 1 ? 's' : ''}`
      : 'The contract is kept';
  const { version } = at(target.description, '/info') as { version: string };
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}: ${target.name}</title>
<style>${raw(style)}</style>
</head>
<body>
<h1 class="${violations.length > 0 ? 'violated' : 'passed'}">${title}</h1>
<dl>
<dt>Target</dt><dd><code>${target.name}</code></dd>
<dt>Channel</dt><dd>${Object.entries(target.ids).map(([name, id]) => html`${name} <code>${id}</code><br>`)}</dd>
<dt>Contract</dt><dd>version ${version} of the description</dd>
<dt>When</dt><dd>${startedAt.toISOString()}, for ${seconds.toFixed(1)} s, with ${target.exchanges.length} requests</dd>
<dt>Checks</dt><dd>${results.length}: ${countOf(report, 'passed')} passed, ${violations.length} violated, ${countOf(report, 'not-checkable')} not checkable until that is mended, ${countOf(report, 'skipped')} skipped on this target</dd>
</dl>
${violationsPart(report, violations, docs)}
${reasonsPart(report, 'not-checkable', 'What cannot be checked yet', 'These rules rely on what another check tests, which is violated.')}
${reasonsPart(report, 'skipped', 'What this target cannot show', 'These rules are neither kept nor broken here.')}
${everythingPart(report)}
</body>
</html>
`.text;
}

function violationsPart(
  report: Report,
  violations: readonly Violated[],
  docs: string | undefined,
): Markup | undefined {
  if (violations.length === 0) return undefined;
  const letters = [...new Set(violations.map(({ check }) => letterOf(check)))];
  return html`<h2>What is violated</h2>
${letters.map((letter) => {
  const group = violations.filter(({ check }) => letterOf(check) === letter);
  return html`<h3>${letter} ${catalogue[letter]} <small>${group.length}</small></h3>
${group.map((violation, index) => violationPart(report, violation, docs, index === 0))}`;
})}`;
}

function violationPart(
  { target }: Report,
  { check, message, exchanges = [] }: Violated,
  docs: string | undefined,
  open: boolean,
): Markup {
  const { id, title, place } = check;
  const rule = place === undefined ? undefined : at(target.description, place);
  const link =
    docs && place !== undefined ? html` · <a href="${docs}/${docsAnchor(place)}">in the docs</a>` : undefined;
  return html`<details id="${id}"${raw(open ? ' open' : '')}>
<summary><b>${title}</b><br>${message}</summary>
${place === undefined ? undefined : html`<p>Rule: <code>openapi.json#${place}</code>${link}</p>`}
${rule === undefined ? undefined : html`<pre>${shortened(JSON.stringify(rule, null, 2), 800)}</pre>`}
${exchanges.slice(0, 3).map(exchangePart)}
<p><small>Check ${id}</small></p>
</details>`;
}

function exchangePart({ request, status, headers, text, ms }: Exchange): Markup {
  const lines = (entries: Iterable<readonly [string, string]>) =>
    [...entries].map(([name, value]) => `${name}: ${value}`);
  const sent = [
    `${request.method} ${request.url}`,
    ...lines(Object.entries(request.headers)),
    ...(request.body ? ['', request.body] : []),
  ];
  const came = [`HTTP ${status}`, ...lines(headers), '', ...shortened(text, 2_000).split('\n')];
  return html`<p>Request</p><pre>${sent.map(printable).join('\n')}</pre>
<p>Response, after ${Math.round(ms)} ms</p><pre>${came.map(printable).join('\n')}</pre>`;
}

function reasonsPart(
  report: Report,
  outcome: 'skipped' | 'not-checkable',
  title: string,
  words: string,
): Markup | undefined {
  const groups = [...byReason(report, outcome)];
  if (groups.length === 0) return undefined;
  return html`<h2>${title}</h2>
<p>${words}</p>
${groups.map(
  ([reason, results]) => html`<details><summary>${reason} <small>${results.length}</small></summary>
<ul>${results.map(reasonPart)}</ul></details>`,
)}`;
}

/** What is skipped for one reason shares it; what is not checkable each has its own. */
function reasonPart(result: CheckResult): Markup {
  const because = result.outcome === 'not-checkable' ? html`<br>${result.because}` : undefined;
  return html`<li>${result.check.title} <small>${result.check.id}</small>${because}</li>`;
}

const words = {
  passed: 'passed',
  violated: 'violated',
  'not-checkable': 'not checkable',
  skipped: 'skipped',
};

function everythingPart({ results }: Report): Markup {
  const row = ({ check, outcome }: CheckResult) =>
    html`<tr class="${outcome}"><td>${check.id}</td><td>${check.title}</td><td>${words[outcome]}</td></tr>\n`;
  return html`<h2>What was checked</h2>
<details><summary>All ${results.length} checks</summary>
<table><thead><tr><th>Check</th><th>Rule</th><th>Outcome</th></tr></thead>
<tbody>${results.map(row)}</tbody></table></details>`;
}

function shortened(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}\n... (${text.length} characters in all)` : text;
}
