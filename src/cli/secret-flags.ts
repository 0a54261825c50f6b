import { UsageError } from './usage-error.js';
import { variables } from './variables.js';

/** What people might call a flag for a secret, and the variable to set instead; the first match counts. */
const refused: readonly (readonly [RegExp, string])[] = [
  [/security/, variables.securityToken],
  [/token/, variables.token],
  [/secret|^sk$/, `${variables.secret} (with ${variables.access})`],
  [/access|^ak$/, `${variables.access} (with ${variables.secret})`],
  [/pass/, `${variables.password} (with ${variables.domain} and ${variables.user})`],
  [/user/, variables.user],
  [/domain/, variables.domain],
];

/** Words of letters, such as `max-items` or `X-Auth-Token`. What else stands behind dashes may be a secret itself. */
const plainName = /^[A-Za-z][a-z]{0,11}([-_][A-Za-z][a-z]{0,11}){0,3}$/;

/** An unknown flag as a message may have it: stderr ends up in logs, so what may be a secret is not repeated. */
export function unknownFlag(rawName: string): string {
  return plainName.test(rawName.replace(/^--?/, ''))
    ? `flag ${rawName}`
    : 'such flag (it is not repeated here, because it may be a secret)';
}

/** @throws {UsageError} when an unknown flag looks like one for credentials */
export function refuseSecretFlag(name: string): void {
  const variable = refused.find(([pattern]) => pattern.test(name.toLowerCase()))?.[1];
  if (!variable) return;
  throw new UsageError(
    `${plainName.test(name) ? `--${name}` : 'A flag for credentials'} is refused, because other users of this machine can see the command line. Set ${variable} instead.`,
  );
}
