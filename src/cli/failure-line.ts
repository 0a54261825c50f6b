import { isMembersError } from '../errors.js';
import { networkAdvice } from './network-advice.js';
import { printable } from './printable.js';
import { variables } from './variables.js';

/** The command's names for the client's options and parameters. */
const spelling: Readonly<Record<string, string>> = {
  ...variables,
  project_id: `--project-id (or ${variables.project_id})`,
  region: '--region',
  endpoint: '--endpoint',
  instance_id: '--instance-id',
  vpc_channel_id: '--channel-id',
  precise_search: '--precise-search',
};

/** What to do, for the kinds of error whose message gives no advice. */
const advice: Readonly<Record<string, string>> = {
  timeout: 'Try again later, or with a longer --timeout.',
  protocol: 'Check that --endpoint is an API Gateway.',
};

/**
 * An error as one line: what happened, and what to do.
 *
 * @param streamed whether members were written before the error
 */
export function failureLine(error: unknown, streamed: boolean): string {
  const sentences = [error instanceof Error ? error.message : String(error)];
  if (isMembersError(error)) {
    if (error.kind === 'invalid-request') sentences[0] = withFlagNames(error.message);
    const hint = error.kind === 'network' ? networkAdvice(error.cause) : advice[error.kind];
    if (hint) sentences[0] += '.';
    if (hint) sentences.push(hint);
    if (streamed && error.resume) sentences.push(`Resume with --offset ${error.resume.offset}.`);
  }
  return `apig-members: ${printable(sentences.join(' '))}\n`;
}

function withFlagNames(message: string): string {
  // The value is left out: it may be a secret in the wrong flag.
  const rule = message.replace(/, received .*$/s, '.');
  return rule.replace(/`(\w+)`/g, (quoted, name: string) =>
    Object.hasOwn(spelling, name) ? (spelling[name] ?? quoted) : quoted,
  );
}
