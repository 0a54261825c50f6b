/**
 * The answers that the checks of a run have seen, and what each was due to be. A check looks at what its title says; the
 * form, the counts and the codes of all these answers are judged once, by the checks S1 to S8.
 */

import type { RecordedResponse, Target } from '../target.js';
import { isNode } from '../validators/document.js';

/** What an error is due to be. Code and text are known where the facts say which the request gets. */
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
  const known = seen.get(target) ?? { pages: new Set(), errors: new Map() };
  seen.set(target, known);
  return known;
}

export function noteAllowed(target: Target, response: RecordedResponse): void {
  seenOn(target).pages.add(response);
}

export function noteError(target: Target, response: RecordedResponse, due: ExpectedError): void {
  seenOn(target).errors.set(response, due);
}

/** The answers to requests that are allowed, whatever came. */
export function allowedSeen(target: Target): RecordedResponse[] {
  return [...seenOn(target).pages];
}

/** Of these, the ones with status 200. */
export function pagesSeen(target: Target): RecordedResponse[] {
  return allowedSeen(target).filter(({ status }) => status === 200);
}

/** The answers to requests that deserve an error, if they got one: that none got a page is for others to test. */
export function errorsSeen(target: Target): [response: RecordedResponse, due: ExpectedError][] {
  return [...seenOn(target).errors].filter(([response]) => wasRejected(response));
}

/** An error in the body of a 200 is a refusal too, with a wrong status. */
export function wasRejected({ status, body }: RecordedResponse): boolean {
  return status >= 300 || (isNode(body) && typeof body.error_code === 'string');
}
