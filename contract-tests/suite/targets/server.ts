import type { Credentials } from '../../../src/credentials/credentials.js';
import { withDefaults } from '../../../src/transport/limits.js';
import { retryAfterMs } from '../../../src/transport/retry-policy.js';
import { Skipped } from '../check.js';
import type { ChannelIds, RecordedResponse, Target } from '../target.js';
import { httpTarget } from './http-target.js';
import type { Pace } from './pace.js';
import type { Redactor } from './redaction.js';
import type { Transport } from './transport.js';

export interface ServerOptions {
  /** Its URL, without a slash at the end. */
  endpoint: string;
  ids: ChannelIds;
  credentials: Credentials;
  description: object;
  pace: Pace;
  redactor: Redactor;
  transport?: Transport;
}

/** Retries after a 429, and the wait if the response has no Retry-After. */
const maxRetries = 2;
const defaultPauseMs = 10_000;
const maxPauseMs = 60_000;
/** 401s in a row after which nothing more is sent: more than five failures lock an access key. */
const maxUnauthorized = 3;

/** Characters of all responses in one run: parsed bodies are kept, and more might not fit in memory. */
const maxReceived = 16 * 2 ** 20;

/** A live server. It gets only reads of one channel, at the given pace. */
export function serverTarget({ endpoint, credentials, pace, ...rest }: ServerOptions): Target {
  const shared = withDefaults({});
  let unauthorized = 0;
  let received = 0;
  const target = httpTarget({
    ...rest,
    kind: 'server',
    name: endpoint,
    url: endpoint,
    authenticate: async (request) => credentials.authorize(request, shared),
    admit: pace.admit,
  });
  return {
    ...target,
    async send(call = {}) {
      if (!['GET', undefined].includes(call.method)) throw new Error('only reads are sent to a server');
      if (unauthorized === maxUnauthorized)
        throw new Skipped('the server rejects the credentials: no more was sent');
      if (received > maxReceived)
        throw new Skipped('the responses of this run are too long in total: no more was sent');
      for (let retry = 0; ; retry++) {
        const response = await target.send(call);
        received += response.text.length;
        const ownAuthHeaders = call.headers && 'X-Auth-Token' in call.headers;
        if (!ownAuthHeaders) unauthorized = response.status === 401 ? unauthorized + 1 : 0;
        if (!isThrottled(response)) return response;
        if (retry === maxRetries) throw new Skipped('the server limits the rate: try a lower --rate');
        const waitMs = retryAfterMs(response.headers.get('Retry-After'), Date.now()) ?? defaultPauseMs;
        pace.pause(Math.min(waitMs, maxPauseMs));
      }
    },
  };
}

/** The front gateway says 429; the service reports its own limit as a 500. */
function isThrottled({ status, body }: RecordedResponse): boolean {
  const { error_code } = (body ?? {}) as { error_code?: unknown };
  return status === 429 || (status === 500 && error_code === 'APIG.9008');
}
