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

/** The ways to sign in, each with what it needs and what it may have besides. */
const ways: Record<Kind, { needs: Name[]; may: Name[] }> = {
  token: { needs: ['token'], may: [] },
  accessKey: { needs: ['access', 'secret'], may: ['securityToken'] },
  password: { needs: ['domain', 'user', 'password'], may: ['iamEndpoint'] },
};

/** What to set for each of them. */
export const waysToSignIn: readonly string[] = Object.values(ways).map(({ needs }) => describeCall(needs));

function describeCall(names: readonly Name[]): string {
  return names.map((name) => variables[name]).join(' + ');
}

/** For what, and where, a password is to get a token. */
export interface SignInTarget {
  project_id: string;
  region: string | undefined;
}

/** The way to sign in that the environment sets, or undefined when it sets none. */
export type SignIn = ((target: SignInTarget) => Credentials) | undefined;

/**
 * The credentials that the environment holds. Two ways at once are refused rather than ranked: whoever set them both
 * would not know as whom the command acts.
 *
 * @throws {UsageError} when there are several ways, or a part of one is missing
 */
export function signInFrom(env: Environment): SignIn {
  const set = (name: Name) => env[variables[name]] || undefined;
  const begun = (Object.keys(ways) as Kind[]).filter((kind) =>
    [...ways[kind].needs, ...ways[kind].may].some((name) => set(name) && name !== 'iamEndpoint'),
  );
  const [kind, other] = begun;
  if (!kind) return undefined;
  if (other) throw new UsageError(severalWays(kind, other));
  const missing = ways[kind].needs.filter((name) => !set(name));
  if (missing.length > 0) {
    throw new UsageError(`To sign in, set ${missing.map((name) => variables[name]).join(' and ')} too.`);
  }
  // Nothing that is needed is missing.
  const held = (name: Name) => set(name) as string;
  if (kind === 'token') return () => token(held('token'));
  if (kind === 'accessKey') {
    const key = { access: held('access'), secret: held('secret'), securityToken: set('securityToken') };
    return () => accessKey(key);
  }
  const who = { domain: held('domain'), user: held('user'), password: held('password') };
  return ({ project_id, region }) =>
    iamPassword({ ...who, project_id, iamEndpoint: set('iamEndpoint') ?? iamOf(region) });
}

function severalWays(one: Kind, other: Kind): string {
  const both = [one, other].map((kind) => describeCall(ways[kind].needs)).join(' and ');
  return `There are two ways to sign in, ${both}. Unset one, or set it to nothing for this command.`;
}

/** The IAM of a public region. A password for a gateway of one's own must not go to the public IAM. */
function iamOf(region: string | undefined): string {
  if (region !== undefined) return regionEndpoint(iamServers, region, 'iamEndpoint');
  throw new UsageError(
    `To sign in by password with --endpoint, set ${variables.iamEndpoint} to the URL of its IAM, without /v3.`,
  );
}
