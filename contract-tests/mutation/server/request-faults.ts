/** Faults of what is accepted. ID, METH, ADDR: the address; BND, TYPE: limits and types of parameters; REQ: other names. */
import type { ChannelIds } from '../../suite/target.js';
import { exampleChannel } from '../../suite/targets/channel.js';
import { pathOf } from '../../suite/targets/http-target.js';
import { precise } from './filter-faults.js';
import { faultsOf, onError, onErrorBody, param, type Row, rejected } from './patches.js';
import type { Patch } from './server-fault.js';

const own = pathOf(exampleChannel);
const noChannel = { error_code: 'APIG.3023', error_msg: 'The VPC channel does not exist,id:' };

const requests: readonly Row[] = [
  ['ID.project_id-unchecked', 'any project_id is accepted', anyId('project_id', 2)],
  ['ID.instance_id-unchecked', 'any instance_id is accepted', anyId('instance_id', 5)],
  ['ID.vpc_channel_id-unchecked', 'any vpc_channel_id is accepted', anyId('vpc_channel_id', 7)],
  [
    'ID.form-unchecked',
    'a malformed id is a 404',
    onError(/^400/, (body, { received: { path } }) =>
      path === own ? {} : { status: 404, body: { ...body, ...noChannel } },
    ),
  ],
  [
    'ID.channel-empty',
    'an unknown channel has an empty list',
    onError(/3023$/, { status: 200, body: { size: 0, total: 0, members: [] } }),
  ],
  ['ID.project-404', 'a foreign project is a 404', onError(/^403/, { status: 404 })],
  ['ID.channel-403', 'an unknown channel is a 403', onError(/3023$/, { status: 403 })],
  [
    'ID.instance-is-channel',
    'an unknown instance is reported as an unknown channel',
    onErrorBody(/3030$/, () => noChannel),
  ],

  ['METH.any', 'POST, PUT, DELETE and PATCH are handled as GET', asGet('POST', 'PUT', 'DELETE', 'PATCH')],
  ['METH.post', 'POST is handled as GET', asGet('POST')],
  ['METH.head', 'HEAD is handled as GET', asGet('HEAD')],
  ['METH.options', 'OPTIONS is handled as GET', asGet('OPTIONS')],
  ['METH.trace', 'TRACE is handled as GET', asGet('TRACE')],

  ['ADDR.slash', 'the path may end with a slash', alias(`${own}/`)],
  ['ADDR.version', 'the path may have another version', alias(own.replace('/v2/', '/v1/'))],
  ['ADDR.capitals', 'the path is case-insensitive', alias(own.replace('/apigw/', '/APIGW/'))],
  ['ADDR.parent', 'the path of the channel returns its members', alias(own.replace(/\/members$/, ''))],
  ['ADDR.child', 'the path may go on after members', alias(`${own}/1`)],

  ['BND.limit-0', 'limit=0 becomes the default', param('limit', (value) => (value === '0' ? '20' : value))],
  [
    'BND.limit-negative',
    'a negative limit becomes the default',
    param('limit', (value) => (value.startsWith('-') ? '20' : value)),
  ],
  ['BND.limit-501', 'limit=501 becomes 500', param('limit', (value) => (value === '501' ? '500' : value))],
  [
    'BND.limit-large',
    'a large limit becomes 500',
    param('limit', (value) => (Number(value) > 501 ? '500' : value)),
  ],
  [
    'BND.offset-negative',
    'a negative offset becomes 0',
    param('offset', (value) => (value.startsWith('-') ? '0' : value)),
  ],
  ['BND.limit-1-rejected', 'limit=1 is rejected', rejected('limit', (value) => value === '1')],
  ['BND.limit-500-rejected', 'limit=500 is rejected', rejected('limit', (value) => value === '500')],
  ['BND.limit-499-rejected', 'limit=499 is rejected', rejected('limit', (value) => value === '499')],
  ['BND.offset-0-rejected', 'offset=0 is rejected', rejected('offset', (value) => Number(value) === 0)],
  [
    'BND.offset-int32',
    'an offset of more than 32 bits is rejected',
    rejected('offset', (value) => Number(value) >= 2 ** 31),
  ],
  [
    'BND.offset-int53',
    'an offset of 53 bits is rejected',
    rejected('offset', (value) => Number(value) >= 2 ** 52),
  ],
  ['BND.name-long', 'a long name is rejected', rejected('name', (value) => value.length > 64)],
  [
    'BND.name-letters',
    'a name with a special character is rejected',
    rejected('name', (value) => /[^\w.-]/.test(value)),
  ],
  [
    'BND.group-long',
    'a long member_group_name is rejected',
    rejected('member_group_name', (value) => value.length > 64),
  ],

  ['TYPE.fraction', 'a fraction of limit is rounded down', param('limit', roundedDown)],
  ['TYPE.offset-fraction', 'a fraction of offset is rounded down', param('offset', roundedDown)],
  ['TYPE.word', 'a word in limit is ignored', param('limit', withoutWord)],
  ['TYPE.offset-word', 'a word in offset is ignored', param('offset', withoutWord)],
  [
    'TYPE.exponent',
    'limit=1e2 becomes 100',
    param('limit', (value) => (value.includes('e') && Number(value) ? `${Number(value)}` : value)),
  ],
  [
    'TYPE.hexadecimal',
    'limit=0x10 becomes 16',
    param('limit', (value) => (value.startsWith('0x') ? `${Number(value)}` : value)),
  ],
  ['TYPE.space', 'a space before limit is ignored', param('limit', (value) => value.trim())],
  ['TYPE.empty', 'an empty limit is ignored', param('limit', (value) => value || undefined)],
  ['TYPE.empty-offset', 'an empty offset is ignored', param('offset', (value) => value || undefined)],
  [
    'TYPE.precise-unchecked',
    'an unknown name in precise_search is ignored',
    param('precise_search', (value) => (precise.test(value) ? value : undefined)),
  ],
  [
    'TYPE.first-of-two',
    'the second value of a parameter is ignored',
    {
      request({ query }) {
        for (const name of [...query.keys()]) query.set(name, query.get(name) ?? '');
      },
    },
  ],

  [
    'REQ.capitals',
    'names of parameters are case-insensitive',
    {
      request({ query }) {
        for (const [name, value] of [...query])
          if (name !== name.toLowerCase()) query.set(name.toLowerCase(), value);
      },
    },
  ],
  [
    'REQ.page',
    'page is a parameter',
    {
      request({ query }) {
        const page = query.get('page');
        if (page) query.set('offset', String(20 * (Number(page) - 1)));
      },
    },
  ],
  ['REQ.unknown', 'an unknown parameter is rejected', rejected('unknown', () => true)],
];

/** Replaces any well-formed id in this segment of the path by that of the channel. */
function anyId(name: keyof ChannelIds, segment: number): Patch {
  return {
    request(request) {
      const segments = request.path.split('/');
      if (/^[\w-]+$/.test(segments[segment] ?? '')) segments[segment] = exampleChannel[name];
      request.path = segments.join('/');
    },
  };
}

function asGet(...methods: string[]): Patch {
  return {
    request(request) {
      if (methods.includes(request.method)) request.method = 'GET';
    },
  };
}

function alias(path: string): Patch {
  return {
    request(request) {
      if (request.path === path) request.path = own;
    },
  };
}

function roundedDown(value: string): string {
  return value.includes('.') ? `${Math.floor(Number(value))}` : value;
}

function withoutWord(value: string): string | undefined {
  return /^[a-z]+$/.test(value) ? undefined : value;
}

export const requestFaults = faultsOf(requests);
