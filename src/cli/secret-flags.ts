import { UsageError } from './usage-error.js';
import { variables } from './variables.js';

/** Likely names of flags for secrets, with the variable to set instead; the first match counts. */
const secretFlags: readonly (readonly [RegExp, string])[] = [
  [/security/, variables.securityToken],
  [/token/, variables.token],
  [/secret|^sk$/, `${variables.secret} (with ${variables.access})`],
  [/access|^ak$/, `${variables.access} (with ${variables.secret})`],
  [/pass/, `${variables.password} (with ${variables.domain} and ${variables.user})`],
  [/user/, variables.user],
  [/domain/, variables.domain],
];

/** Words of letters, such as `max-items` or `X-Auth-Token`. Anything else after the dashes may be a secret. */
const plainName = /^[A-Za-z][a-z]{0,11}([-_][A-Za-z][a-z]{0,11}){0,3}$/;

/** An unknown flag for a message. stderr ends up in logs, so a possible secret is not repeated. */
export function unknownFlag(rawName: string): string {
  return plainName.test(rawName.replace(/^--?/, ''))
    ? `flag ${rawName}`
    : 'such flag (it is not repeated here, because it may be a secret)';
}

/** @throws {UsageError} for a flag whose name looks like a secret's */
export function rejectSecretFlag(name: string): void {
  const variable = secretFlags.find(([pattern]) => pattern.test(name.toLowerCase()))?.[1];
  if (!variable) return;
  throw new UsageError(
    `${plainName.test(name) ? `--${name}` : 'A flag for credentials'} is rejected, because other users of this machine can see the command line. Set ${variable} instead.`,
  );
}
