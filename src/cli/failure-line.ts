import { type ApiError, isMembersError } from '../errors.js';
import type { Messages } from './messages/messages.js';
import { networkProblem } from './network-problem.js';
import { printable } from './printable.js';
import { UsageError } from './usage-error.js';
import { variables } from './variables.js';

/** The command's names for the client's options and parameters. */
const spelling: Readonly<Record<string, string>> = {
  ...variables,
  region: '--region',
  endpoint: '--endpoint',
  project_id: '--project-id',
  instance_id: '--instance-id',
  vpc_channel_id: '--channel-id',
};

/**
 * An error as one line: what happened, and what to do.
 *
 * @param start the `--offset` of a list that is written as pages arrive; undefined where nothing was written
 */
export function failureLine(error: unknown, start: number | undefined, messages: Messages): string {
  const text = sentences(error, start, messages).filter(Boolean).join(messages.failure.space);
  return `apig-members: ${printable(text)}\n`;
}

function sentences(error: unknown, start: number | undefined, messages: Messages): string[] {
  if (error instanceof UsageError) return [error.describe(messages)];
  if (!isMembersError(error)) return [error instanceof Error ? error.message : String(error)];
  if (error.cause instanceof UsageError) return [error.cause.describe(messages)];
  const { failure } = messages;
  // The value is left out: it may be a secret in the wrong flag.
  if (error.kind === 'invalid-request') {
    return [failure.detail(error.kind, inFlags(error.message.replace(/, received .*$/s, '.')))];
  }
  const problem = error.kind === 'network' ? networkProblem(error.cause) : error.kind;
  return [
    ...(error.kind === 'api'
      ? apiSentences(error, failure)
      : [failure.detail(error.kind, error.message), failure.advice[problem] ?? '']),
    start !== undefined && error.resume && error.resume.offset > start
      ? failure.resume(error.resume.offset)
      : '',
  ];
}

/** The message of an ApiError is `what - action (request id)`. */
function apiSentences(
  { message, requestId, retryAfterMs, docsUrl }: ApiError,
  failure: Messages['failure'],
): string[] {
  const request = requestId ? ` (request ${requestId})` : '';
  const [, what = message, action = ''] = /^(.*) - (.*)$/s.exec(message.replace(request, '')) ?? [];
  const wait = retryAfterMs === undefined ? '' : failure.wait(Math.ceil(retryAfterMs / 1000));
  const repeats = wait !== '' && action.startsWith('Try again');
  return [
    failure.detail('api', what + request),
    repeats ? '' : inFlags(failure.action(action), failure.errorMsg),
    wait,
    docsUrl ? failure.docs(docsUrl) : '',
  ];
}

/** Replaces the names of the client, which stand in backticks or have an underscore. */
function inFlags(text: string, error_msg = 'error_msg'): string {
  const names: Readonly<Record<string, string>> = { ...spelling, error_msg };
  return text.replace(/`(\w+)`|\b[a-z]+(?:_[a-z]+)+\b/g, (whole, quoted = whole) =>
    Object.hasOwn(names, quoted) ? (names[quoted] ?? whole) : whole,
  );
}
