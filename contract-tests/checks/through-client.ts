import type { MembersError } from '../../src/errors.js';
import { createMembersClient, isMembersError, type MembersClient, token } from '../../src/index.js';
import { Skipped } from '../check.js';
import type { Call, Exchange, Target } from '../target.js';

type Channel = Pick<Target['ids'], 'instance_id' | 'vpc_channel_id'>;

/**
 * What a call of the typed client on the target comes to: its value, or the client's error, and what was sent. The requests go through
 * the target, which signs them in, paces and keeps them.
 *
 * @param call gets the target's channel too
 * @param sent the path's project, where it is not the target's own, and headers to send along
 */
export async function throughClient<Value>(
  target: Target,
  call: (client: MembersClient, channel: Channel) => Promise<Value>,
  sent: Pick<Call, 'path' | 'headers'> = {},
): Promise<{ value?: Value; error?: MembersError; exchanges: readonly Exchange[] }> {
  const exchanges: Exchange[] = [];
  let skipped: Skipped | undefined;
  const client = createMembersClient({
    endpoint: 'https://target.invalid',
    project_id: (sent.path ?? target.path).split('/')[2] ?? '',
    credentials: token('given-by-the-target'),
    maxRetries: 0,
    async fetch(input) {
      const { pathname, search } = new URL(String(input));
      const headers = sent.headers && { headers: sent.headers };
      const exchange = await target
        .send({ path: pathname, query: search.slice(1), ...headers })
        .catch((error) => {
          if (error instanceof Skipped) skipped = error;
          throw error;
        });
      exchanges.push(exchange);
      const { status, headers: came, body, text } = exchange;
      return new Response(body === undefined ? text : JSON.stringify(body), { status, headers: came });
    },
  });
  const { instance_id, vpc_channel_id } = target.ids;
  try {
    return { value: await call(client, { instance_id, vpc_channel_id }), exchanges };
  } catch (error) {
    if (skipped) throw skipped;
    if (!isMembersError(error)) throw error;
    return { error: error as MembersError, exchanges };
  }
}
