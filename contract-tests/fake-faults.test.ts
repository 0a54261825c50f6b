/** The bodies of scripted errors of the fake, which the suite cannot provoke. */
import { expect, test } from '@jest/globals';
import { createFakeMembersApi } from '../src/testing/index.js';
import { pathOf } from './suite/targets/http-target.js';
import { violations } from './suite/validators/oracle.js';

test.each(['APIG.9999', 'APIGW.0308', 'APIG.1234', 'APIG.3023'])(
  'the body of a scripted %s is valid',
  async (error_code) => {
    const api = createFakeMembersApi({ faults: [{ fault: 'error', status: 500, error_code }] });
    const url = `https://apig.example.com${pathOf(api)}`;
    const response = await api.fetch(url, { headers: { 'X-Auth-Token': 'any' } });
    expect(violations('ErrorMsg', await response.json())).toEqual([]);
  },
);
