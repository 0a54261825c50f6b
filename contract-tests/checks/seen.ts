/**
 * The answers that the checks of a run have seen, and what each was due to be. A check looks at what its title says; the
 * form, the counts and the codes of all these answers are judged once, by the checks S1 to S8.
 */
import { listIn } from '../judge/read-page.js';
import type { Exchange, Target } from '../target.js';

/** What an error is due to be. Code and text are known where the facts say which the request gets. */
export interface DueError {
  statuses: readonly number[];
  code?: string | undefined;
  text?: string | undefined;
}

interface Seen {
  pages: Set<Exchange>;
  errors: Map<Exchange, DueError>;
}

const seen = new WeakMap<Target, Seen>();

function seenOn(target: Target): Seen {
  const known = seen.get(target) ?? { pages: new Set(), errors: new Map() };
  seen.set(target, known);
  return known;
}

export function noteAllowed(target: Target, exchange: Exchange): void {
  seenOn(target).pages.add(exchange);
}

export function noteError(target: Target, exchange: Exchange, due: DueError): void {
  seenOn(target).errors.set(exchange, due);
}

/** The answers to requests that are allowed, whatever came. */
export function allowedSeen(target: Target): Exchange[] {
  return [...seenOn(target).pages];
}

/** Of these, the ones with status 200. */
export function pagesSeen(target: Target): Exchange[] {
  return allowedSeen(target).filter(({ status }) => status === 200);
}

/** The answers to requests that deserve an error, if they got one: that none got a page is for others to test. */
export function errorsSeen(target: Target): [exchange: Exchange, due: DueError][] {
  return [...seenOn(target).errors].filter(([exchange]) => wasRefused(exchange));
}

/** Whatever is no page is a refusal: that a 200 with an error in its body has the wrong status is for S5 to say. */
export function wasRefused({ status, body }: Exchange): boolean {
  return status >= 300 || listIn(body) === undefined;
}
