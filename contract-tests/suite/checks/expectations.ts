/** What a check needs of an answer, read as leniently as can be; what it does not test is noted for those that do. */
import { isDeepStrictEqual } from 'node:util';
import { NotCheckable } from '../check.js';
import type { ErrorResponse } from '../facts/error-responses.js';
import { type ExampleName, examples } from '../facts/examples.js';
import { responses } from '../facts/responses.js';
import type { RecordedResponse, Target } from '../target.js';
import { expectedPage } from '../validators/expected-page.js';
import { pageIn, type ReadMember, type ReadPage } from '../validators/read-page.js';
import { noteAllowed, noteError, wasRejected } from './seen.js';
import { describeCall, fail, orOf } from './send.js';

/**
 * The page that an allowed request got.
 *
 * @throws {NotCheckable} when it got none, or one whose members cannot be told apart
 */
export function readPage(target: Target, response: RecordedResponse): ReadPage {
  noteAllowed(target, response);
  if (response.status !== 200) {
    throw new NotCheckable(
      'S1.allowed',
      `${describeCall(response.call)} is answered with ${response.status}`,
    );
  }
  return pageIn(response.body);
}

/** That a request gets an error, and no page. Which one it is due is for S5 to judge. */
export function expectRejected(
  target: Target,
  response: RecordedResponse,
  { status, code, text }: Pick<ErrorResponse, 'status'> & Partial<ErrorResponse>,
  ...others: number[]
): void {
  const alternatives = others.filter((other) => other !== status);
  const statuses = [status, ...(target.kind === 'server' ? alternatives : [])];
  noteError(target, response, { statuses, ...(target.kind === 'fake' && { code, text }) });
  if (wasRejected(response)) return;
  fail(`expected ${orOf(statuses)}, got ${response.status} ${response.text.slice(0, 160)}`, response);
}

/** The first example of a status: what a mock answers with. */
export function firstExample(status: number): object | undefined {
  const [name] = responses[status]?.examples ?? [];
  return name && examples[name as ExampleName];
}

export function expectSame(response: RecordedResponse, expected: unknown, what: string): void {
  if (isDeepStrictEqual(response.body, expected)) return;
  fail(`the body is not ${what}: ${response.text.slice(0, 200)}, expected ${shortened(expected)}`, response);
}

/** That a page has these members in this order, by their ids: what else a member has, other checks compare. */
export function expectMembers(
  response: RecordedResponse,
  { members }: Pick<ReadPage, 'members'>,
  due: readonly ReadMember[],
  what: string,
): void {
  const length = Math.max(members.length, due.length);
  const at = Array.from({ length }, (_, index) => index).find(
    (index) => members[index]?.id !== due[index]?.id,
  );
  if (at === undefined) return;
  const [is, shouldBe] = [members[at]?.id, due[at]?.id].map((id) => id ?? 'none');
  const counts = `${members.length} members came, ${due.length} are due`;
  fail(`member ${at} of the page is ${is}; by ${what} it should be ${shouldBe} (${counts})`, response);
}

/** Where the members of the channel are known: that the page has those which its query asks for. */
export function expectModel(target: Target, response: RecordedResponse, page: ReadPage): void {
  if (!target.members) return;
  const due = expectedPage(target.members, response.call.query);
  expectMembers(response, page, due.members, 'the members of the channel');
}

function shortened(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 160 ? `${text.slice(0, 160)}...` : text;
}
