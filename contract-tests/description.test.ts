/** The description by itself: judged by the facts, and by the second judge on every vector. */
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

test('a description in which nothing is found is broken, not accepted', async () => {
  const empty = descriptionChecks({ openapi: '3.1.0', paths: {} });
  const outcomes = await Promise.allSettled(empty.map(({ run }) => run(undefined as never)));
  const passed = empty.filter((_, index) => outcomes[index]?.status === 'fulfilled').map(({ id }) => id);
  // What it does not have cannot be wrong.
  expect(passed).toEqual(['P2.strict-compile', 'P3.patterns']);
});
