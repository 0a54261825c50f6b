/** The whole list of a target, which the checks compare its pages with. */
import { NotCheckable, Skipped, Violation } from '../check.js';
import type { RecordedResponse, Target } from '../target.js';
import type { ReadMember } from '../validators/read-page.js';
import { readPage } from './expectations.js';
import { fail, sendOnce } from './send.js';

export interface WholeList {
  members: readonly ReadMember[];
  /** The responses with its pages; none if the members are known in advance. */
  recorded: readonly RecordedResponse[];
}

/** The maximum number of pages to read. */
const maxPages = 10;

/**
 * All members: the known members of the channel, or else those received in pages of maximum size.
 *
 * @throws {NotCheckable} when the pages are inconsistent, which S9.whole-list reports
 */
export async function wholeList(target: Target): Promise<WholeList> {
  if (target.members) return { members: target.members, recorded: [] };
  return readWholeList(target).catch((error: unknown) => {
    throw error instanceof Violation
      ? new NotCheckable('S9.whole-list', 'the pages are inconsistent')
      : error;
  });
}

/**
 * All members as received, in pages of maximum size. The requests are sent once.
 *
 * @throws {Violation} when the pages are inconsistent
 */
export function readWholeList(target: Target): Promise<WholeList> {
  return readAll(target, (query) => sendOnce(target, { query }));
}

async function readAll(
  target: Target,
  read: (query: string) => Promise<RecordedResponse>,
): Promise<WholeList> {
  const members: ReadMember[] = [];
  const recorded: RecordedResponse[] = [];
  for (let number = 0; number < maxPages; number++) {
    const response = await read(`limit=500&offset=${members.length}`);
    const page = readPage(target, response);
    if (typeof page.total !== 'number') {
      throw new NotCheckable('S4.VpcMemberPage.total', 'total is not a number');
    }
    recorded.push(response);
    members.push(...page.members);
    const twice = members.find(({ id }, index) => members.findIndex((other) => other.id === id) < index);
    if (twice) fail(`the member ${twice.id} is on an earlier page too`, response);
    if (members.length >= page.total) return { members, recorded };
    if (page.members.length === 0) {
      fail(`the page is empty, after ${members.length} of ${page.total} members`, response);
    }
  }
  throw new Skipped(`the channel has more than ${members.length} members`);
}

/**
 * Reads the list again, because a difference may be a change of the channel and not a fault. Does nothing if the list
 * cannot be read.
 *
 * @throws {Skipped} when members were added, removed or changed meanwhile
 */
export async function expectStill(target: Target): Promise<void> {
  if (target.members) return;
  const lists = Promise.all([readWholeList(target), readAll(target, (query) => target.send({ query }))]);
  const [before, now] = await lists.catch((error: unknown) => {
    if (error instanceof Skipped) throw error;
    return [];
  });
  if (before && now && asSet(before) !== asSet(now))
    throw new Skipped('the list has changed during the check');
}

function asSet({ members }: WholeList): string {
  return members
    .map((member) => JSON.stringify(member))
    .sort()
    .join();
}
