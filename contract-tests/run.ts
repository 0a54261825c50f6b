/** `npm run contract`: the suite on a real server, with a report. */
import { relative } from 'node:path';
import { printable } from '../src/cli/printable.js';
import { UsageError } from '../src/cli/usage-error.js';
import type { Environment } from '../src/cli/variables.js';
import { isMembersError } from '../src/errors.js';
import { readDescription } from '../tools/mock.js';
import { runScript } from '../tools/run-script.js';
import { type CheckResult, runChecks } from './check.js';
import { ask } from './checks/asking.js';
import { plannedRequests } from './dry-run.js';
import { countOf, type Report, violationsOf } from './report/report.js';
import { shortenedWords, shown } from './report/shown.js';
import { writeReport } from './report/write.js';
import { type RunArguments, readRunArguments, usage } from './run-arguments.js';
import { serverChecks } from './suite.js';
import type { Target } from './target.js';
import { createMask, type Mask } from './targets/masking.js';
import { createPace } from './targets/pace.js';
import { serverTarget } from './targets/server.js';

export const exitCodes = { kept: 0, broken: 1, nothingChecked: 2 } as const;

/** Runs the command, and returns what to exit with. */
export async function contract(
  args: readonly string[],
  env: Environment,
  print: (text: string) => void,
): Promise<number> {
  const mask = createMask();
  try {
    const given = readRunArguments(args, env);
    if (!given) print(usage);
    return given ? await run(given, mask, print) : exitCodes.kept;
  } catch (error) {
    if (!(error instanceof UsageError) && !isMembersError(error)) throw error;
    print(shown(error.message, mask));
    return exitCodes.nothingChecked;
  }
}

async function run(given: RunArguments, mask: Mask, print: (text: string) => void): Promise<number> {
  const description = await readDescription();
  if (given.dryRun) {
    const requests = await plannedRequests(given, description);
    print(`${requests.join('\n')}\n${requests.length} requests, as a channel with 520 members gets them.`);
    return exitCodes.kept;
  }
  const { endpoint, ids, rate, maxRequests } = given;
  const pace = createPace(rate, maxRequests);
  const target = serverTarget({ endpoint, ids, description, credentials: given.credentials(), pace, mask });
  const startedAt = new Date();
  const refused = await firstAnswer(target);
  if (refused) {
    print(shown(`${refused} Nothing else was sent.`, mask, target.exchanges));
    return exitCodes.nothingChecked;
  }
  const results = (await runChecks(serverChecks, target)).map((result) => safe(result, mask));
  const report: Report = { target, results, startedAt, seconds: (Date.now() - startedAt.getTime()) / 1000 };
  const files = await writeReport(report, given.report, mask);
  print(summary(report, files));
  return violationsOf(report).length > 0 ? exitCodes.broken : exitCodes.kept;
}

/** Why it makes no sense to go on: whoever is not let in learns nothing, and may be locked out by trying. */
async function firstAnswer(target: Target): Promise<string | undefined> {
  const answer = await ask(target).catch((error: Error) => error.message);
  // That is for the report to say.
  if (target.exchanges.some(({ truncated }) => truncated)) return undefined;
  if (typeof answer === 'string') return `${target.name} cannot be asked: ${answer}.`;
  const { status, text } = answer;
  if (![401, 403, 404].includes(status)) return undefined;
  return `${target.name} answers ${status} to the plain request: ${text.slice(0, 300)}.`;
}

/** A result whose words come from the server no longer. */
function safe(result: CheckResult, mask: Mask): CheckResult {
  switch (result.outcome) {
    case 'violated':
      return { ...result, message: shown(result.message, mask, result.exchanges) };
    case 'not-checkable':
    case 'skipped':
      return { ...result, because: shown(result.because, mask) };
    default:
      return result;
  }
}

function summary(report: Report, files: readonly string[]): string {
  const violations = violationsOf(report);
  const lines = violations.map(
    ({ check, message }) => `✗ ${printable(shortenedWords(check.title))} (${check.id})\n    ${message}`,
  );
  const counts = `${countOf(report, 'passed')} passed, ${violations.length} violated, ${countOf(report, 'not-checkable')} not checkable, ${countOf(report, 'skipped')} skipped on this target`;
  const written = files.map((file) => relative(process.cwd(), file)).join(', ');
  return [...lines, `${counts}; ${report.target.exchanges.length} requests.`, `Report: ${written}`].join(
    '\n',
  );
}

void runScript(import.meta.url, async () => {
  process.exitCode = await contract(process.argv.slice(2), process.env, console.log);
});
