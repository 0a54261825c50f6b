import { diff, gt, gte, parse, SemVer } from 'semver';

/** How far a version moves: semver's parts, largest first. */
export type Bump = 'major' | 'minor' | 'patch';

const order: readonly Bump[] = ['major', 'minor', 'patch'];

/**
 * The version after `bump`. Below 1.0 a breaking change moves the minor part, as npm's ranges (`^0.1.0`) expect.
 *
 * @example bumped('1.4.2', 'minor') // '1.5.0'
 */
export function bumped(version: string, bump: Bump): string {
  const from = release(version);
  return from.inc(bump === 'major' && from.major === 0 ? 'minor' : bump).version;
}

/** The part in which `to` is ahead of `from`; undefined when it is not ahead. */
export function stepBetween(from: string, to: string): Bump | undefined {
  const [old, now] = [release(from), release(to)];
  return gt(now, old) ? order.find((bump) => bump === diff(old, now)) : undefined;
}

export function hasReached(version: string, min: string): boolean {
  return gte(release(version), release(min));
}

export function largest(...bumps: (Bump | undefined)[]): Bump | undefined {
  return order.find((bump) => bumps.includes(bump));
}

/** A pre-release counts as the release that it leads to, as `redocly diff --check-version` has it. */
function release(version: string): SemVer {
  // `parse` takes a leading "v" too.
  const parsed = /^\d/.test(version) ? parse(version) : null;
  if (!parsed) throw new Error(`"${version}" is no version like 1.2.3`);
  return new SemVer(`${parsed.major}.${parsed.minor}.${parsed.patch}`);
}
