/** The whole list of a target, against which its pages are compared. */
import { NotCheckable, Skipped, Violation } from '../check.js';
import type { RecordedResponse, Target } from '../target.js';
import type { ReadMember } from '../validators/read-page.js';
import { readPage } from './expectations.js';
import { fail, sendOnce } from './send.js';

export interface WholeList {
  members: readonly ReadMember[];
  /** The answers that it was put together from; none where the members are known beforehand. */
  recorded: readonly RecordedResponse[];
}

/** More than this many pages are not asked for. */
const mostPages = 10;

/**
 * All members: those that the channel is known to have, or else those that came in pages as large as can be.
 *
 * @throws {NotCheckable} when the pages make no list, as S9.whole-list says
 */
export async function wholeList(target: Target): Promise<WholeList> {
  if (target.members) return { members: target.members, recorded: [] };
  return readWholeList(target).catch((error: unknown) => {
    throw error instanceof Violation
      ? new NotCheckable('S9.whole-list', 'the pages make no whole list')
      : error;
  });
}

/**
 * All members as they come, in pages as large as can be; asked for once.
 *
 * @throws {Violation} when the pages make no list
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
  for (let number = 0; number < mostPages; number++) {
    const response = await read(`limit=500&offset=${members.length}`);
    const page = readPage(target, response);
    if (typeof page.total !== 'number') {
      throw new NotCheckable('S4.VpcMemberPage.total', 'total is no number');
    }
    recorded.push(response);
    members.push(...page.members);
    const twice = members.find(({ id }, index) => members.findIndex((other) => other.id === id) < index);
    if (twice) fail(`${twice.id} has come before`, response);
    if (members.length >= page.total) return { members, recorded };
    if (page.members.length === 0) {
      fail(`it is empty, although only ${members.length} of ${page.total} have come`, response);
    }
  }
  throw new Skipped(`the channel has more than ${members.length} members`);
}

/**
 * That the list is the one that was read first: else what looks like a fault may be a change. Where no list can be read,
 * there is no such excuse.
 *
 * @throws {Skipped} when members have come, gone or changed meanwhile
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
