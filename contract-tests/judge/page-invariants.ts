/** What holds for every page, whatever the channel has. */
import type { VpcMemberPage } from '../../src/types.js';

export type Page = VpcMemberPage;

/** What was asked for. */
export interface Asked {
  limit: number;
  offset: number;
}

/** What in a page contradicts itself, or what was asked for. Fields that are no counts are for the schema to find. */
export function invariantProblems(page: Page, asked?: Asked): string[] {
  const { size, total, members } = page;
  const ids = members.map((member) => member?.id);
  const twice = ids.find((id, index) => ids.indexOf(id) < index);
  return [
    ...(size === members.length ? [] : [`size is ${size}, but there are ${members.length} members`]),
    ...(total >= size ? [] : [`total is ${total}, less than size ${size}`]),
    ...(twice === undefined ? [] : [`two members have the id ${twice}`]),
    ...(asked ? askedProblems(page, asked) : []),
  ];
}

function askedProblems({ size, total }: Page, { limit, offset }: Asked): string[] {
  const due = Math.min(limit, Math.max(0, total - offset));
  if (size === due) return [];
  const rest = `of ${total} in all, from offset ${offset} with limit ${limit}, there are ${due}`;
  return [`size is ${size}: ${rest}`];
}
