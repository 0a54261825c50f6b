import { expect, test } from '@jest/globals';
import { eventLine } from './event-line.js';

test('an event is one line of its fields', () => {
  const drift = { total: { first: 3, last: 2 }, duplicates: 0, missing: 0 };
  expect(eventLine({ type: 'request', name: 'list', attempt: 1 })).toBe('request name=list attempt=1\n');
  expect(eventLine({ type: 'drift', ...drift })).toBe(
    'drift total={"first":3,"last":2} duplicates=0 missing=0\n',
  );
});

test('absent fields are left out, and an id of the service cannot end the line', () => {
  const response = { type: 'response', name: 'list', attempt: 1, status: 200, durationMs: 5 } as const;
  expect(eventLine({ ...response, requestId: undefined })).not.toContain('requestId');
  expect(eventLine({ ...response, requestId: 'a\nb\x1b' })).toMatch(/^response .*requestId=a\\x0ab\\x1b\n$/);
});
