import { describe, expect, test } from '@jest/globals';
import catalogue from '../../generated/error-codes.json' with { type: 'json' };
import description from '../../generated/openapi.json' with { type: 'json' };
import { errorResponse, type KnownCode, knownErrors } from './error-response.js';
import { createFakeMembersApi } from './index.js';

const { parameters, examples } = description.components;
const errors = Object.values(examples)
  .map(({ value }) => value)
  .filter((value) => 'error_code' in value);

describe('what the fake repeats from the description is still there', () => {
  test('the ids', () => {
    expect(createFakeMembersApi()).toMatchObject({
      project_id: parameters.ProjectId.example,
      instance_id: parameters.InstanceId.example,
      vpc_channel_id: parameters.VpcChannelId.example,
    });
  });

  test.each(Object.keys(knownErrors) as KnownCode[])('the status and the text of %s', (code) => {
    const { status } = knownErrors[code];
    const entry = catalogue.codes.find((known) => known.code === code && known.status === status);
    const found = errors.find((known) => known.error_code === code);
    const about = found?.error_msg.match(/(?:id|parameterName):([\w-]+)/)?.[1];
    expect(errorResponse(code, about).body.error_msg).toBe(found?.error_msg ?? entry?.meaning);
    expect(entry).toBeDefined();
  });

  test('the code and the status of a rejected signature', () => {
    const entry = catalogue.codes.find(({ code }) => code === 'APIGW.0301');
    expect(entry).toMatchObject({ status: 401 });
  });

  test('the default of limit, and the pattern of an id', () => {
    expect(parameters.Limit.schema.default).toBe(20);
    for (const { schema } of [parameters.ProjectId, parameters.InstanceId, parameters.VpcChannelId]) {
      expect(schema.pattern).toBe('^[0-9A-Za-z_-]+$');
    }
  });
});
