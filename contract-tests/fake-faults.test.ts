/** What the fake sends on request, beside what the suite can bring about: the bodies of scripted errors. */
import { expect, test } from '@jest/globals';
import { createFakeMembersApi } from '../src/testing/index.js';
import { pathOf } from './suite/targets/http-target.js';
import { violations } from './suite/validators/oracle.js';

test.each(['APIG.9999', 'APIGW.0308', 'APIG.1234', 'APIG.3023'])(
  'the body of a scripted %s keeps to the description',
  async (error_code) => {
    const api = createFakeMembersApi({ faults: [{ fault: 'error', status: 500, error_code }] });
    const url = `https://apig.example.com${pathOf(api)}`;
    const response = await api.fetch(url, { headers: { 'X-Auth-Token': 'any' } });
    expect(violations('ErrorMsg', await response.json())).toEqual([]);
  },
);
