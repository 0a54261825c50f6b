/** What the terminal shows after a run: the causes, the counts and the files. */
import { relative } from 'node:path';
import { type RootCause, rootCauses } from '../../suite/root-causes.js';
import type { Redactor } from '../../suite/targets/redaction.js';
import { checksMore, headline, seenIn } from './cause-text.js';
import { countOf, type Report } from './report.js';
import { shown } from './shown.js';

const maxCauses = 10;

/** One line: the cause, the responses that show it, its check, and how many more fail for it. */
function causeLine(cause: RootCause, mask: Redactor): string {
  const text = [headline(cause), seenIn(cause)].filter(Boolean).join(', ');
  const checks = [cause.check.id, checksMore(cause)].filter(Boolean).join(', ');
  return `✗ ${shown(text, mask)} (${checks})`;
}

export function summary(report: Report, files: readonly string[], mask: Redactor): string {
  const causes = rootCauses(report.results);
  const shownCauses = causes.slice(0, maxCauses).map((cause) => causeLine(cause, mask));
  const left = causes.length - shownCauses.length;
  const lines = [
    ...(causes.length > 1 ? [`${causes.length} causes; fix the first one first:`] : []),
    ...shownCauses,
    ...(left > 0 ? [`... and ${left} more causes, in the report`] : []),
  ];
  const counts = `${countOf(report, 'passed')} passed, ${countOf(report, 'violated')} violated, ${countOf(report, 'not-checkable')} not checkable, ${countOf(report, 'skipped')} skipped on this target`;
  const written = files.map((file) => relative(process.cwd(), file)).join(', ');
  return [...lines, `${counts}; ${report.target.recorded.length} requests.`, `Report: ${written}`].join('\n');
}
