/** The whole list of a target, against which its pages are compared. */
import type { VpcMemberInfo } from '../../src/types.js';
import { NotCheckable } from '../check.js';
import type { Exchange, Target } from '../target.js';
import { ask, fail } from './asking.js';
import { expectPage } from './expectations.js';

export interface WholeList {
  members: readonly VpcMemberInfo[];
  /** The answers that it was put together from. */
  exchanges: readonly Exchange[];
}

/** More than this many pages are not asked for. */
const mostPages = 10;

/** All members, in pages as large as can be; asked for once. */
export function wholeList(target: Target): Promise<WholeList> {
  return readAll(target, (query) => ask(target, { query }));
}

async function readAll(target: Target, read: (query: string) => Promise<Exchange>): Promise<WholeList> {
  const members: VpcMemberInfo[] = [];
  const exchanges: Exchange[] = [];
  for (let number = 0; number < mostPages; number++) {
    const exchange = await read(`limit=500&offset=${members.length}`);
    const page = expectPage(target, exchange);
    exchanges.push(exchange);
    members.push(...page.members);
    if (members.length >= page.total) return { members, exchanges };
    if (page.size === 0)
      fail(`it is empty, although only ${members.length} of ${page.total} have come`, exchange);
  }
  throw new NotCheckable(`the channel has more than ${members.length} members`);
}

/**
 * That the list is the one that was read first: else what looks like a fault may be a change.
 *
 * @throws {NotCheckable} when members have come, gone or changed meanwhile
 */
export async function expectStill(target: Target): Promise<void> {
  if (target.members) return;
  const before = await wholeList(target);
  const now = await readAll(target, (query) => target.send({ query }));
  const asSet = ({ members }: WholeList) =>
    members
      .map((member) => JSON.stringify(member))
      .sort()
      .join();
  if (asSet(before) !== asSet(now)) throw new NotCheckable('the list has changed during the check');
}
