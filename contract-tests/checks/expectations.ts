/** What a check needs of an answer, read as leniently as can be; what it does not test is noted for those that do. */
import { isDeepStrictEqual } from 'node:util';
import { NotCheckable } from '../check.js';
import type { ErrorAnswer } from '../facts/error-answers.js';
import { type ExampleName, examples } from '../facts/examples.js';
import { responses } from '../facts/responses.js';
import { expectedPage } from '../judge/expected-page.js';
import { pageIn, type ReadMember, type ReadPage } from '../judge/read-page.js';
import type { Exchange, Target } from '../target.js';
import { fail, inWords, orOf } from './asking.js';
import { noteAllowed, noteError, wasRefused } from './seen.js';

/**
 * The page that an allowed request got.
 *
 * @throws {NotCheckable} when it got none, or one whose members cannot be told apart
 */
export function readPage(target: Target, exchange: Exchange): ReadPage {
  noteAllowed(target, exchange);
  if (exchange.status !== 200) {
    throw new NotCheckable('S1.answered', `${inWords(exchange.call)} is answered with ${exchange.status}`);
  }
  return pageIn(exchange.body);
}

/** That a request gets an error, and no page. Which one it is due is for S5 to judge. */
export function expectRefused(
  target: Target,
  exchange: Exchange,
  { status, code, text }: Pick<ErrorAnswer, 'status'> & Partial<ErrorAnswer>,
  ...others: number[]
): void {
  const alternatives = others.filter((other) => other !== status);
  const statuses = [status, ...(target.kind === 'server' ? alternatives : [])];
  noteError(target, exchange, { statuses, ...(target.kind === 'twin' && { code, text }) });
  if (wasRefused(exchange)) return;
  fail(`expected ${orOf(statuses)}, got ${exchange.status} ${exchange.text.slice(0, 160)}`, exchange);
}

/** The first example of a status: what a mock answers with. */
export function firstExample(status: number): object | undefined {
  const [name] = responses[status]?.examples ?? [];
  return name && examples[name as ExampleName];
}

export function expectSame(exchange: Exchange, expected: unknown, what: string): void {
  if (isDeepStrictEqual(exchange.body, expected)) return;
  fail(`the body is not ${what}: ${exchange.text.slice(0, 200)}, expected ${shortened(expected)}`, exchange);
}

/** That a page has these members in this order, by their ids: what else a member has, other checks compare. */
export function expectMembers(
  exchange: Exchange,
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
  fail(`member ${at} of the page is ${is}; by ${what} it should be ${shouldBe} (${counts})`, exchange);
}

/** Where the members of the channel are known: that the page has those which its query asks for. */
export function expectModel(target: Target, exchange: Exchange, page: ReadPage): void {
  if (!target.members) return;
  const due = expectedPage(target.members, exchange.call.query);
  expectMembers(exchange, page, due.members, 'the members of the channel');
}

function shortened(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 160 ? `${text.slice(0, 160)}...` : text;
}
