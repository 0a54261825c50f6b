/**
 * The responses of a run, each with its expected kind. A check tests only the rule in its title; form, counts and codes
 * of all recorded responses are validated once, by the checks S1 to S8.
 */
import type { RecordedResponse, Target } from '../target.js';
import { listIn } from '../validators/read-page.js';

/** The expected error. Code and text are set if the facts state them. */
export interface ExpectedError {
  statuses: readonly number[];
  code?: string | undefined;
  text?: string | undefined;
}

interface Seen {
  pages: Set<RecordedResponse>;
  errors: Map<RecordedResponse, ExpectedError>;
}

const seen = new WeakMap<Target, Seen>();

function seenOn(target: Target): Seen {
  const cached = seen.get(target) ?? { pages: new Set(), errors: new Map() };
  seen.set(target, cached);
  return cached;
}

export function noteAllowed(target: Target, response: RecordedResponse): void {
  seenOn(target).pages.add(response);
}

export function noteError(target: Target, response: RecordedResponse, expected: ExpectedError): void {
  seenOn(target).errors.set(response, expected);
}

/** The responses to allowed requests, with any status. */
export function allowedSeen(target: Target): RecordedResponse[] {
  return [...seenOn(target).pages];
}

/** The responses to allowed requests with status 200. */
export function pagesSeen(target: Target): RecordedResponse[] {
  return allowedSeen(target).filter(({ status }) => status === 200);
}

/** The error responses to invalid requests. Other checks test that no invalid request gets a page. */
export function errorsSeen(target: Target): [response: RecordedResponse, expected: ExpectedError][] {
  return [...seenOn(target).errors].filter(([response]) => wasRejected(response));
}

/** Everything but a page is a rejection; S5 tests its status. */
export function wasRejected({ status, body }: RecordedResponse): boolean {
  return status >= 300 || listIn(body) === undefined;
}
