/** `npm run contract`: the suite on a live server, with a report. */
import { UsageError } from '../../src/cli/usage-error.js';
import type { Environment } from '../../src/cli/variables.js';
import { isMembersError } from '../../src/errors.js';
import { readDescription } from '../../tools/lib/description.js';
import { runScript } from '../../tools/lib/run-script.js';
import { type CheckResult, runChecks } from '../suite/check.js';
import { sendOnce } from '../suite/checks/send.js';
import { serverChecks } from '../suite/suite.js';
import type { Target } from '../suite/target.js';
import { createPace } from '../suite/targets/pace.js';
import { createRedactor, type Redactor } from '../suite/targets/redaction.js';
import { serverTarget } from '../suite/targets/server.js';
import { plannedRequests } from './dry-run.js';
import { countOf, type Report } from './report/report.js';
import { shown } from './report/shown.js';
import { summary } from './report/summary.js';
import { writeReport } from './report/write.js';
import { type RunArguments, readRunArguments, usage } from './run-arguments.js';

export const exitCodes = { passed: 0, violated: 1, nothingChecked: 2 } as const;

/** Runs the command, and returns its exit code. */
export async function contract(
  args: readonly string[],
  env: Environment,
  print: (text: string) => void,
): Promise<number> {
  const mask = createRedactor();
  try {
    const given = readRunArguments(args, env);
    if (!given) print(usage);
    return given ? await run(given, mask, print) : exitCodes.passed;
  } catch (error) {
    if (!(error instanceof UsageError) && !isMembersError(error)) throw error;
    print(shown(error.message, mask));
    return exitCodes.nothingChecked;
  }
}

async function run(given: RunArguments, mask: Redactor, print: (text: string) => void): Promise<number> {
  const description = readDescription();
  if (given.dryRun) {
    const requests = await plannedRequests(given, description);
    print(`${requests.join('\n')}\n${requests.length} requests, for a channel with 520 members.`);
    return exitCodes.passed;
  }
  const { endpoint, ids, rate, maxRequests } = given;
  const pace = createPace(rate, maxRequests);
  const target = serverTarget({
    endpoint,
    ids,
    description,
    credentials: given.credentials(),
    pace,
    redactor: mask,
  });
  const startedAt = new Date();
  const problem = await problemOfFirstResponse(target);
  if (problem) {
    print(shown(`${problem} Nothing else was sent.`, mask, target.recorded));
    return exitCodes.nothingChecked;
  }
  const results = (await runChecks(serverChecks, target)).map((result) => safe(result, mask));
  const report: Report = { target, results, startedAt, seconds: (Date.now() - startedAt.getTime()) / 1000 };
  const files = await writeReport(report, given.report, mask);
  print(summary(report, files, mask));
  return countOf(report, 'violated') > 0 ? exitCodes.violated : exitCodes.passed;
}

/** Why the run stops after its first request: without access it shows nothing, and more attempts may lock the account. */
async function problemOfFirstResponse(target: Target): Promise<string | undefined> {
  const response = await sendOnce(target).catch((error: Error) => error.message);
  // The report has a check for it.
  if (target.recorded.some(({ truncated }) => truncated)) return undefined;
  if (typeof response === 'string') return `${target.name} sent no response: ${response}.`;
  const { status, text } = response;
  if (![401, 403, 404].includes(status)) return undefined;
  return `${target.name} responds ${status} to the plain request: ${text.slice(0, 300)}.`;
}

/** A result with every text of the server made safe to print. */
function safe(result: CheckResult, mask: Redactor): CheckResult {
  switch (result.outcome) {
    case 'violated': {
      const safeText = (text: string) => shown(text, mask, result.recorded);
      const flaws = result.flaws.map((flaw) => ({ ...flaw, message: safeText(flaw.message) }));
      return { ...result, message: safeText(result.message), flaws };
    }
    case 'not-checkable':
    case 'skipped':
      return { ...result, because: shown(result.because, mask) };
    default:
      return result;
  }
}

void runScript(import.meta.url, async () => {
  process.exitCode = await contract(process.argv.slice(2), process.env, console.log);
});
