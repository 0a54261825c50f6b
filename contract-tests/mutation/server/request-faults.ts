/** Faults of what is accepted. ID, METH, ADDR: the address; BND, TYPE: limits and types of parameters; REQ: other names. */
import type { ChannelIds } from '../../suite/target.js';
import { exampleChannel } from '../../suite/targets/channel.js';
import { pathOf } from '../../suite/targets/http-target.js';
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

  ['METH.any', 'POST, PUT, DELETE and PATCH are handled as GET', asGet(/POST|PUT|DELETE|PATCH/)],
  ['METH.post', 'POST is handled as GET', asGet(/POST/)],
  ['METH.head', 'HEAD is handled as GET', asGet(/HEAD/)],
  ['METH.options', 'OPTIONS is handled as GET', asGet(/OPTIONS/)],
  ['METH.trace', 'TRACE is handled as GET', asGet(/TRACE/)],

  ['ADDR.slash', 'the path may end with a slash', alias(`${own}/`)],
  ['ADDR.version', 'the path may have another version', alias(own.replace('/v2/', '/v1/'))],
  ['ADDR.capitals', 'the path is case-insensitive', alias(own.replace('/apigw/', '/APIGW/'))],
  ['ADDR.parent', 'the path of the channel returns its members', alias(own.replace(/\/members$/, ''))],
  ['ADDR.child', 'the path may go on after members', alias(`${own}/1`)],

  ['BND.limit-0', 'limit=0 becomes the default', param('limit', /^0$/, '20')],
  ['BND.limit-negative', 'a negative limit becomes the default', param('limit', /^-.*/, '20')],
  ['BND.limit-501', 'limit=501 becomes 500', param('limit', /^501$/, '500')],
  ['BND.limit-large', 'a limit of four digits becomes 500', param('limit', /^\d{4,}$/, '500')],
  ['BND.offset-negative', 'a negative offset becomes 0', param('offset', /^-.*/, '0')],
  ['BND.limit-1-rejected', 'limit=1 is rejected', rejected('limit', /^1$/)],
  ['BND.limit-500-rejected', 'limit=500 is rejected', rejected('limit', /^500$/)],
  ['BND.limit-499-rejected', 'limit=499 is rejected', rejected('limit', /^499$/)],
  ['BND.offset-0-rejected', 'offset=0 is rejected', rejected('offset', /^0$/)],
  ['BND.offset-int32', 'an offset of ten digits is rejected', rejected('offset', /^\d{10,}$/)],
  ['BND.offset-int53', 'an offset of 16 digits is rejected', rejected('offset', /^\d{16,}$/)],
  ['BND.name-long', 'a long name is rejected', rejected('name', /.{65}/s)],
  ['BND.name-letters', 'a name with a special character is rejected', rejected('name', /[^\w.-]/)],
  ['BND.group-long', 'a long member_group_name is rejected', rejected('member_group_name', /.{65}/s)],

  ['TYPE.fraction', 'a fraction of limit is rounded down', param('limit', /\..*/, '')],
  ['TYPE.offset-fraction', 'a fraction of offset is rounded down', param('offset', /\..*/, '')],
  ['TYPE.word', 'a word in limit is ignored', param('limit', /^[a-z]+$/)],
  ['TYPE.offset-word', 'a word in offset is ignored', param('offset', /^[a-z]+$/)],
  [
    'TYPE.exponent',
    'an exponent in limit is accepted',
    param('limit', /^\d+e\d+$/, (value) => `${Number(value)}`),
  ],
  [
    'TYPE.hexadecimal',
    'a hexadecimal limit is accepted',
    param('limit', /^0x/, (value) => `${Number(value)}`),
  ],
  ['TYPE.space', 'a space before limit is ignored', param('limit', /^\s+|\s+$/g, '')],
  ['TYPE.empty', 'an empty limit is ignored', param('limit', /^$/)],
  ['TYPE.empty-offset', 'an empty offset is ignored', param('offset', /^$/)],
  [
    'TYPE.precise-unchecked',
    'an unknown name in precise_search is ignored',
    param('precise_search', /^(?!(member_group_)?name(,(member_group_)?name)?$)/),
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
  ['REQ.unknown', 'an unknown parameter is rejected', rejected('unknown', /^/)],
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

function asGet(methods: RegExp): Patch {
  return {
    request(request) {
      if (methods.test(request.method)) request.method = 'GET';
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

export const requestFaults = faultsOf(requests);
