import {
  createMembersClient,
  isMembersError,
  type MembersClient,
  token,
  type VpcMemberInfo,
} from 'apig-members';
import { createFakeMembersApi } from 'apig-members/testing';
import { type Violation, validateMemberPage } from 'apig-members/validate';

/** A fake in memory. Its ids are also those of the fake behind `endpoint`. */
const fake = createFakeMembersApi({ members: 1 });
const { project_id, instance_id, vpc_channel_id } = fake;
const channel = { instance_id, vpc_channel_id };

/**
 * The calls that run in every runtime, and that every compiler compiles.
 *
 * @param endpoint a fake with 45 members; a request with the name `slow` takes a minute
 * @throws {Error} when a result differs from the expected one
 */
export async function calls(endpoint: string): Promise<void> {
  const client = createMembersClient({ endpoint, project_id, credentials: token('any'), maxRetries: 0 });
  await onePage(client);
  await wholeList(client);
  await apiError(client);
  await abort(client);
  await timeout(client);
  await inMemory();
}

async function onePage(client: MembersClient): Promise<void> {
  const page = await client.listPage({ ...channel, limit: 20 });
  expect('members on a page', page.members.length, 20);
  const hosts: (string | undefined)[] = page.members.map((member: VpcMemberInfo) => member.host);
  expect('hosts', hosts.length, 20);
  // @ts-expect-error `host` is optional
  const host: string | undefined[] = page.members[0]?.host;
  // @ts-expect-error `name` is optional, but not `undefined`
  const params: Parameters<typeof client.listPage>[0] = { ...channel, name: undefined };
  void [host, params];
  const violations: Violation[] = validateMemberPage({ ...page, total: -1 });
  expect('a violation', violations[0]?.instancePath, '/total');
}

async function wholeList(client: MembersClient): Promise<void> {
  const { members, total, complete } = await client.list(channel, { pageSize: 20, concurrency: 2 }).toArray();
  expect(
    'the whole list',
    `${members.length} of ${total}, complete: ${complete}`,
    '45 of 45, complete: true',
  );
}

async function apiError(client: MembersClient): Promise<void> {
  const error = await failure(client.listPage({ ...channel, vpc_channel_id: 'another' }));
  if (!isMembersError(error) || error.kind !== 'api' || error.status !== 404) throw error;
  const status: 404 = error.status;
  // @ts-expect-error no code of a 404 is a number
  const code: number | undefined = error.error_code;
  expect('an error', `${status} ${code}`, '404 APIG.3023');
}

async function abort(client: MembersClient): Promise<void> {
  const controller = new AbortController();
  const slow = failure(client.listPage({ ...channel, name: 'slow' }, { signal: controller.signal }));
  setTimeout(() => controller.abort('no longer wanted'), 20);
  expect('the reason of an abort', await slow, 'no longer wanted');
}

async function timeout(client: MembersClient): Promise<void> {
  const error = await failure(client.listPage({ ...channel, name: 'slow' }, { timeoutMs: 50 }));
  expect('the kind of a timeout', isMembersError(error) && error.kind, 'timeout');
}

async function inMemory(): Promise<void> {
  const { fetch } = fake;
  const client = createMembersClient({
    region: 'cn-north-4',
    project_id,
    credentials: token('any'),
    fetch,
  });
  expect('members in memory', (await client.listPage(channel)).total, 1);
}

function failure(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => new Error('A call succeeded that should have failed.'),
    (error) => error,
  );
}

function expect(what: string, received: unknown, expected: unknown): void {
  if (received !== expected) throw new Error(`${what}: expected ${expected}, received ${received}`);
}
