/** Requests, each with its verdict by the contract, written by hand. */
import type { ChannelIds } from '../target.js';

export interface RequestVector {
  /** Stable, and unique among the vectors. */
  id: string;
  /** The parameter under test. */
  parameter: string;
  /** The query, encoded. */
  query?: string;
  /** Ids, encoded, that replace those of the channel. */
  ids?: Partial<ChannelIds>;
  verdict: 'accept' | 'reject';
  /** For a rejection: the violated keyword of the description. */
  rule?: string;
  /**
   * The expected response of a live server; by default that of the verdict. `replace`: a 400, or the documented
   * replacement of an out-of-range value (PROVENANCE, row `limit-mock`). `unstated`: nothing is published, so the
   * check is skipped. `unbounded`: no maximum length is published, so a rejection is a note and not a violation.
   */
  server?: 'replace' | 'unstated' | 'unbounded';
}

type Row = [id: string, value: string, rule?: string | undefined, server?: RequestVector['server']];

/** Values of one query parameter: accepted, or rejected by the named rule. */
function values(parameter: string, rows: readonly Row[]): RequestVector[] {
  return rows.map(([id, value, rule, server]) => ({
    id: `${parameter}-${id}`,
    parameter,
    query: `${parameter}=${value}`,
    verdict: rule ? 'reject' : 'accept',
    ...(rule && { rule }),
    ...(server && { server }),
  }));
}

/** A repeated parameter is a list, which breaks its type. */
function twice(parameter: string, value: string): RequestVector {
  const query = `${parameter}=${value}&${parameter}=${value}`;
  return { id: `${parameter}-twice`, parameter, query, verdict: 'reject', rule: 'type', server: 'unstated' };
}

/** Live servers get no encoded ids: a server that decodes the path rejects the signature, and failures lock a key. */
function id(parameter: keyof ChannelIds, name: string, value: string, rule?: string): RequestVector {
  return {
    id: `${parameter}-${name}`,
    parameter,
    ids: { [parameter]: value },
    verdict: rule ? 'reject' : 'accept',
    ...(rule && { rule }),
    ...(value.includes('%') && { server: 'unstated' as const }),
  };
}

const textParameters = ['name', 'member_group_name', 'member_group_id'] as const;
const idNames = ['project_id', 'instance_id', 'vpc_channel_id'] as const;

export const requestVectors: readonly RequestVector[] = [
  ...values('limit', [
    ['1', '1'],
    ['2', '2'],
    ['20', '20'],
    ['499', '499'],
    ['500', '500'],
    ['0', '0', 'minimum', 'replace'],
    ['negative', '-1', 'minimum', 'replace'],
    ['501', '501', 'maximum', 'replace'],
    ['beyond-int32', '2147483648', 'format', 'replace'],
    ['fraction', '1.5', 'type'],
    ['word', 'abc', 'type'],
    ['boolean', 'true', 'type'],
  ]),
  twice('limit', '5'),
  ...values('offset', [
    ['0', '0'],
    ['1', '1'],
    ['beyond-int32', '2147483648'],
    ['largest-safe', '9007199254740991'],
    ['negative', '-1', 'minimum', 'replace'],
    ['fraction', '0.5', 'type'],
    ['word', 'abc', 'type'],
  ]),
  twice('offset', '1'),
  ...textParameters.flatMap((parameter) => [
    ...values(parameter, [
      ['word', 'web'],
      ['long', 'x'.repeat(300), undefined, 'unbounded'],
    ]),
    twice(parameter, 'web'),
  ]),
  ...values('precise_search', [
    ['name', 'name'],
    ['group', 'member_group_name'],
    ['both', 'name,member_group_name'],
    ['both-encoded', 'member_group_name%2Cname'],
    ['other-parameter', 'member_group_id', 'pattern', 'unstated'],
    ['part-of-a-name', 'names', 'pattern', 'unstated'],
    ['capitals', 'NAME', 'pattern', 'unstated'],
    ['comma-at-the-end', 'name,', 'pattern', 'unstated'],
    ['comma-at-the-start', ',name', 'pattern', 'unstated'],
    ['three', 'name,name,name', 'pattern', 'unstated'],
  ]),
  twice('precise_search', 'name'),
  ...idNames.flatMap((name) => [
    id(name, 'hexadecimal', '00000000000000000000000000000000'),
    id(name, 'uuid', '00000000-0000-0000-0000-000000000000'),
    id(name, 'every-character', 'AZaz09-_'),
    id(name, 'one-character', '0'),
    id(name, 'long', '0'.repeat(300)),
    id(name, 'dots', 'not.an.id', 'pattern'),
    id(name, 'slash', 'a%2Fb', 'pattern'),
    id(name, 'space', 'a%20b', 'pattern'),
    id(name, 'tail', 'abc%21', 'pattern'),
    id(name, 'head', '%21abc', 'pattern'),
    id(name, 'chinese', '%E4%B8%AD', 'pattern'),
    id(name, 'missing', '', 'required'),
  ]),
];

/** Pairwise combinations of `name` (with a match, without, absent), `limit` and `offset`. */
export const pairs: readonly string[] = [
  'limit=1&offset=1',
  'limit=500&offset=1000',
  'offset=0',
  'name=ecs&limit=1&offset=1000',
  'name=ecs&limit=500&offset=0',
  'name=ecs&offset=1',
  'name=nothing-is-called-so&limit=1&offset=0',
  'name=nothing-is-called-so&limit=500&offset=1',
  'name=nothing-is-called-so&offset=1000',
];
