import { describe, expect, test } from '@jest/globals';
import type { Change } from './report.js';
import { verdict } from './verdict.js';

const released = { description: '1.0.0', package: '0.1.0' };
const removed: Change = {
  impact: 'major',
  path: '#/a',
  verdicts: [{ impact: 'major', message: 'Property `port` was removed.', location: { pointer: '#/port' } }],
};
const reworded: Change = { impact: 'patch', path: '#/info', property: 'title', verdicts: [] };
const lowered: Change = {
  impact: 'major',
  path: '#/b',
  verdicts: [
    { impact: 'minor', message: '`maximum` of `limit` was 2 and is 1.', location: { pointer: '#/limit' } },
    { impact: 'major', message: 'Upper bound changed.', location: { pointer: '#/limit' } },
  ],
};

describe('verdict', () => {
  test('says what breaks, and how far both versions have to move', () => {
    const changes = [reworded, removed, lowered];
    expect(verdict({ released, today: released, needs: 'major', changes })).toBe(
      [
        'Since 1.0.0 was released, the description breaks its users:',
        '  - Property `port` was removed. (#/port)',
        '  - Upper bound changed. `maximum` of `limit` was 2 and is 1. (#/limit)',
        'Bump info.version (openapi/openapi.yaml), now 1.0.0, to 2.0.0, and ' +
          'the package (package.json), now 0.1.0, to at least 0.2.0.',
      ].join('\n'),
    );
  });

  test('names the JSON pointer of a change without a message', () => {
    const wrong = verdict({ released, today: released, needs: 'patch', changes: [reworded] });
    expect(wrong).toContain('  - #/info/title\n');
    expect(wrong).toContain('to 1.0.1, and the package (package.json), now 0.1.0, to at least 0.1.1.');
  });

  test('needs no pointer for what redocly does not see', () => {
    const wrong = verdict({ released, today: released, needs: 'patch', changes: [] });
    expect(wrong).toMatch(
      /^Since 1.0.0 was released, the description has other words, examples or order\.\n/,
    );
  });

  test('asks for one version when the other has moved', () => {
    const today = { description: '1.0.0', package: '0.2.0' };
    const wrong = verdict({ released, today, needs: 'major', changes: [removed] });
    expect(wrong).toMatch(/\nBump info.version \(openapi\/openapi.yaml\), now 1.0.0, to 2.0.0\.$/);
  });

  test('lets both move further than they have to', () => {
    const today = { description: '3.1.0', package: '1.0.0' };
    expect(verdict({ released, today, needs: 'minor', changes: [] })).toBeUndefined();
  });

  test('makes the package follow when the description moves further than it has to', () => {
    const today = { description: '2.0.0', package: '0.1.1' };
    expect(verdict({ released, today, needs: 'patch', changes: [reworded] })).toContain('at least 0.2.0');
    expect(verdict({ released, today, needs: undefined, changes: [] })).toContain('at least 0.2.0');
  });

  test('from 1.0 on, the package breaks with a major version', () => {
    const today = { description: '2.0.0', package: '1.3.0' };
    const older = { ...released, package: '1.2.0' };
    expect(verdict({ released: older, today, needs: 'major', changes: [removed] })).toContain(
      'at least 2.0.0',
    );
  });

  test.each([
    [{ description: '0.9.0', package: '0.1.0' }, 'openapi.yaml), now 0.9.0, to 1.0.0'],
    [{ description: '1.0.0', package: '0.0.9' }, 'package.json), now 0.0.9, to at least 0.1.0'],
  ])('rejects the step back to %j', (today, todo) => {
    expect(verdict({ released, today, needs: undefined, changes: [] })).toContain(todo);
  });

  test('is content when nothing has changed', () => {
    expect(verdict({ released, today: released, needs: undefined, changes: [] })).toBeUndefined();
  });
});
