import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { description, example } from '../../contract-tests/suite/validators/oracle.js';
import { exampleCall } from '../../tools/lib/example-call.js';
import { repoRoot } from '../../tools/lib/repo-root.js';
import type { ErrorMsg, VpcMemberPage } from '../types.js';
import { type KnownCode, knownErrors, refusal } from './error-response.js';
import { createFakeMembersApi } from './index.js';

type Catalogue = { codes: { code: string; status: number; meaning: string }[] };

const catalogue: Catalogue = JSON.parse(readFileSync(join(repoRoot, 'generated/error-codes.json'), 'utf8'));
const examples = Object.keys(description.components.examples).map(example) as (ErrorMsg | VpcMemberPage)[];

describe('what the twin has copied from the description is still there', () => {
  test('the ids', () => {
    const { path: _, ...ids } = exampleCall(description);
    expect(createFakeMembersApi()).toMatchObject(ids);
  });

  test.each(Object.keys(knownErrors) as KnownCode[])('the status and the text of %s', (code) => {
    const { status } = knownErrors[code];
    const entry = catalogue.codes.find((known) => known.code === code && known.status === status);
    const found = examples.find(
      (known): known is ErrorMsg => 'error_code' in known && known.error_code === code,
    );
    const about = found?.error_msg.match(/(?:id|parameterName):([\w-]+)/)?.[1];
    expect(refusal(code, about).body.error_msg).toBe(found?.error_msg ?? entry?.meaning);
    expect(entry).toBeDefined();
  });

  test('the code and the status of a refused signature', () => {
    const entry = catalogue.codes.find(({ code }) => code === 'APIGW.0301');
    expect(entry).toMatchObject({ status: 401 });
  });

  test('the default of limit, and the pattern of an id', () => {
    const { parameters } = description.components as unknown as {
      parameters: Record<string, { schema: { default?: number; pattern?: string } }>;
    };
    expect(parameters.Limit?.schema.default).toBe(20);
    for (const name of ['ProjectId', 'InstanceId', 'VpcChannelId']) {
      expect(parameters[name]?.schema.pattern).toBe('^[0-9A-Za-z_-]+$');
    }
  });
});
