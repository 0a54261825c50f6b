import { checkNames, rejectArgument } from '../argument-checks.js';
import { InvalidRequestError } from '../errors.js';
import type { Credentials } from './credentials.js';
import { sdkDate, sign } from './sdk-signature.js';

/** A permanent or a temporary access key. */
export interface AccessKey {
  /** Its id, the AK. */
  access: string;
  /** The secret access key, the SK. It signs, and is never sent. */
  secret: string;
  /** What a temporary key came with: `securitytoken` in the response of IAM. */
  securityToken?: string | undefined;
}

/**
 * Signs each request with an access key (AK/SK). The signature holds for 15 minutes around the time of the client's
 * clock. A request that is rejected for its signature is not repeated: more than five failures in a row lock the key for
 * five minutes.
 *
 * Needs Web Crypto, which browsers have on pages served over https or from localhost only.
 *
 * @param key the key, or a function that is called for one before each request: temporary keys live for 15 minutes to
 *   24 hours
 * @throws {InvalidRequestError} when a part of the key is empty, unknown or cannot stand in a header; from the call, when
 *   the key comes from a function, or when there is no Web Crypto
 * @example
 * accessKey({ access: process.env.HUAWEICLOUD_SDK_AK ?? '', secret: process.env.HUAWEICLOUD_SDK_SK ?? '' })
 * accessKey(async () => readTemporaryKeyFromVault())
 */
export function accessKey(key: AccessKey | (() => AccessKey | Promise<AccessKey>)): Credentials {
  const keyFor = typeof key === 'function' ? key : always(checkKey(key));
  return {
    async authorize({ method, url, project_id }, { clock }) {
      const { access, secret, securityToken } = checkKey(await keyFor());
      checkHeaderText('project_id', project_id);
      if (!globalThis.crypto?.subtle) {
        throw new InvalidRequestError(
          '`accessKey` needs Web Crypto, which is missing here: serve the page over https or from localhost.',
        );
      }
      const headers = {
        'X-Project-Id': project_id,
        'X-Sdk-Date': sdkDate(clock.now()),
        ...(securityToken !== undefined && { 'X-Security-Token': securityToken }),
      };
      // `fetch` sets Host itself, to just this.
      const toSign = { method, url, headers: { Host: new URL(url).host, ...headers } };
      const { authorization, signature } = await sign(toSign, access, secret);
      return {
        headers: { ...headers, Authorization: authorization },
        secrets: [access, secret, signature, ...(securityToken === undefined ? [] : [securityToken])],
      };
    },

    explain({ headers, error_msg }, now) {
      if (!/signature expired/i.test(error_msg)) return undefined;
      const skew = clockSkew(headers.get('Date'), now);
      return skew && `The local clock is ${skew} the service's. Set it right.`;
    },
  };
}

function always<T>(value: T): () => T {
  return () => value;
}

/** A copy of the key, so that it stays as it was checked. */
function checkKey(key: AccessKey): AccessKey {
  const given: Partial<AccessKey> = key ?? {};
  checkNames('a part of an access key', given, { access: 0, secret: 0, securityToken: 0 });
  const { access, secret, securityToken } = given;
  checkHeaderText('access', access);
  checkHeaderText('secret', secret);
  if (securityToken !== undefined) checkHeaderText('securityToken', securityToken);
  return { access, secret, securityToken };
}

/** Rejects what `fetch` would reject with the value in its message, and what was copied with a line break. */
function checkHeaderText(name: string, value: unknown): asserts value is string {
  if (typeof value !== 'string' || !/^[\x21-\x7e]+$/.test(value)) {
    rejectArgument(name, 'must be a non-empty string of printable ASCII without spaces');
  }
}

/** How far `now` is from the service's `Date`, such as "20 minutes behind"; undefined when `Date` is not readable. */
function clockSkew(date: string | null, now: number): string | undefined {
  // Date.parse reads much more than HTTP dates: "-1" is a year to it.
  const skewMs = date?.endsWith('GMT') ? now - Date.parse(date) : Number.NaN;
  const seconds = Math.round(Math.abs(skewMs) / 1000);
  if (!seconds) return undefined;
  const minutes = Math.round(seconds / 60);
  const amount = seconds < 60 ? plural(seconds, 'second') : plural(minutes, 'minute');
  return `${amount} ${skewMs > 0 ? 'ahead of' : 'behind'}`;
}

function plural(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
