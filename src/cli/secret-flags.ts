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

/** @throws {UsageError} when an unknown flag looks like one for credentials */
export function refuseSecretFlag(name: string): void {
  const variable = refused.find(([pattern]) => pattern.test(name.toLowerCase()))?.[1];
  if (!variable) return;
  throw new UsageError(
    `--${name} is refused, because other users of this machine can see the command line. Set ${variable} instead.`,
  );
}
