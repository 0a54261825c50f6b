/** The report as one HTML file: the cause to fix first, then the other causes and all checks, folded. */

import { valueAt } from '../../../tools/lib/json-pointer.js';
import { html, type Markup, raw } from '../../../tools/lib/markup.js';
import type { CheckResult } from '../../suite/check.js';
import { type RootCause, rootCauses } from '../../suite/root-causes.js';
import { causePart, folded } from './cause-html.js';
import { checksMore, headline } from './cause-text.js';
import { byReason, countOf, type Report } from './report.js';
import { style } from './style.js';

/** @param docs URL of the rendered docs, or a path from the page; undefined without docs */
export function htmlReport(report: Report, docs: string | undefined): string {
  const { target, startedAt, seconds, results } = report;
  const causes = rootCauses(results);
  const broken = causes.length > 0;
  const title = broken
    ? `The contract is broken: ${causes.length} cause${causes.length > 1 ? 's' : ''}`
    : 'The contract is kept';
  const { version } = valueAt(target.description, '/info') as { version: string };
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}: ${target.name}</title>
<style>${raw(style)}</style>
</head>
<body>
<h1 class="${broken ? 'violated' : 'passed'}">${title}</h1>
<p>${results.length} checks: ${countOf(report, 'passed')} passed, ${countOf(report, 'violated')} violated, ${countOf(report, 'not-checkable')} not checkable until these are fixed, ${countOf(report, 'skipped')} skipped on this target.</p>
${broken ? contentsPart(causes) : undefined}
${causes.map((cause, index) => causeSection(report, cause, index, docs))}
${skippedPart(report)}
<h2 id="checks">All checks</h2>
${folded(`Outcome of each (${results.length})`, checksTable(results))}
<h2 id="run">Run</h2>
<dl>
<dt>Target</dt><dd><code>${target.name}</code></dd>
<dt>Channel</dt><dd>${Object.entries(target.ids).map(([name, id]) => html`${name} <code>${id}</code><br>`)}</dd>
<dt>Contract</dt><dd>version ${version} of the description</dd>
<dt>When</dt><dd>${startedAt.toISOString()}, for ${seconds.toFixed(1)} s, with ${target.recorded.length} requests</dd>
</dl>
</body>
</html>
`.text;
}

function contentsPart(causes: readonly RootCause[]): Markup {
  return html`<nav><ol>
${causes.map((cause, index) => html`<li><a href="#${idOf(index)}">${headline(cause)}</a> <small>${checksMore(cause)}</small></li>\n`)}</ol>
<p><a href="#skipped">Skipped</a> · <a href="#checks">All checks</a> · <a href="#run">Run</a></p></nav>`;
}

function idOf(index: number): string {
  return `cause-${index + 1}`;
}

/** A link to a part in folded details opens them. */
function causeSection(report: Report, cause: RootCause, index: number, docs: string | undefined): Markup {
  const part = causePart(report, cause, idOf(index), docs);
  if (index === 0) return html`<h2>Fix this first</h2>\n${part}`;
  const heading = index === 1 ? html`<h2>Then these</h2>\n` : undefined;
  return html`${heading}${folded(`${index + 1}. ${headline(cause)}`, part)}`;
}

/** Those that no cause explains, and those that this target cannot show. */
function skippedPart(report: Report): Markup | undefined {
  const causes = rootCauses(report.results);
  const explained = new Set<CheckResult>(causes.flatMap(({ blocked }) => blocked));
  const others = { ...report, results: report.results.filter((result) => !explained.has(result)) };
  const groups = (['not-checkable', 'skipped'] as const).flatMap((outcome) => [...byReason(others, outcome)]);
  if (groups.length === 0) return undefined;
  const lists = groups.map(([reason, results]) =>
    folded(`${reason} (${results.length})`, html`<ul>${results.map(skippedItem)}</ul>`),
  );
  return html`<h2 id="skipped">Skipped</h2>
<p>This target cannot show whether these rules hold.</p>
${folded(`Reasons (${groups.length})`, lists)}`;
}

/** Skipped checks share the reason in the summary; each check that is not checkable has its own. */
function skippedItem(result: CheckResult): Markup {
  const because = result.outcome === 'not-checkable' ? html`<br>${result.because}` : undefined;
  return html`<li>${result.check.title} <small>${result.check.id}</small>${because}</li>`;
}

function checksTable(results: readonly CheckResult[]): Markup {
  const row = ({ check, outcome }: CheckResult) =>
    html`<tr class="${outcome}"><td>${check.id}</td><td>${check.title}</td><td>${outcome.replace('-', ' ')}</td></tr>\n`;
  return html`<table><thead><tr><th>Check</th><th>Rule</th><th>Outcome</th></tr></thead>
<tbody>${results.map(row)}</tbody></table>`;
}
