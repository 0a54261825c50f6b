import type { Bytes } from './bytes.js';

const utf8 = new TextDecoder();

/** What is read of a response: a `BufferedResponse` or a real one. */
export type ReadResponse = Pick<Response, 'status' | 'headers' | 'text'>;

/**
 * A response whose body has arrived. The platform's own would copy the headers and open a stream for
 * the bytes, which takes four times as long, and would throw for a status over 599.
 */
export class BufferedResponse implements ReadResponse {
  readonly status: number;
  readonly ok: boolean;
  readonly headers: Headers;
  readonly content: Bytes;
  #text: string | undefined;

  constructor(status: number, headers: Headers, content: Bytes) {
    this.status = status;
    this.ok = status >= 200 && status < 300;
    this.headers = headers;
    this.content = content;
  }

  async text(): Promise<string> {
    this.#text ??= utf8.decode(this.content);
    return this.#text;
  }

  /** The JSON value of the body; undefined when there is none, where the platform rejects with a bare `SyntaxError`. */
  async json(): Promise<unknown> {
    try {
      return JSON.parse(await this.text()) ?? undefined;
    } catch {
      return undefined;
    }
  }
}
