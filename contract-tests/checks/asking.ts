/** What checks share: asking a target, and saying what is wrong with its answer. */
import { Violation } from '../check.js';
import { type Aspect, answerFindings } from '../judge/answer-judge.js';
import type { Call, Exchange, Target } from '../target.js';

const asked = new WeakMap<Target, Map<string, Promise<Exchange>>>();

/**
 * The answer to a call; one that was asked before is not sent again, so that a real server is asked as little as can
 * be. Checks about two answers to the same call send it themselves.
 */
export function ask(target: Target, call: Call = {}): Promise<Exchange> {
  const known = asked.get(target) ?? new Map<string, Promise<Exchange>>();
  asked.set(target, known);
  const key = JSON.stringify(call, (_, value) => value ?? null);
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

export function expectStatus(exchange: Exchange, ...statuses: number[]): void {
  if (!statuses.includes(exchange.status)) {
    const { status, text } = exchange;
    fail(`expected ${statuses.join(' or ')}, got ${status} ${text.slice(0, 160)}`, exchange);
  }
}

/** Everything is documented: status, media type, headers, body. Only a live server may have fields we do not know. */
export function expectDocumented(target: Target, exchange: Exchange, ...aspects: Aspect[]): void {
  const answer = { ...exchange, text: bodyText(exchange) };
  const findings = answerFindings(target.description, answer, target.kind !== 'server').filter(
    // A mock that is asked something wrong says so besides.
    ({ aspect }) =>
      (aspect !== 'mock' || exchange.status < 400) && (aspects.length === 0 || aspects.includes(aspect)),
  );
  if (findings.length > 0) {
    const shown = findings.slice(0, 5).map(({ message, place }) => message + (place && ` [${place}]`));
    const more = findings.length > 5 ? `, and ${findings.length - 5} more` : '';
    fail(`${exchange.status} is not as documented: ${shown.join('; ')}${more}`, exchange);
  }
}

/** The text that is kept is masked; the value is not. */
export function bodyText({ text, body }: Exchange): string {
  return body === undefined ? text : JSON.stringify(body);
}
