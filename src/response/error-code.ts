import { actions, newTokenCodes } from '../../generated/error-codes.js';

/**
 * What a caller can do about an error, in one sentence; from the code, or else from the status.
 *
 * @param status the HTTP status of the response
 * @param error_code the code of the body, if it had one
 * @returns `undefined` when neither is known
 * @example
 * actionFor(404, 'APIG.3023'); // 'Check the endpoint, instance_id and vpc_channel_id.'
 * actionFor(502, undefined); // 'Try again later, then contact support.'
 */
export function actionFor(status: number, error_code: string | undefined): string | undefined {
  const find = (key: string | number) => actions.find((row) => row.includes(key))?.[0];
  return find(error_code ?? status) ?? find(Math.min(status, 500));
}

/**
 * Whether a code says that the token is missing, wrong or expired, so that a caller who sends one should get a new one
 * and try once more. A signed request must not be repeated: the service locks a key after a few bad signatures.
 *
 * @example
 * meansNewToken('APIG.1001'); // true
 */
export function meansNewToken(error_code: string | undefined): boolean {
  return newTokenCodes.some((code) => code === error_code);
}
