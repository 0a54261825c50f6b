import { english } from './messages/en.js';
import type { Messages } from './messages/messages.js';

/** A wrong command line or environment. The message says what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  /** The message in another language. */
  readonly describe: (messages: Messages) => string;

  /** @param text in one language, or for each */
  constructor(text: string | ((messages: Messages) => string)) {
    const describe = typeof text === 'string' ? () => text : text;
    super(describe(english));
    this.describe = describe;
  }
}
