/** `npm run contract` on servers that attack the run, the terminal or the reader of the report. */
import type { ServerResponse } from 'node:http';
import { describe, expect, test } from '@jest/globals';
import { json, runOn, token } from './command/run-on.fixtures.js';
import { maxBodyBytes } from './suite/targets/transport.js';

describe('a body that is too long', () => {
  test('is not read to its end, is one violation, and is truncated in the report', async () => {
    const chunk = Buffer.alloc(2 ** 16, ' ');
    let sent = 0;
    const endless = (response: ServerResponse) => {
      response.writeHead(200, { 'Content-Type': 'application/json', 'X-Request-Id': 'r' });
      const more = () => {
        while (!response.destroyed && response.write(chunk)) sent += chunk.length;
      };
      response.on('drain', more);
      more();
    };
    const { code, printed, file } = await runOn(endless, ['--max-requests', '5']);
    expect(code).toBe(1);
    expect(printed).toMatch(
      new RegExp(
        `^✗ No body has more than ${maxBodyBytes} bytes: .*\\(S4.body-size, \\d+ checks more\\)$`,
        'm',
      ),
    );
    expect(printed).toContain(' 1 violated');
    // Five responses, and what was in socket buffers when the connection was closed.
    expect(sent).toBeLessThan(5 * 10 * maxBodyBytes);
    const { entries } = JSON.parse(file['traffic.har'] ?? '').log;
    expect(entries).toHaveLength(5);
    expect(entries[0].response.content.text).toHaveLength(
      2_000 + `\n... (cut: the body has more than ${maxBodyBytes} bytes)`.length,
    );
    expect(file['index.html']).toMatch(/<summary>Not checkable until this is fixed \(\d+\)/);
  });

  test('stops the run before the recorded responses exhaust the memory', async () => {
    const long = JSON.stringify({ size: 0, total: 0, members: [], more: 'x'.repeat(maxBodyBytes - 100) });
    const { printed, file } = await runOn((response) => json(response, long));
    expect(printed).toContain('passed');
    expect(file['index.html']).toContain('the responses of this run are too long in total: no more was sent');
    expect(JSON.parse(file['traffic.har'] ?? '').log.entries.length).toBeLessThan(20);
  });
});

describe('text of a hostile server', () => {
  const harmful =
    '\u001b[2J\u001b]0;owned\u0007 \u009b31m \u202egnp.exe \u2066x \r\nOK: contract kept\u2028 </pre></details><script>alert(1)</script><img src=x onerror=alert(1)> ]]> "quoted\' &amp; \ud800 \ufffe \0';
  const member = { id: harmful, [harmful]: harmful, weight: harmful, create_time: harmful };
  const bodies: [string, string, number][] = [
    ['in a page', JSON.stringify({ size: harmful, total: harmful, members: [member], [harmful]: 1 }), 200],
    ['in a page of the right form', JSON.stringify({ size: 2, total: 1, members: [member, member] }), 200],
    ['in an error', JSON.stringify({ error_code: harmful, error_msg: harmful }), 500],
    ['instead of JSON', harmful, 200],
    [
      'in a first response that is rejected',
      JSON.stringify({ error_code: 'x', error_msg: harmful }) + harmful,
      403,
    ],
  ];

  test.each(bodies)('is escaped or removed, %s', async (_, body, status) => {
    const headers = { 'X-Request-Id': '\u009b31m<script>', 'X-Other': '\u009b31m<script>' };
    const { printed, file } = await runOn(
      (response) => json(response, body, status, headers),
      ['--max-requests', '60'],
    );
    for (const text of [printed, ...Object.values(file)]) {
      expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\p{Cs}]/u);
    }
    // A line break in the text starts no line of the output.
    expect(printed).not.toMatch(/^OK: contract kept/m);
    const html = file['index.html'] ?? '';
    const tags = new Set(html.match(/<\/?\w*/g));
    expect([...tags].filter((tag) => /script|img/.test(tag))).toEqual([]);
    if (file['junit.xml']) expect(problemOfXml(file['junit.xml'])).toBeUndefined();
    if (file['traffic.har']) JSON.parse(file['traffic.har']);
  });

  /** The first malformed part of XML with elements, double-quoted attributes and text; undefined if well-formed. */
  function problemOfXml(xml: string): string | undefined {
    const open: string[] = [];
    const [, rest = ''] = /^<\?xml version="1.0" encoding="UTF-8"\?>\n(.*)$/s.exec(xml) ?? [];
    for (const [token] of rest.matchAll(/<[^>]*>|[^<]+|</g)) {
      if (!token.startsWith('<')) {
        if (/&(?!#\d+;)|\]\]>/.test(token)) return token;
      } else if (token.startsWith('</')) {
        if (open.pop() !== token.slice(2, -1)) return token;
      } else {
        const [, name = '', end] = /^<(\w+)(?: \w+="(?:[^<&"]|&#\d+;)*")*(\/?)>$/.exec(token) ?? [];
        if (!name) return token;
        if (!end) open.push(name);
      }
    }
    return open.pop();
  }
});

describe('the token', () => {
  const hex = (character: string) => character.charCodeAt(0).toString(16).padStart(2, '0');
  const spellings: [string, (text: string) => string][] = [
    ['as it is', (text) => text],
    ['without its last character', (text) => text.slice(0, -1)],
    ['by its first 20 characters', (text) => `${text.slice(0, 20)}...`],
    ['with \\u escapes', (text) => text.replace(/\W/g, (character) => `\\u00${hex(character)}`)],
    ['with \\/', (text) => text.replaceAll('/', '\\/')],
    ['percent-encoded', encodeURIComponent],
    [
      'with entities by name',
      (text) => text.replaceAll('/', '&sol;').replaceAll('+', '&plus;').replaceAll('=', '&equals;'),
    ],
    [
      'with entities in decimal',
      (text) => text.replace(/./g, (character) => `&#${character.charCodeAt(0)};`),
    ],
    ['with entities in hexadecimal', (text) => text.replace(/./g, (character) => `&#x${hex(character)};`)],
    [
      'with entities, percent-encoded',
      (text) => encodeURIComponent(text.replace(/\W/g, (character) => `&#x${hex(character)};`)),
    ],
  ];

  test.each(spellings)('is nowhere, %s', async (_, spelt) => {
    const echo = spelt(token);
    const body = `{"size":"${echo}","total":1,"members":[{"id":"${echo}"}],"${echo}":[]}`;
    const { printed, file } = await runOn(
      (response) => json(response, body, 200, { 'X-Request-Id': echo }),
      ['--max-requests', '30'],
    );
    for (const text of [printed, ...Object.values(file)]) {
      expect(text).not.toContain(token.slice(0, 12));
      expect(text).not.toContain(token.slice(9, 21));
      // Nor as the server spells it, nor with our escape on top.
      expect(text).not.toContain(echo.slice(0, 12));
      expect(text).not.toContain('&#38;#77;');
    }
    expect(file['traffic.har']).toContain('***');
  });
});
