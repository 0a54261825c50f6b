/** JUnit XML, for CI. */
import { catalogue, letterOf } from '../../suite/catalogue.js';
import type { CheckResult } from '../../suite/check.js';
import { countOf, type Report } from './report.js';

export function junitXml(report: Report): string {
  const letters = [...new Set(report.results.map(({ check }) => letterOf(check)))];
  const suites = letters.map((letter) => {
    const results = report.results.filter(({ check }) => letterOf(check) === letter);
    return suiteXml(`${letter} ${catalogue[letter] ?? ''}`.trim(), report, results);
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name=${quoted(`contract of ${report.target.name}`)} ${counts(report)} time="${report.seconds.toFixed(3)}">
${suites.join('\n')}
</testsuites>
`;
}

function suiteXml(name: string, report: Report, results: readonly CheckResult[]): string {
  const seconds = results.reduce((sum, { ms }) => sum + ms, 0) / 1000;
  const attributes = `${counts({ ...report, results })} time="${seconds.toFixed(3)}" timestamp="${report.startedAt.toISOString()}"`;
  return `  <testsuite name=${quoted(name)} ${attributes}>
${results.map(caseXml).join('\n')}
  </testsuite>`;
}

function counts(report: Report): string {
  const failures = countOf(report, 'violated');
  const skipped = countOf(report, 'not-checkable') + countOf(report, 'skipped');
  return `tests="${report.results.length}" failures="${failures}" errors="0" skipped="${skipped}"`;
}

function caseXml(result: CheckResult): string {
  const { check, ms } = result;
  const attributes = `classname=${quoted(check.id)} name=${quoted(check.title)} time="${(ms / 1000).toFixed(3)}"`;
  if (result.outcome === 'passed') return `    <testcase ${attributes}/>`;
  const inner =
    result.outcome === 'violated'
      ? `<failure message=${quoted(result.message)}>${escaped(`${result.message}\n${check.pointer ?? ''}`)}</failure>`
      : `<skipped message=${quoted(result.because)}/>`;
  return `    <testcase ${attributes}>${inner}</testcase>`;
}

function quoted(text: string): string {
  return `"${escaped(text).replaceAll('\n', '&#10;')}"`;
}

/** Escaped, and without the characters that XML forbids. */
function escaped(text: string): string {
  return [...text]
    .filter(
      (character) =>
        !/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u.test(character) || '\t\n\r'.includes(character),
    )
    .join('')
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
