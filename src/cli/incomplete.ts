import type { WholeList } from '../pagination/list.js';

/** A line for each reason why a list is incomplete, with what to do; no text for a complete list. */
export function incompleteLines({ total, drift, resume }: Omit<WholeList, 'members'>): string {
  const lines = [];
  if (resume) {
    lines.push(
      `Not all ${total} members: --max-items ended the list. Resume with --offset ${resume.offset}.`,
    );
  }
  if (drift) {
    const { total: count, duplicates, missing } = drift;
    lines.push(
      `The list changed while it was read (total ${count.first}, then ${count.last}; ${duplicates} came twice, ` +
        `${missing} missing): run the command again.`,
    );
  }
  return lines.map((line) => `apig-members: ${line}\n`).join('');
}
