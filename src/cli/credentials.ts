import { servers as iamServers } from '../../generated/iam/operation.js';
import { accessKey } from '../credentials/access-key.js';
import type { Credentials } from '../credentials/credentials.js';
import { iamPassword } from '../credentials/iam-password.js';
import { token } from '../credentials/token.js';
import { regionEndpoint } from '../transport/endpoint.js';
import { UsageError } from './usage-error.js';
import { type Environment, variables } from './variables.js';

type Kind = 'token' | 'accessKey' | 'password';
type Name = keyof typeof variables;

/** The variables of each kind of credentials. */
const kinds: Record<Kind, { required: Name[]; optional: Name[] }> = {
  token: { required: ['token'], optional: [] },
  accessKey: { required: ['access', 'secret'], optional: ['securityToken'] },
  password: { required: ['domain', 'user', 'password'], optional: ['iamEndpoint'] },
};

/** The required variables of each kind of credentials, as text. */
export const credentialKinds: readonly string[] = Object.values(kinds).map(({ required }) =>
  variableNames(required),
);

function variableNames(names: readonly Name[]): string {
  return names.map((name) => variables[name]).join(' + ');
}

/** The project and the region of the token that a password gets. */
export interface TokenScope {
  project_id: string;
  region: string | undefined;
}

/** Makes the credentials of the environment. */
export type CredentialsFactory = (scope: TokenScope) => Credentials;

/**
 * The credentials that the environment sets, or undefined when it sets none. Two kinds at once are an error: with an
 * order of precedence, the command could act as another user than intended.
 *
 * @throws {UsageError} when two kinds are set, or a required variable is missing
 */
export function credentialsFrom(env: Environment): CredentialsFactory | undefined {
  const set = (name: Name) => env[variables[name]] || undefined;
  const started = (Object.keys(kinds) as Kind[]).filter((kind) =>
    [...kinds[kind].required, ...kinds[kind].optional].some((name) => set(name) && name !== 'iamEndpoint'),
  );
  const [kind, other] = started;
  if (!kind) return undefined;
  if (other) throw twoKinds(kind, other);
  const missing = kinds[kind].required.filter((name) => !set(name));
  if (missing.length > 0) {
    const names = missing.map((name) => variables[name]);
    throw new UsageError(({ usage }) => usage.incompleteCredentials(names));
  }
  // No required variable is missing.
  const required = (name: Name) => set(name) as string;
  if (kind === 'token') return () => token(required('token'));
  if (kind === 'accessKey') {
    const key = {
      access: required('access'),
      secret: required('secret'),
      securityToken: set('securityToken'),
    };
    return () => accessKey(key);
  }
  const user = { domain: required('domain'), user: required('user'), password: required('password') };
  return ({ project_id, region }) =>
    iamPassword({ ...user, project_id, iamEndpoint: set('iamEndpoint') ?? iamOf(region) });
}

function twoKinds(...both: [Kind, Kind]): UsageError {
  const [one, other] = both.map((kind) => variableNames(kinds[kind].required)) as [string, string];
  return new UsageError(({ usage }) => usage.twoCredentials(one, other));
}

/** The IAM of a public region. A password for a private gateway must not go to the public IAM. */
function iamOf(region: string | undefined): string {
  if (region !== undefined) return regionEndpoint(iamServers, region, 'iamEndpoint');
  throw new UsageError(({ usage }) => usage.iamEndpoint(variables.iamEndpoint));
}
