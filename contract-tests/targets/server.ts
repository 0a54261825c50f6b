import type { Credentials } from '../../src/credentials/credentials.js';
import { resilience } from '../../src/resilient-fetch.js';
import { retryAfterMs } from '../../src/retry-policy.js';
import { Skipped } from '../check.js';
import type { ChannelIds, Exchange, Target } from '../target.js';
import { httpTarget } from './http-target.js';
import type { Mask } from './masking.js';
import type { Pace } from './pace.js';
import type { Transport } from './transport.js';

export interface ServerOptions {
  /** Its URL, without a slash at the end. */
  endpoint: string;
  ids: ChannelIds;
  credentials: Credentials;
  description: object;
  pace: Pace;
  mask: Mask;
  transport?: Transport;
}

/** How often a request is sent again after a 429, and for how long to wait when the answer does not say. */
const mostRetries = 2;
const defaultPauseMs = 10_000;
const longestPauseMs = 60_000;
/** Failed sign-ins in a row after which nothing more is sent: more than five lock an access key. */
const mostRefusals = 3;

/** Characters of all responses in one run: of much more, what is parsed would not fit in memory. */
const maxReceived = 16 * 2 ** 20;

/** A server of somebody. All that it is asked are reads of one channel, at the given pace. */
export function serverTarget({ endpoint, credentials, pace, ...rest }: ServerOptions): Target {
  const shared = resilience({});
  let refusals = 0;
  let received = 0;
  const target = httpTarget({
    ...rest,
    kind: 'server',
    name: endpoint,
    url: endpoint,
    signIn: async (request) => credentials.authorize(request, shared),
    admit: pace.admit,
  });
  return {
    ...target,
    async send(call = {}) {
      if (!['GET', undefined].includes(call.method)) throw new Error('only reads are sent to a server');
      if (refusals === mostRefusals)
        throw new Skipped('the server refuses the credentials: no more was sent');
      if (received > maxReceived)
        throw new Skipped('the responses of this run are too long in all: no more was sent');
      for (let retry = 0; ; retry++) {
        const exchange = await target.send(call);
        received += exchange.text.length;
        const ownSignIn = call.headers && 'X-Auth-Token' in call.headers;
        if (!ownSignIn) refusals = exchange.status === 401 ? refusals + 1 : 0;
        if (!isThrottled(exchange)) return exchange;
        if (retry === mostRetries) throw new Skipped('the server limits the rate: try a lower --rate');
        const asked = retryAfterMs(exchange.headers.get('Retry-After'), Date.now()) ?? defaultPauseMs;
        pace.pause(Math.min(asked, longestPauseMs));
      }
    },
  };
}

/** The front gateway says 429; the service reports its own limit as a 500. */
function isThrottled({ status, body }: Exchange): boolean {
  const { error_code } = (body ?? {}) as { error_code?: unknown };
  return status === 429 || (status === 500 && error_code === 'APIG.9008');
}
