/** A root cause in one line, as the terminal and the page show it. */
import { describeCall } from '../../suite/checks/send.js';
import type { RootCause } from '../../suite/root-causes.js';

/** What is wrong, cut to one line. A message that does not name its rule only makes sense after the title of the check. */
export function headline({ flaw: { message, rules }, check }: RootCause): string {
  return rules ? cut(message, 120) : `${check.title}: ${cut(message, 60)}`;
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}...` : text;
}

/** `in 74 responses, first to GET ?limit=20`; empty for a flaw without responses. */
export function seenIn({ flaw: { recorded = [] } }: RootCause): string {
  const [first] = recorded;
  if (!first) return '';
  const call = describeCall(first.call);
  return recorded.length === 1
    ? `in the response to ${call}`
    : `in ${recorded.length} responses, first to ${call}`;
}

/** How many checks besides the first one fail for this cause, or wait for it. */
export function checksMore({ violated, blocked }: RootCause): string {
  const more = violated.length - 1 + blocked.length;
  return more === 0 ? '' : `${more} check${more === 1 ? '' : 's'} more`;
}
