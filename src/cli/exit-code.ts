import { isMembersError } from '../errors.js';
import { UsageError } from './usage-error.js';

/** Scripts depend on these codes: do not change them. */
export const exitCodes = {
  done: 0,
  failed: 1,
  usage: 2,
  unauthorized: 3,
  notFound: 4,
  interrupted: 130,
  terminated: 143,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof UsageError) return exitCodes.usage;
  if (!isMembersError(error)) return exitCodes.failed;
  if (error.kind === 'invalid-request') return exitCodes.usage;
  if (error.kind !== 'api') return exitCodes.failed;
  if (error.status === 401 || error.status === 403) return exitCodes.unauthorized;
  return error.status === 404 ? exitCodes.notFound : exitCodes.failed;
}
