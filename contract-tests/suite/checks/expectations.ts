/** Reads responses leniently for checks of content, and records them for the checks of form. */
import { NotCheckable } from '../check.js';
import type { ErrorResponse } from '../facts/error-responses.js';
import { type ExampleName, examples } from '../facts/examples.js';
import { responses } from '../facts/responses.js';
import type { RecordedResponse, Target } from '../target.js';
import { firstDifference } from '../validators/difference.js';
import { expectedPage } from '../validators/expected-page.js';
import { pageIn, type ReadMember, type ReadPage } from '../validators/read-page.js';
import { noteAllowed, noteError, wasRejected } from './seen.js';
import { describeCall, fail, failStatus } from './send.js';

/**
 * The page in the response to an allowed request.
 *
 * @throws {NotCheckable} when the response has no page, or members without ids
 */
export function readPage(target: Target, response: RecordedResponse): ReadPage {
  noteAllowed(target, response);
  if (response.status !== 200) {
    throw new NotCheckable('S1.allowed', `${describeCall(response.call)} got the status ${response.status}`);
  }
  return pageIn(response.body);
}

/** Expects an error and not a page. S5 checks which error it is. */
export function expectRejected(
  target: Target,
  response: RecordedResponse,
  { status, code, text }: Pick<ErrorResponse, 'status'> & Partial<ErrorResponse>,
  ...others: number[]
): void {
  const alternatives = others.filter((other) => other !== status);
  const statuses = [status, ...(target.kind === 'server' ? alternatives : [])];
  noteError(target, response, { statuses, ...(target.kind === 'fake' && { code, text }) });
  if (!wasRejected(response)) failStatus(statuses, response);
}

/** The first example of a status: the response of a mock. */
export function firstExample(status: number): object | undefined {
  const [name] = responses[status]?.examples ?? [];
  return name && examples[name as ExampleName];
}

export function expectSame(response: RecordedResponse, expected: unknown, what: string): void {
  const difference = firstDifference(response.body, expected);
  if (difference) fail(`the body is not ${what}: ${difference}`, response);
}

/** Compares the members of a page by id and order. Other checks compare their fields. */
export function expectMembers(
  response: RecordedResponse,
  { members }: Pick<ReadPage, 'members'>,
  expected: readonly ReadMember[],
  what: string,
): void {
  const length = Math.max(members.length, expected.length);
  const at = Array.from({ length }, (_, index) => index).find(
    (index) => members[index]?.id !== expected[index]?.id,
  );
  if (at === undefined) return;
  const [received, wanted] = [members[at]?.id, expected[at]?.id].map((id) => id ?? 'none');
  const counts = `${members.length} members received, ${expected.length} expected`;
  fail(`member ${at} of the page is ${received}, expected ${wanted} as in ${what} (${counts})`, response);
}

/** Expects the page of the model, if the members of the channel are known. */
export function expectModel(target: Target, response: RecordedResponse, page: ReadPage): void {
  if (!target.members) return;
  const model = expectedPage(target.members, response.call.query);
  expectMembers(response, page, model.members, 'the members of the channel');
}
