import type { Bytes } from '../transport/bytes.js';

/** A response as bytes, sent in memory or on a port. */
export interface WireResponse {
  status: number;
  headers: Record<string, string>;
  /** The pieces of the body, each with the wait before it in milliseconds. */
  parts: readonly { afterMs: number; bytes: Bytes }[];
  /**
   * What follows the last piece: the regular end, a reset, or an end of the connection before `Content-Length` is
   * reached (`short` also sends `Connection: close`).
   */
  ending: 'complete' | 'reset' | 'cut' | 'short';
}

/** A complete response with a text as its body. */
export function wireResponse(status: number, headers: Record<string, string>, text: string): WireResponse {
  const bytes = new TextEncoder().encode(text);
  return {
    status,
    headers: { ...headers, ...(status !== 204 && { 'Content-Length': String(bytes.length) }) },
    parts: bytes.length === 0 ? [] : [{ afterMs: 0, bytes }],
    ending: 'complete',
  };
}

/** The whole body of a response in one piece. */
function bytesOf({ parts }: WireResponse): Bytes {
  return parts[0]?.bytes ?? new Uint8Array();
}

/** The same response, of which half of the body arrives before the connection fails. */
export function broken(whole: WireResponse, ending: 'reset' | 'cut'): WireResponse {
  const bytes = bytesOf(whole);
  return { ...whole, parts: [{ afterMs: 0, bytes: bytes.subarray(0, bytes.length >> 1) }], ending };
}

/** The same response with a `Content-Length` larger than the body. */
export function overstated(whole: WireResponse): WireResponse {
  const promised = String(bytesOf(whole).length + 16);
  return {
    ...whole,
    headers: { ...whole.headers, 'Content-Length': promised, Connection: 'close' },
    ending: 'short',
  };
}

/** The same response in `chunks` pieces, the last one after `ms`. */
export function dripping(whole: WireResponse, ms: number, chunks: number): WireResponse {
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
