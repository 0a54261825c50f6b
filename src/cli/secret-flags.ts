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

/** An unknown flag for a message; undefined when it may be a secret, because stderr ends up in logs. */
export function plainFlag(rawName: string): string | undefined {
  return plainName.test(rawName.replace(/^--?/, '')) ? rawName : undefined;
}

/** @throws {UsageError} for a flag whose name looks like a secret's */
export function rejectSecretFlag(name: string): void {
  const variable = secretFlags.find(([pattern]) => pattern.test(name.toLowerCase()))?.[1];
  if (!variable) return;
  throw new UsageError(({ usage }) => usage.secretFlag(plainFlag(`--${name}`), variable));
}
