import type { Bytes } from '../transport/buffered-response.js';

/** An answer as it goes over the wire, however that is done. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  /** The pieces of the body, each with the wait before it in milliseconds. */
  parts: readonly { afterMs: number; bytes: Bytes }[];
  /**
   * What follows the last piece: the proper end, a reset connection, or one that ends although the header
   * `Content-Length` promised more (`short` tells the client so beforehand, by `Connection: close`).
   */
  ending: 'complete' | 'reset' | 'cut' | 'short';
}

/** A complete answer with a text for its body. */
export function reply(status: number, headers: Record<string, string>, text: string): Reply {
  const bytes = new TextEncoder().encode(text);
  return {
    status,
    headers: { ...headers, ...(status !== 204 && { 'Content-Length': String(bytes.length) }) },
    parts: bytes.length === 0 ? [] : [{ afterMs: 0, bytes }],
    ending: 'complete',
  };
}

/** The whole body of a reply in one piece. */
function bytesOf({ parts }: Reply): Bytes {
  return parts[0]?.bytes ?? new Uint8Array();
}

/** The same answer, of which half of the body arrives before the connection fails. */
export function broken(whole: Reply, ending: 'reset' | 'cut'): Reply {
  const bytes = bytesOf(whole);
  return { ...whole, parts: [{ afterMs: 0, bytes: bytes.subarray(0, bytes.length >> 1) }], ending };
}

/** The same answer with a `Content-Length` larger than the body. */
export function overstated(whole: Reply): Reply {
  const promised = String(bytesOf(whole).length + 16);
  return {
    ...whole,
    headers: { ...whole.headers, 'Content-Length': promised, Connection: 'close' },
    ending: 'short',
  };
}

/** The same answer in `chunks` pieces, the last one after `ms`. */
export function dripping(whole: Reply, ms: number, chunks: number): Reply {
  const bytes = bytesOf(whole);
  const count = Math.max(1, Math.min(chunks, bytes.length));
  // Whole milliseconds, because timers drop the rest.
  const share = (of: number, piece: number) => Math.round((piece * of) / count);
  const parts = Array.from({ length: count }, (_, piece) => ({
    afterMs: share(ms, piece + 1) - share(ms, piece),
    bytes: bytes.subarray(share(bytes.length, piece), share(bytes.length, piece + 1)),
  }));
  return { ...whole, parts };
}
