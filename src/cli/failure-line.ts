import { isMembersError } from '../errors.js';
import { printable } from './printable.js';
import { variables } from './variables.js';

/** What the client's options and parameters are called here. */
const spelling: Readonly<Record<string, string>> = {
  ...variables,
  project_id: `--project-id (or ${variables.project_id})`,
  region: '--region',
  endpoint: '--endpoint',
  instance_id: '--instance-id',
  vpc_channel_id: '--channel-id',
  precise_search: '--precise-search',
};

/** What to do, for the kinds of error whose message does not say it. */
const advice: Readonly<Record<string, string>> = {
  network: 'Check --region or --endpoint, and the connection.',
  timeout: 'Try again later, or with a longer --timeout.',
  protocol: 'Check that --endpoint is an API Gateway.',
};

/**
 * An error as one line: what happened, and what to do.
 *
 * @param streamed whether members have been written that are worth keeping
 */
export function failureLine(error: unknown, streamed: boolean): string {
  const words = [error instanceof Error ? error.message : String(error)];
  if (isMembersError(error)) {
    if (error.kind === 'invalid-request') words[0] = inWordsOfCommand(error.message);
    const what = advice[error.kind];
    if (what) words[0] += '.';
    if (what) words.push(what);
    if (streamed && error.resume) words.push(`The list goes on with --offset ${error.resume.offset}.`);
  }
  return `apig-members: ${printable(words.join(' '))}\n`;
}

function inWordsOfCommand(message: string): string {
  // What was given is not repeated: it may be a secret in the wrong place.
  const rule = message.replace(/, got .*$/s, '.');
  return rule.replace(/`(\w+)`/g, (quoted, name: string) =>
    Object.hasOwn(spelling, name) ? (spelling[name] ?? quoted) : quoted,
  );
}
