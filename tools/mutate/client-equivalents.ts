/**
 * Mutants of the client's code that nobody can notice, each with the reason why it is no mistake. An entry names the
 * file, the text that is changed, and what it is changed to; places are not named, so that an entry outlives edits.
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
    file: 'src/credentials/iam-answer.ts',
    original: '/^\\d{4}-\\d\\d-\\d\\dT\\S+(Z|[+-]\\d\\d:\\d\\d)$/',
    replacement: '/^\\d{4}-\\d\\d-\\d\\dT\\S+(Z|[+-]\\d\\d:\\d\\d)/',
    because: '`Date.parse` of Node refuses what stands behind a zone; the `$` does not rely on that.',
  },
  {
    file: 'src/credentials/sdk-signature.ts',
    original: 'false',
    replacement: 'true',
    because: 'Whether the key could be exported: it never leaves the function that imports it.',
  },
  {
    file: 'src/endpoint.ts',
    original: '/^127(\\.\\d+){3}$/',
    replacement: '/127(\\.\\d+){3}$/',
    because: 'To a URL, a host that ends in a number is an IPv4 address, and only 127 ends in 127 up to 255.',
  },
  {
    file: 'src/events.ts',
    original: 'onEvent?.(event)',
    replacement: 'onEvent(event)',
    because: 'Where nobody listens it throws, and what a listener throws is ignored.',
  },
  {
    file: 'src/events.ts',
    original: 'told',
    replacement: 'true',
    because: 'A promise of nothing is made, and nothing comes of it.',
  },
  {
    file: 'src/exchange.ts',
    original: "announced <= most && !headers.has('Content-Encoding')",
    replacement: 'false',
    because: 'The body is read in chunks then: the same bytes, a little later.',
  },
  {
    file: 'src/exchange.ts',
    original: 'announced <= most',
    replacement: 'announced < most',
    because: 'A body just at the cap is read in chunks then: the same bytes, a little later.',
  },
  {
    file: 'src/params.ts',
    original: "'u'",
    replacement: '""',
    because: 'No pattern of the description holds anything beyond ASCII, so both modes agree.',
  },
  {
    file: 'src/retry-policy.ts',
    original: 'header === null',
    replacement: 'false',
    because: 'Without the header the text "null" is looked at, which is no wait.',
  },
  {
    file: 'src/validate.ts',
    original: 'members.length <= mostMembers',
    replacement: 'members.length < mostMembers',
    because: 'The first 10 000 of just as many members are all of them.',
  },
];
