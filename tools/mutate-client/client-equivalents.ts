/**
 * Mutants of the client's code that no test can notice, each with the reason why it is no mistake. An entry names the
 * file, the text that is changed, and what it is changed to. It names no line, so that an entry outlives edits.
 */
export interface ClientEquivalent {
  file: string;
  original: string;
  replacement: string;
  because: string;
}

export const clientEquivalents: readonly ClientEquivalent[] = [
  {
    file: 'src/credentials/access-key.ts',
    original: 'skewMs > 0',
    replacement: 'skewMs >= 0',
    because: 'A skew of 0 is no skew, and has returned before.',
  },
  {
    file: 'src/credentials/sdk-signature.ts',
    original: 'false',
    replacement: 'true',
    because: 'Whether the key could be exported: it never leaves the function that imports it.',
  },
  {
    file: 'src/events.ts',
    original: 'onEvent?.(event)',
    replacement: 'onEvent(event)',
    because: 'Without a listener the call throws, and what a listener throws is ignored.',
  },
  {
    file: 'src/events.ts',
    original: 'result',
    replacement: 'true',
    because: 'A promise of nothing is made, and nothing comes of it.',
  },
  {
    file: 'src/transport/attempt.ts',
    original: "announced <= max && !headers.has('Content-Encoding')",
    replacement: 'false',
    because: 'The body is read in chunks then: the same bytes, a little later.',
  },
  {
    file: 'src/transport/attempt.ts',
    original: 'announced <= max',
    replacement: 'announced < max',
    because: 'A body just at the cap is read in chunks then: the same bytes, a little later.',
  },
  {
    file: 'src/request/params.ts',
    original: "'u'",
    replacement: '""',
    because: 'No pattern of the description holds anything beyond ASCII, so both modes agree.',
  },
  {
    file: 'src/transport/retry-policy.ts',
    original: 'header === null',
    replacement: 'false',
    because: 'Without the header the text "null" is looked at, which is no wait.',
  },
  {
    file: 'src/validate.ts',
    original: 'members.length <= maxMembers',
    replacement: 'members.length < maxMembers',
    because: 'The first 10 000 of just as many members are all of them.',
  },
];
