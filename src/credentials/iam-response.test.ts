import { describe, expect, test } from '@jest/globals';
import { operationId } from '../../generated/iam/operation.js';
import { createFakeClock } from '../testing/index.js';
import { BufferedResponse } from '../transport/buffered-response.js';
import { startCall } from '../transport/call.js';
import { withDefaults } from '../transport/limits.js';
import { readIamResponse } from './iam-response.js';

function read(status: number, headers: Record<string, string> = {}) {
  const error = { error: { code: status, message: 'No.' } };
  const body = new TextEncoder().encode(JSON.stringify(error));
  const response = new BufferedResponse(status, new Headers(headers), body);
  const call = startCall(operationId, withDefaults({ clock: createFakeClock() }));
  return readIamResponse({ error, response }, call, 0);
}

describe('an error of IAM says what to do', () => {
  test.each([
    [400, 'Check `iamEndpoint`: it did not understand the request.'],
    [
      401,
      'Check `domain`, `user` and `password`, then make new credentials: these send no password again, ' +
        'because IAM locks a user after a few wrong ones.',
    ],
    [403, 'Check that the user is enabled and has programmatic access.'],
    [404, 'Check `project_id`, `region` and `iamEndpoint`.'],
  ])('about a %i', async (status, action) => {
    const message = `keystoneCreateUserTokenByPassword: ${status} No. - ${action}`;
    await expect(read(status)).rejects.toThrow(new Error(message));
  });

  test('and nothing for another status', async () => {
    await expect(read(409)).rejects.toThrow(/^keystoneCreateUserTokenByPassword: 409 No\.$/);
  });
});

test('a response without a token is named by its request, when that is known', async () => {
  const problem = 'keystoneCreateUserTokenByPassword: 201 without a usable X-Subject-Token';
  await expect(read(201)).rejects.toThrow(new Error(problem));
  await expect(read(201, { 'X-Request-Id': 'request-1' })).rejects.toThrow(
    new Error(`${problem} (request request-1)`),
  );
});
