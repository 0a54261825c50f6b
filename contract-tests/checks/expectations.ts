/** What an answer must be, as far as each kind of target can tell. */
import { isDeepStrictEqual } from 'node:util';
import type { ErrorAnswer } from '../facts/error-answers.js';
import { type ExampleName, examples } from '../facts/examples.js';
import { responses } from '../facts/responses.js';
import { expectedPage, spanOf } from '../judge/expected-page.js';
import { invariantProblems, type Page } from '../judge/page-invariants.js';
import type { Exchange, Target } from '../target.js';
import { expectDocumented, expectStatus, fail } from './asking.js';

/**
 * A documented page that does not contradict itself nor what was asked for; on the twin the very members, and on the
 * mock its first example.
 */
export function expectPage(target: Target, exchange: Exchange): Page {
  expectStatus(exchange, 200);
  expectDocumented(target, exchange);
  const page = exchange.body as Page;
  const { query = '' } = exchange.call;
  // A mock answers with its example whatever is asked.
  const problems = invariantProblems(page, target.kind === 'mock' ? undefined : spanOf(query));
  if (problems.length > 0) fail(problems.join('; '), exchange);
  if (target.kind === 'mock') expectSame(exchange, examples.TwoMembers, 'the first example');
  if (target.members) {
    expectSamePage(exchange, page, expectedPage(target.members, query), 'the members of the channel');
  }
  return page;
}

/** A documented error of one of these statuses; on the twin with the very code and text, on the mock its example. */
export function expectError(
  target: Target,
  exchange: Exchange,
  answer: ErrorAnswer,
  ...others: number[]
): void {
  const alternatives = others.filter((status) => status !== answer.status);
  expectStatus(exchange, answer.status, ...(target.kind === 'server' ? alternatives : []));
  expectDocumented(target, exchange);
  if (target.kind === 'mock') expectSame(exchange, firstExample(answer.status), 'the first example');
  if (target.kind === 'twin') {
    expectSame(exchange, { error_code: answer.code, error_msg: answer.text }, 'the documented error');
  }
}

/** The example that a mock answers a status with. */
export function firstExample(status: number): object | undefined {
  const [name] = responses[status]?.examples ?? [];
  return name && examples[name as ExampleName];
}

export function expectSame(exchange: Exchange, expected: unknown, what: string): void {
  if (isDeepStrictEqual(exchange.body, expected)) return;
  fail(`the body is not ${what}: ${exchange.text.slice(0, 200)}, expected ${shortened(expected)}`, exchange);
}

/** Compares pages member by member, and names the first one that differs. */
export function expectSamePage(exchange: Exchange, page: Page, expected: Page, what: string): void {
  for (const count of ['total', 'size'] as const) {
    if (page[count] !== expected[count]) {
      fail(`${count} is ${page[count]}; by ${what} it should be ${expected[count]}`, exchange);
    }
  }
  const at = expected.members.findIndex((member, index) => !isDeepStrictEqual(member, page.members[index]));
  if (at === -1) return;
  const [found, due] = [page.members[at], expected.members[at]] as Record<string, unknown>[];
  const differs = (field: string) => !isDeepStrictEqual(found?.[field], due?.[field]);
  // The id first: where that differs, it is another member, and the rest does not matter.
  const field = ['id', ...Object.keys({ ...found, ...due })].find(differs) ?? 'id';
  const [is, shouldBe] = [shortened(found?.[field]), shortened(due?.[field])];
  const whose = field === 'id' ? '' : ` of ${due?.id}`;
  fail(`member ${at} of the page: ${field}${whose} is ${is}; by ${what} it should be ${shouldBe}`, exchange);
}

function shortened(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 160 ? `${text.slice(0, 160)}...` : text;
}
