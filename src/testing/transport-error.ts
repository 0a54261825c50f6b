/**
 * What `fetch` of Node rejects with when a connection fails: a TypeError that says next to nothing, with the
 * failure as its `cause`. These are the failures as undici reports them.
 */
const failures = {
  reset: { code: 'ECONNRESET', text: 'read ECONNRESET' },
  cut: { code: 'UND_ERR_SOCKET', text: 'other side closed' },
  short: {
    code: 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
    text: 'Response body length does not match content-length header',
  },
} as const;

/** No response arrived: what the promise of `fetch` rejects with. */
export function fetchFailed(cause: 'reset' | Error): TypeError {
  return new TypeError('fetch failed', { cause: cause === 'reset' ? failure(cause) : cause });
}

/** The body broke off: what reading it rejects with. */
export function terminated(ending: keyof typeof failures): TypeError {
  return new TypeError('terminated', { cause: failure(ending) });
}

function failure(ending: keyof typeof failures): Error {
  const { code, text } = failures[ending];
  return Object.assign(new Error(text), { code });
}
