/** The description alone: compared with the facts, and every vector by the second validator. */
import { expect, test } from '@jest/globals';
import { descriptionChecks } from './suite/suite.js';
import { description } from './suite/validators/oracle.js';

const checks = descriptionChecks(description);

test.each(checks.map((check) => ({ ...check, name: `${check.id}: ${check.title}` })))(
  '$name',
  async ({ run }) => {
    await run(undefined as never);
  },
);

test('an empty description violates the checks', async () => {
  const empty = descriptionChecks({ openapi: '3.1.0', paths: {} });
  const outcomes = await Promise.allSettled(empty.map(({ run }) => run(undefined as never)));
  const passed = empty.filter((_, index) => outcomes[index]?.status === 'fulfilled').map(({ id }) => id);
  // An empty description has no schema and no pattern.
  expect(passed).toEqual(['P2.strict-compile', 'P3.patterns']);
});
