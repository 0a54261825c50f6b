/** Shared by all checks: sending a request, and describing what is wrong with its response. */
import { Violation } from '../check.js';
import type { Call, RecordedResponse, Target } from '../target.js';

const sent = new WeakMap<Target, Map<string, Promise<RecordedResponse>>>();

/**
 * The response to a call. Each distinct call is sent once and its response cached: live servers get few requests.
 *
 * @param time numbers repetitions of a call, for checks that compare their responses
 */
export function sendOnce(target: Target, call: Call = {}, time = 1): Promise<RecordedResponse> {
  const cached = sent.get(target) ?? new Map<string, Promise<RecordedResponse>>();
  sent.set(target, cached);
  const key = JSON.stringify([call, time], (_, value) => value ?? null);
  const response = cached.get(key) ?? target.send(call);
  cached.set(key, response);
  return response;
}

/** A short description of a request. */
export function describeCall({ method = 'GET', path, query, headers = {} }: Call): string {
  const others = Object.entries(headers).map(([name, value]) => (value === undefined ? `no ${name}` : name));
  const where = path === undefined ? '' : ` ${path}`;
  const shown = query === undefined ? '' : ` ?${query}`;
  return `${method}${where}${shown}${others.length > 0 ? ` (with ${others.join(', ')})` : ''}`;
}

/** @throws {Violation} with the request and the problem */
export function fail(problem: string, ...recorded: RecordedResponse[]): never {
  const [response] = recorded;
  const message = `${response ? `${describeCall(response.call)}: ` : ''}${problem}`;
  throw new Violation(message, [{ message: problem, recorded }]);
}

export interface Problem {
  /** Identifies the flaw, for example by its rule. */
  flaw: string;
  /** Describes the problem of this response. */
  message: string;
  /** JSON pointer to the broken rule, if it is more exact than that of the check. */
  rule?: string;
  response: RecordedResponse;
}

/** One flaw of several responses: the message is that of the first. */
function flawOf(problems: readonly Problem[]) {
  const [first] = problems;
  return {
    message: first?.message ?? '',
    ...(first?.rule !== undefined && { rules: [first.rule] }),
    recorded: [...new Set(problems.map(({ response }) => response))],
  };
}

/** @throws {Violation} with each flaw once: its first response, and the number of others */
export function failEach(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const names = [...new Set(problems.map(({ flaw }) => flaw))];
  const flaws = names.map((name) => flawOf(problems.filter(({ flaw }) => flaw === name)));
  const lines = flaws.slice(0, 5).map(({ message, rules = [], recorded: [first, ...further] }) => {
    const rule = rules.map((pointer) => ` [${pointer}]`).join('');
    const more = further.length > 0 ? `, and in ${further.length} more responses` : '';
    return `${describeCall(first?.call ?? {})}: ${message}${rule}${more}`;
  });
  const left = flaws.length > lines.length ? [`and ${flaws.length - lines.length} more`] : [];
  throw new Violation([...lines, ...left].join('; '), flaws);
}

/** @throws {Violation} unless the status is one of these */
export function expectStatus(response: RecordedResponse, ...statuses: number[]): void {
  if (!statuses.includes(response.status)) failStatus(statuses, response);
}

/** @throws {Violation} whose message has the beginning of the body; its flaw has none, because a report shows the body */
export function failStatus(statuses: readonly number[], response: RecordedResponse): never {
  const { call, status, text } = response;
  const message = `expected ${orOf(statuses)}, received ${status}`;
  const flaws = [{ message, recorded: [response] }];
  throw new Violation(`${describeCall(call)}: ${message} ${text.slice(0, 160)}`, flaws);
}

export function orOf(statuses: readonly number[]): string {
  return [...new Set(statuses)].join(' or ');
}

/** The body as text. `text` is redacted and would fail validation; `body` is not redacted. */
export function bodyText({ text, body }: RecordedResponse): string {
  return body === undefined ? text : JSON.stringify(body);
}
