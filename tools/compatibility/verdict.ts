import type { Change } from './report.js';
import { type Bump, bumped, hasReached, largest, stepBetween } from './versions.js';

/** The two versions that move together: `info.version` of the description, and that of the package. */
export interface Versions {
  description: string;
  package: string;
}

export interface Versioned {
  released: Versions;
  today: Versions;
  /** The bump that the changes since the release ask for. */
  needs: Bump | undefined;
  changes: Change[];
}

/** What is wrong with today's versions, with what to do; nothing when all is well. */
export function verdict({ released, today, needs, changes }: Versioned): string | undefined {
  const description = after(released.description, needs);
  // The reasons for a bump of the description beyond the needed one concern the package as well.
  const step = largest(needs, stepBetween(released.description, today.description));
  const packaged = after(released.package, step);
  const todo = [
    !hasReached(today.description, description) &&
      `info.version (openapi/openapi.yaml), now ${today.description}, to ${description}`,
    !hasReached(today.package, packaged) &&
      `the package (package.json), now ${today.package}, to at least ${packaged}`,
  ].filter((line) => typeof line === 'string');
  if (todo.length === 0) return;
  return [...reasons(released.description, needs, changes), `Bump ${todo.join(', and ')}.`].join('\n');
}

const after = (version: string, bump: Bump | undefined) => (bump ? bumped(version, bump) : version);

const effect: Record<Bump, string> = {
  major: 'breaks its users',
  minor: 'says more than before, and breaks no user',
  patch: 'has other words, examples or order',
};

function reasons(since: string, needs: Bump | undefined, changes: Change[]): string[] {
  if (!needs)
    return [`Since ${since} was released, the description is the same, but the versions do not fit.`];
  const worst = changes.filter(({ impact }) => impact === needs);
  const heading = `Since ${since} was released, the description ${effect[needs]}`;
  return worst.length > 0 ? [`${heading}:`, ...worst.map(line)] : [`${heading}.`];
}

/** All messages: Redocly's for a changed bound does not name the schema; our message, rated lower, does. */
function line({ impact, verdicts, path, property }: Change): string {
  const isMain = (verdict: Change['verdicts'][number]) => verdict.impact === impact;
  const ordered = [...verdicts.filter(isMain), ...verdicts.filter((verdict) => !isMain(verdict))];
  const [main] = ordered;
  if (!main) return `  - ${property ? `${path}/${property}` : path}`;
  return `  - ${ordered.map(({ message }) => message).join(' ')} (${main.location.pointer})`;
}
