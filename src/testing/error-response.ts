import type { ErrorMsg } from '../types.js';

/**
 * The errors that the fake sends by itself, and the default texts of scripted errors. `{}` stands for the id or the
 * name of the parameter. A text is that of the description's example, or else the meaning in its error catalogue.
 */
export const knownErrors = {
  'APIG.1000': { status: 401, text: 'The token is missing.' },
  'APIG.1001': { status: 401, text: 'The token has expired.' },
  'APIG.1002': { status: 401, text: 'Incorrect token or token resolution failed' },
  'APIG.1005': { status: 403, text: 'No permissions to request this method' },
  'APIG.2012': {
    status: 400,
    text: 'Invalid parameter value,parameterName:{}. Please refer to the support documentation',
  },
  'APIG.3023': { status: 404, text: 'The VPC channel does not exist,id:{}' },
  'APIG.3030': { status: 404, text: 'The instance does not exist;id:{}' },
  'APIG.9008': { status: 500, text: 'Too many requests.' },
  'APIG.9999': { status: 500, text: 'System error' },
  'APIGW.0101': { status: 404, text: 'The address names no published API.' },
  'APIGW.0308': {
    status: 429,
    text: 'The throttling threshold has been reached: policy user over ratelimit,limit:200,time:5 minute',
  },
} as const;

export type KnownCode = keyof typeof knownErrors;

export interface FakeErrorResponse {
  status: number;
  body: ErrorMsg;
}

/** An error of the fake itself; `about` is the id or the parameter that the text names. */
export function errorResponse(code: KnownCode, about = ''): FakeErrorResponse {
  const { status, text } = knownErrors[code];
  return { status, body: { error_code: code, error_msg: text.replace('{}', () => about) } };
}

/** The service's text for a code, or else a text that says where the error comes from. */
export function textOf(error_code: string): string {
  const known = Object.hasOwn(knownErrors, error_code)
    ? knownErrors[error_code as KnownCode].text
    : undefined;
  return known?.replace('{}', 'scripted') ?? 'A scripted error';
}

/** Errors of the front gateway repeat the request id in the body. */
export function isFrontGateway(error_code: string): boolean {
  return error_code.startsWith('APIGW.');
}
