import { type ErrorDetails, InvalidRequestError, NetworkError } from '../errors.js';
import { redact } from '../response/redact.js';

/** The description of a failure, by its code, or by its message where it has none; the first that matches. */
const descriptions: [RegExp, string][] = [
  [/proxy.*407/i, 'proxy wants a password'],
  [/proxy|_PRX/i, 'proxy rejected the connection'],
  [/ENOTF|EAI_|dns|hostn/i, 'host name not found'],
  [/connection ?refused|ECONNREFUSED/i, 'connection refused'],
  [/cert|tls|ssl|EPROTO|_LEAF/i, 'TLS failed'],
  [/reset|ECONN|EPIPE|_SOCKET|closed|lost/i, 'connection reset'],
];

/**
 * How the message of a TypeError begins that a platform throws with neither code nor cause, as browsers and Deno do:
 * https://github.com/sindresorhus/is-network-error has them. Old Safaris translate theirs, and no engine translates
 * the message of a bug: one that begins beyond ASCII is the platform's.
 */
const platformMessage =
  /^( ?a net|the (net|inter|req)|network|fetch failed|failed to fetch|load f|termin|could not|error (s|r|in )|[^\0-\x7f])/i;

/** Codes by which Node and undici reject what they were given, before anything is sent. */
const invalidArgumentCode = /^(UND_)?ERR_(HTTP_)?(INVALID|NOT_|OUT_|REQ_)/;

/**
 * The error for what `fetch`, or reading a body, rejected with. A failure of the network is a NetworkError; a mistake
 * of the caller, which is not to be repeated, an InvalidRequestError. What tells them apart:
 *
 * | what `fetch` rejected with | it is |
 * |---|---|
 * | a code by which Node or undici reject an argument, such as `UND_ERR_INVALID_ARG` | a mistake |
 * | any other code, or a cause (Node, Bun) | the network |
 * | a TypeError with neither, and with a message of a platform (browsers, Deno) | the network |
 * | any other TypeError; a ReferenceError, RangeError or SyntaxError, which `fetch` never rejects with | a mistake |
 * | anything else: an Error (workerd), or an AbortError of a signal that is not the caller's | the network |
 *
 * @param name what the message calls the request
 * @param reading whether the headers had arrived
 * @param secrets what must not be quoted: some runtimes repeat header values in their messages
 */
export function fetchFailure(
  name: string,
  reading: boolean,
  error: unknown,
  secrets: readonly string[],
  details: ErrorDetails,
): NetworkError | InvalidRequestError {
  const root = rootOf(error);
  const clean = (text: unknown) =>
    // A URL may hold a secret that is not known. Redacted before it is cut, or half a secret would be left.
    redact(typeof text === 'string' ? text.replace(/https?:[^\s"')]+/g, '***') : '', secrets).slice(0, 500);
  const kind = clean(root.name) || 'unknown failure';
  const code = clean(root.code);
  const message = clean(root.message || root.errors?.[0]?.message);
  // V8 repeats the message above the frames. Without those of the failure there would be those of this function.
  const [frames = ''] = /\n {4}at .*/s.exec(String(root.stack)) ?? [];
  const stack = `${kind}: ${message}${redact(frames, secrets)}`;
  const cause = Object.assign(new Error(message), { name: kind, stack }, code && { code });
  const quoted = code || kind + (message && `: ${message}`);

  const isMistake =
    invalidArgumentCode.test(code) ||
    /^(Reference|Range|Syntax)Error$/.test(kind) ||
    (kind === 'TypeError' && !code && root === error && !platformMessage.test(message));
  if (isMistake) {
    const text = `${name}: the request, or the given \`fetch\`, is at fault (${quoted})`;
    return new InvalidRequestError(text, { ...details, cause });
  }
  // undici has no code of its own for a proxy that rejects the request.
  const telling = code && code !== 'UND_ERR_ABORTED' ? code : message;
  const described = descriptions.find(([pattern]) => pattern.test(telling))?.[1] ?? 'no complete response';
  return new NetworkError(`${name}: ${reading ? 'body broke off: ' : ''}${described} (${quoted})`, {
    ...details,
    cause,
  });
}

export interface Thrown {
  name?: unknown;
  code?: unknown;
  message?: unknown;
  stack?: unknown;
  cause?: unknown;
  errors?: Thrown[];
}

/** The error that says what happened: undici nests it, and Node nests it in an AggregateError besides. */
export function rootOf(error: unknown): Thrown {
  let root: Thrown = {};
  // Not `instanceof`: errors of Node are of another realm in a test's. At most 5 deep: causes may form a circle.
  for (let next = error, depth = 0; typeof next === 'object' && next && depth < 5; depth++) {
    root = next;
    if (typeof root.code === 'string') break;
    next = root.cause;
  }
  return root;
}
