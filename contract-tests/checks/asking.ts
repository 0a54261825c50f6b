/** What checks share: asking a target, and saying what is wrong with its answer. */
import { Violation } from '../check.js';
import type { Call, Exchange, Target } from '../target.js';

const asked = new WeakMap<Target, Map<string, Promise<Exchange>>>();

/**
 * The answer to a call; one that was asked before is not sent again, so that a real server is asked as little as can
 * be.
 *
 * @param time which of several answers to the same call, for checks that compare them
 */
export function ask(target: Target, call: Call = {}, time = 1): Promise<Exchange> {
  const known = asked.get(target) ?? new Map<string, Promise<Exchange>>();
  asked.set(target, known);
  const key = JSON.stringify([call, time], (_, value) => value ?? null);
  const answer = known.get(key) ?? target.send(call);
  known.set(key, answer);
  return answer;
}

/** The request in a few words. */
export function inWords({ method = 'GET', path, query, headers = {} }: Call): string {
  const others = Object.entries(headers).map(([name, value]) => (value === undefined ? `no ${name}` : name));
  const where = path === undefined ? '' : ` ${path}`;
  const shown = query === undefined ? '' : ` ?${query}`;
  return `${method}${where}${shown}${others.length > 0 ? ` (with ${others.join(', ')})` : ''}`;
}

/** @throws {Violation} that says what was asked, and what is wrong */
export function fail(problem: string, ...exchanges: Exchange[]): never {
  const [exchange] = exchanges;
  throw new Violation(`${exchange ? `${inWords(exchange.call)}: ` : ''}${problem}`, ...exchanges);
}

export interface Problem {
  /** What tells one flaw from another: the rule, say. */
  flaw: string;
  /** What is wrong with this answer, in words. */
  message: string;
  exchange: Exchange;
}

/** @throws {Violation} with each flaw once: where it was seen first, and in how many answers */
export function failEach(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const flaws = [...new Set(problems.map(({ flaw }) => flaw))];
  const lines = flaws.slice(0, 5).map((flaw) => {
    const [first, ...others] = problems.filter((problem) => problem.flaw === flaw);
    const answers = new Set(others.map(({ exchange }) => exchange));
    if (first) answers.delete(first.exchange);
    const more = answers.size > 0 ? `, and so in ${answers.size} more answers` : '';
    return `${inWords(first?.exchange.call ?? {})}: ${first?.message}${more}`;
  });
  const left = flaws.length > lines.length ? [`and ${flaws.length - lines.length} more`] : [];
  const exchanges = new Set(problems.map(({ exchange }) => exchange));
  throw new Violation([...lines, ...left].join('; '), ...exchanges);
}

/** @throws {Violation} unless the status is one of these */
export function expectStatus(exchange: Exchange, ...statuses: number[]): void {
  if (!statuses.includes(exchange.status)) {
    const { status, text } = exchange;
    fail(`expected ${orOf(statuses)}, got ${status} ${text.slice(0, 160)}`, exchange);
  }
}

export function orOf(statuses: readonly number[]): string {
  return [...new Set(statuses)].join(' or ');
}

/** The text that is kept is masked; the value is not. */
export function bodyText({ text, body }: Exchange): string {
  return body === undefined ? text : JSON.stringify(body);
}
