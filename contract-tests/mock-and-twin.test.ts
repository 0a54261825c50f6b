/** M3: the mock and the twin, made independently of each other, answer alike wherever state does not matter. */
import { describe, expect, test } from '@jest/globals';
import { callOf } from './checks/requests.js';
import { requestVectors } from './facts/request-vectors.js';
import { description } from './oracle.js';
import { mockTarget } from './targets/mock.js';
import { twinTarget } from './targets/twin.js';

const mock = mockTarget(process.env.MOCK_URL ?? '', description);
const twin = twinTarget(process.env.TWIN_URL ?? '', description);

/** Where they differ, and must: [mock, twin]. */
function exception(vector: (typeof requestVectors)[number]): [number, number] | undefined {
  if (vector.rule === 'required') return [400, 404]; // The twin has no route without an id.
  if (!vector.ids || vector.verdict === 'reject') return undefined;
  return [200, vector.parameter === 'project_id' ? 403 : 404]; // The mock knows nobody's ids.
}

describe('the mock and the twin agree', () => {
  test.each(requestVectors)('$id', async (vector) => {
    const [one, other] = await Promise.all([mock, twin].map((target) => target.send(callOf(target, vector))));
    const due = exception(vector);
    if (due) expect([one?.status, other?.status]).toEqual(due);
    else expect(other?.status).toBe(one?.status);
    expect(other?.contentType).toBe(one?.contentType);
  });
});
