import type { MembersError } from '../../../src/errors.js';
import { createMembersClient, isMembersError, type MembersClient, token } from '../../../src/index.js';
import { Skipped } from '../check.js';
import type { Call, RecordedResponse, Target } from '../target.js';

type Channel = Pick<Target['ids'], 'instance_id' | 'vpc_channel_id'>;

/**
 * Calls the typed client on the target. Resolves with the value or the client's error, and the recorded responses. The
 * target sends the requests, so that it authenticates, paces and records them.
 *
 * @param call gets the target's channel too
 * @param sent headers to add, and a path whose project id replaces the target's
 */
export async function throughClient<Value>(
  target: Target,
  call: (client: MembersClient, channel: Channel) => Promise<Value>,
  sent: Pick<Call, 'path' | 'headers'> = {},
): Promise<{ value?: Value; error?: MembersError; recorded: readonly RecordedResponse[] }> {
  const recorded: RecordedResponse[] = [];
  let skipped: Skipped | undefined;
  const client = createMembersClient({
    endpoint: 'https://target.invalid',
    project_id: (sent.path ?? target.path).split('/')[2] ?? '',
    credentials: token('given-by-the-target'),
    maxRetries: 0,
    async fetch(input) {
      const { pathname, search } = new URL(String(input));
      const headers = sent.headers && { headers: sent.headers };
      const response = await target
        .send({ path: pathname, query: search.slice(1), ...headers })
        .catch((error) => {
          if (error instanceof Skipped) skipped = error;
          throw error;
        });
      recorded.push(response);
      const { status, headers: received, body, text } = response;
      return new Response(body === undefined ? text : JSON.stringify(body), { status, headers: received });
    },
  });
  const { instance_id, vpc_channel_id } = target.ids;
  try {
    return { value: await call(client, { instance_id, vpc_channel_id }), recorded };
  } catch (error) {
    if (skipped) throw skipped;
    if (!isMembersError(error)) throw error;
    return { error: error as MembersError, recorded };
  }
}
