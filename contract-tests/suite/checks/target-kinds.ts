/** Which kinds of target show a rule, and why the others do not. */
import type { Check } from '../check.js';
import type { TargetKind } from '../target.js';

type Reasons = Partial<Record<Exclude<TargetKind, 'proxy'>, string>>;

const servers: readonly Exclude<TargetKind, 'proxy'>[] = ['mock', 'fake', 'server'];

/** Every kind of server, but those for which there is a reason. */
export function everywhereBut(reasons: Reasons = {}): Pick<Check, 'targets' | 'notOn'> {
  return {
    targets: servers.filter((kind) => reasons[kind] === undefined),
    notOn: { ...reasons, proxy: 'the proxy stands before scripted answers' },
  };
}

export const onStatic = 'a static mock gives the same answer whatever is asked';
export const onlyMock = {
  fake: 'it is about the mock alone',
  server: 'it is about the mock alone',
} as const;
