import { describe, expect, test } from '@jest/globals';
import { readIamAnswer } from './iam-response.js';

function read(status: number, headers: Record<string, string> = {}) {
  const body = new TextEncoder().encode(JSON.stringify({ error: { code: status, message: 'No.' } }));
  return () => readIamAnswer({ status, headers: new Headers(headers), body, attempts: 1 }, 'password', 0);
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
  ])('about a %i', (status, action) => {
    const message = `keystoneCreateUserTokenByPassword: ${status} No. - ${action}`;
    expect(read(status)).toThrow(new Error(message));
  });

  test('and nothing where nobody knows', () => {
    expect(read(409)).toThrow(/^keystoneCreateUserTokenByPassword: 409 No\.$/);
  });
});

test('an answer without a token is named by its request, when that is known', () => {
  const problem = 'keystoneCreateUserTokenByPassword: 201 without a usable X-Subject-Token';
  expect(read(201)).toThrow(new Error(problem));
  expect(read(201, { 'X-Request-Id': 'request-1' })).toThrow(new Error(`${problem} (request request-1)`));
});
