import type { VpcMemberInfo, VpcMemberPage } from '../types.js';

/**
 * What goes wrong with one request. All times in milliseconds, on the fake's clock.
 *
 * @example
 * const retried: Fault[] = [
 *   { fault: 'error', status: 503, error_code: 'APIGW.0613', retryAfter: 2 },
 *   { fault: 'reset', when: 'before-headers' },
 * ];
 */
export type Fault =
  /** Nothing: this request gets the normal response. */
  | { fault: 'none' }
  /** The response arrives `ms` later. */
  | { fault: 'delay'; ms: number }
  /** The connection is reset: instead of a response, or in the middle of its body. */
  | { fault: 'reset'; when: 'before-headers' | 'after-headers' }
  /** The connection ends in the middle of the body. */
  | { fault: 'truncated-body' }
  /** The whole body arrives, but the header `Content-Length` promised more. */
  | { fault: 'wrong-content-length' }
  /** The body arrives in equal pieces, 10 unless `chunks` says otherwise, the last one after `ms`. */
  | { fault: 'slow-drip'; ms: number; chunks?: number }
  /** A proxy's HTML page instead of the response; 502 unless `status` says otherwise. */
  | { fault: 'html'; status?: number }
  /** A response without a body. */
  | { fault: 'empty'; status: number }
  /** The normal response with half of its body; `Content-Length` matches that half. */
  | { fault: 'invalid-json' }
  /** A redirect; by default a 302 to a host that does not exist. */
  | { fault: 'redirect'; location?: string; status?: number }
  /**
   * An error. `error_msg` is the service's text where the fake knows it. `request_id` replaces the id in the
   * header; the body repeats it as the service does: for codes of the front gateway (`APIGW.`), or when it is given.
   */
  | {
      fault: 'error';
      status: number;
      error_code: string;
      error_msg?: string;
      /** The header `Retry-After`: seconds, or the text to send. */
      retryAfter?: number | string;
      request_id?: string;
    }
  /** The list changes just before the response: `change` edits it in place. */
  | { fault: 'change'; change(members: VpcMemberInfo[]): void }
  /** The page is replaced by the result of `page`; errors stay as they are. */
  | { fault: 'tampered-page'; page(page: VpcMemberPage): unknown };
