import type { WholeList } from '../pagination/list.js';
import type { Messages } from './messages/messages.js';

/** A line for each reason why a list is incomplete, with what to do; no text for a complete list. */
export function incompleteLines(
  { total, drift, resume }: Omit<WholeList, 'members'>,
  { list }: Messages,
): string {
  const lines = [];
  if (resume) lines.push(list.notAll(total, resume.offset));
  if (drift) {
    const { total: count, duplicates, missing } = drift;
    lines.push(list.drift(count.first, count.last, duplicates, missing));
  }
  return lines.map((line) => `apig-members: ${line}\n`).join('');
}
