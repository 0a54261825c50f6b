/** The set-up of most tests of the client. */
import { createMembersClient, type MembersClientOptions, type MembersEvent, token } from './index.js';
import { createFakeClock, createFakeMembersApi, type FakeMembersApiOptions } from './testing/index.js';

/** The options of a test, which never change the endpoint. */
export type OtherOptions = Partial<Omit<MembersClientOptions, 'region' | 'endpoint'>>;

/** A client with a fake, their common clock, and the events of the client. */
export function clientOnFake(api: FakeMembersApiOptions = {}, options: OtherOptions = {}) {
  const clock = createFakeClock();
  const fake = createFakeMembersApi({ clock, ...api });
  const { project_id, instance_id, vpc_channel_id } = fake;
  const events: MembersEvent[] = [];
  const client = createMembersClient({
    region: 'cn-north-4',
    project_id,
    credentials: token('any'),
    fetch: fake.fetch,
    clock,
    onEvent: (event) => events.push(event),
    ...options,
  });
  const drifts = () => events.filter(({ type }) => type === 'drift');
  return { clock, fake, client, events, drifts, channel: { instance_id, vpc_channel_id } };
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

export function idsOf(members: readonly { id: string }[]): string[] {
  return members.map(({ id }) => id);
}
