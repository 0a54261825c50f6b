/** How far a version moves: semver's parts, largest first. */
export type Bump = 'major' | 'minor' | 'patch';

const order: readonly Bump[] = ['major', 'minor', 'patch'];

/**
 * The version after `bump`. Below 1.0 a breaking change moves the minor part, as npm's ranges (`^0.1.0`) expect.
 *
 * @example bumped('1.4.2', 'minor') // '1.5.0'
 */
export function bumped(version: string, bump: Bump): string {
  const [major, minor, patch] = parse(version);
  if (bump === 'major' && major > 0) return `${major + 1}.0.0`;
  return bump === 'patch' ? `${major}.${minor}.${patch + 1}` : `${major}.${minor + 1}.0`;
}

/** The part in which `to` is ahead of `from`; nothing when it is not ahead. */
export function stepBetween(from: string, to: string): Bump | undefined {
  const [old, now] = [parse(from), parse(to)];
  const index = old.findIndex((part, at) => part !== now[at]);
  return isAtLeast(to, from) ? order[index] : undefined;
}

export function isAtLeast(version: string, least: string): boolean {
  const [one, other] = [parse(version), parse(least)];
  const index = one.findIndex((part, at) => part !== other[at]);
  return index === -1 || (one[index] as number) > (other[index] as number);
}

export function largest(...bumps: (Bump | undefined)[]): Bump | undefined {
  return order.find((bump) => bumps.includes(bump));
}

/** A pre-release counts as the release that it leads to, as `redocly diff --check-version` has it. */
function parse(version: string): [number, number, number] {
  const [, ...parts] = /^(\d+)\.(\d+)\.(\d+)(?:[-+].*)?$/.exec(version) ?? [];
  if (parts.length === 0) throw new Error(`"${version}" is no version like 1.2.3`);
  return parts.map(Number) as [number, number, number];
}
