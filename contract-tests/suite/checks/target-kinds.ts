/** The kinds of target that can show a rule, and the reasons why others cannot. */
import type { Check } from '../check.js';
import type { TargetKind } from '../target.js';

type Reasons = Partial<Record<Exclude<TargetKind, 'proxy'>, string>>;

const servers: readonly Exclude<TargetKind, 'proxy'>[] = ['mock', 'fake', 'server'];

/** Every kind of server except those with a reason. */
export function everywhereBut(reasons: Reasons = {}): Pick<Check, 'targets' | 'notOn'> {
  return {
    targets: servers.filter((kind) => reasons[kind] === undefined),
    notOn: { ...reasons, proxy: 'the proxy is in front of scripted responses' },
  };
}

export const onStatic = 'a static mock sends the same response to every request';
export const onlyMock = {
  fake: 'the rule is about the mock only',
  server: 'the rule is about the mock only',
} as const;
