/** ID, METH, ADDR, BND, TYPE, REQ: mistakes about which requests are taken. */

import type { ChannelIds } from '../../suite/target.js';
import { exampleChannel } from '../../suite/targets/channel.js';
import { pathOf } from '../../suite/targets/http-target.js';
import type { FaultyAnswer, FaultyRequest, ServerFault, Situation } from './server-fault.js';

const own = pathOf(exampleChannel);
const places: Readonly<Record<keyof ChannelIds, number>> = {
  project_id: 2,
  instance_id: 5,
  vpc_channel_id: 7,
};

/** Any well-formed id is taken for the channel's own. */
function unchecked(name: keyof ChannelIds): ServerFault {
  return {
    id: `ID.${name}-unchecked`,
    words: `any ${name} will do`,
    request(request) {
      const parts = request.path.split('/');
      const place = places[name];
      if (/^[\w-]+$/.test(parts[place] ?? '')) parts[place] = exampleChannel[name];
      request.path = parts.join('/');
    },
  };
}

/** An error is given for another one. */
function instead(
  id: string,
  words: string,
  change: (answer: FaultyAnswer, asked: FaultyRequest) => Partial<FaultyAnswer> | undefined,
): ServerFault {
  return {
    id,
    words,
    answer: (answer, { asked }) => void Object.assign(answer, change(answer, asked)),
  };
}

function codeOf({ body }: FaultyAnswer): string | undefined {
  return (body as { error_code?: string }).error_code;
}

function withText(answer: FaultyAnswer, error_code: string, error_msg: string): Partial<FaultyAnswer> {
  return { body: { ...(answer.body as object), error_code, error_msg } };
}

/** These methods are taken for a GET. */
function open(name: string, ...methods: string[]): ServerFault {
  return {
    id: `METH.${name}`,
    words: `${methods.join(', ')} ${methods.length > 1 ? 'are' : 'is'} taken for GET`,
    request(request) {
      if (methods.includes(request.method)) request.method = 'GET';
    },
  };
}

/** This address is taken for the operation's own. */
function address(name: string, words: string, path: string): ServerFault {
  return {
    id: `ADDR.${name}`,
    words,
    request(request) {
      if (request.path === path) request.path = own;
    },
  };
}

/** A value of a parameter is taken for another, or left out. */
function taken(
  id: string,
  words: string,
  name: string,
  change: (value: string) => string | undefined,
): ServerFault {
  return {
    id,
    words,
    request({ query }) {
      const value = query.get(name);
      if (value === null || query.getAll(name).length > 1) return;
      const other = change(value);
      if (other === undefined) query.delete(name);
      else query.set(name, other);
    },
  };
}

/** A good value is refused, as a bad one is. */
function refused(
  id: string,
  words: string,
  when: (query: URLSearchParams) => string | undefined,
): ServerFault {
  return {
    id,
    words,
    async answer(answer, { asked, ask }: Situation) {
      const name = answer.status === 200 && when(asked.query);
      if (!name) return;
      const bad = await ask(({ query }) => query.set('limit', 'abc'));
      const text = (bad.body as { error_msg: string }).error_msg.replace('limit', name);
      Object.assign(answer, { ...bad, ...withText(bad, 'APIG.2012', text) });
    },
  };
}

const number = (name: string, when: (value: number) => boolean) => (query: URLSearchParams) => {
  return query.has(name) && when(Number(query.get(name))) ? name : undefined;
};

export const requestFaults: readonly ServerFault[] = [
  ...(Object.keys(places) as (keyof ChannelIds)[]).map(unchecked),
  instead('ID.form-unchecked', 'a malformed id is a 404', (answer, { path }) => {
    if (answer.status !== 400 || path === own) return undefined;
    return { status: 404, ...withText(answer, 'APIG.3023', 'The VPC channel does not exist,id:') };
  }),
  instead('ID.channel-empty', 'an unknown channel has an empty list', (answer) => {
    return codeOf(answer) === 'APIG.3023'
      ? { status: 200, body: { size: 0, total: 0, members: [] } }
      : undefined;
  }),
  instead('ID.project-404', 'the project of another is a 404', ({ status }) =>
    status === 403 ? { status: 404 } : undefined,
  ),
  instead('ID.channel-403', 'an unknown channel is a 403', (answer) => {
    return codeOf(answer) === 'APIG.3023' ? { status: 403 } : undefined;
  }),
  instead('ID.instance-is-channel', 'an unknown instance is called an unknown channel', (answer) => {
    return codeOf(answer) === 'APIG.3030'
      ? withText(answer, 'APIG.3023', 'The VPC channel does not exist')
      : undefined;
  }),
  open('any', 'POST', 'PUT', 'DELETE', 'PATCH'),
  open('post', 'POST'),
  open('head', 'HEAD'),
  open('options', 'OPTIONS'),
  open('trace', 'TRACE'),
  address('slash', 'a slash at the end does not matter', `${own}/`),
  address('version', 'the version of the path does not matter', own.replace('/v2/', '/v1/')),
  address('capitals', 'capitals in the path do not matter', own.replace('/apigw/', '/APIGW/')),
  address('parent', 'the channel itself gives its members', own.replace(/\/members$/, '')),
  address('child', 'anything after members is ignored', `${own}/1`),
  taken('BND.limit-0', 'limit=0 is taken for the default', 'limit', (value) =>
    value === '0' ? '20' : value,
  ),
  taken('BND.limit-negative', 'a negative limit is taken for the default', 'limit', (value) => {
    return value.startsWith('-') ? '20' : value;
  }),
  taken('BND.limit-501', 'limit=501 is taken for 500', 'limit', (value) => (value === '501' ? '500' : value)),
  taken('BND.limit-large', 'a large limit is taken for 500', 'limit', (value) =>
    Number(value) > 501 ? '500' : value,
  ),
  taken('BND.offset-negative', 'a negative offset is taken for 0', 'offset', (value) => {
    return value.startsWith('-') ? '0' : value;
  }),
  refused(
    'BND.limit-1-refused',
    'limit=1 is refused',
    number('limit', (value) => value === 1),
  ),
  refused(
    'BND.limit-500-refused',
    'limit=500 is refused',
    number('limit', (value) => value === 500),
  ),
  refused(
    'BND.limit-499-refused',
    'limit=499 is refused',
    number('limit', (value) => value === 499),
  ),
  refused(
    'BND.offset-0-refused',
    'offset=0 is refused',
    number('offset', (value) => value === 0),
  ),
  refused(
    'BND.offset-int32',
    'an offset of more than 32 bits is refused',
    number('offset', (value) => value >= 2 ** 31),
  ),
  refused(
    'BND.offset-int53',
    'an offset of 53 bits is refused',
    number('offset', (value) => value >= 2 ** 52),
  ),
  refused('BND.name-long', 'a long name is refused', (query) =>
    (query.get('name') ?? '').length > 64 ? 'name' : undefined,
  ),
  refused('BND.name-letters', 'a name with other characters than letters and digits is refused', (query) => {
    return /[^\w.-]/.test(query.get('name') ?? '') ? 'name' : undefined;
  }),
  refused('BND.group-long', 'a long name of a group is refused', (query) => {
    return (query.get('member_group_name') ?? '').length > 64 ? 'member_group_name' : undefined;
  }),
  taken('TYPE.fraction', 'a fraction is rounded down', 'limit', (value) =>
    /\./.test(value) ? String(Math.floor(Number(value))) : value,
  ),
  taken('TYPE.offset-fraction', 'a fraction of an offset is rounded down', 'offset', (value) =>
    /\./.test(value) ? String(Math.floor(Number(value))) : value,
  ),
  taken('TYPE.word', 'a word for a limit is ignored', 'limit', (value) =>
    /^[a-z]+$/.test(value) ? undefined : value,
  ),
  taken('TYPE.offset-word', 'a word for an offset is ignored', 'offset', (value) =>
    /^[a-z]+$/.test(value) ? undefined : value,
  ),
  taken('TYPE.exponent', 'limit=1e2 is taken for 100', 'limit', (value) =>
    /e/.test(value) && Number(value) ? String(Number(value)) : value,
  ),
  taken('TYPE.hexadecimal', 'limit=0x10 is taken for 16', 'limit', (value) =>
    /^0x/.test(value) ? String(Number(value)) : value,
  ),
  taken('TYPE.space', 'a space before a limit is ignored', 'limit', (value) => value.trim()),
  taken('TYPE.empty', 'an empty limit is ignored', 'limit', (value) => value || undefined),
  taken('TYPE.empty-offset', 'an empty offset is ignored', 'offset', (value) => value || undefined),
  taken(
    'TYPE.precise-unchecked',
    'a precise_search that names something else is ignored',
    'precise_search',
    (value) => {
      return /^(name|member_group_name)(,(name|member_group_name))?$/.test(value) ? value : undefined;
    },
  ),
  {
    id: 'TYPE.first-of-two',
    words: 'of a parameter that is given twice the first one counts',
    request({ query }) {
      for (const name of [...query.keys()]) query.set(name, query.get(name) ?? '');
    },
  },
  {
    id: 'REQ.capitals',
    words: 'capitals in the name of a parameter do not matter',
    request({ query }) {
      for (const [name, value] of [...query])
        if (name !== name.toLowerCase()) query.set(name.toLowerCase(), value);
    },
  },
  {
    id: 'REQ.page',
    words: 'page is a parameter, too',
    request({ query }) {
      const page = query.get('page');
      if (page) query.set('offset', String(20 * (Number(page) - 1)));
    },
  },
  refused('REQ.unknown', 'an unknown parameter is refused', (query) =>
    query.has('unknown') ? 'unknown' : undefined,
  ),
];
