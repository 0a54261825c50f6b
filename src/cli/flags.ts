import { query } from '../../generated/operation.js';

interface Flag {
  /** As in `parseArgs` of Node. */
  type: 'string' | 'boolean';
  short?: string;
  /** The placeholder of the value in the help. */
  value?: string;
  help: string;
}

/** The flags of `list`, in the order of the help. A flag for a query parameter has the parameter's name. */
export const flags = {
  region: { type: 'string', value: 'REGION', help: 'the public gateway of a region, such as cn-north-4' },
  endpoint: {
    type: 'string',
    value: 'URL',
    help: 'or a gateway of your own, such as https://apig.example.com',
  },
  'project-id': { type: 'string', value: 'ID', help: 'the project; default: HUAWEICLOUD_SDK_PROJECT_ID' },
  'instance-id': { type: 'string', value: 'ID', help: 'the gateway instance' },
  'channel-id': { type: 'string', value: 'ID', help: 'the VPC channel' },
  name: { type: 'string', value: 'TEXT', help: 'only cloud servers whose name contains this' },
  'member-group-name': { type: 'string', value: 'TEXT', help: 'only groups whose name contains this' },
  'member-group-id': { type: 'string', value: 'ID', help: 'only this group' },
  'precise-search': {
    type: 'string',
    value: 'NAMES',
    help: 'match exactly: name, member_group_name or both',
  },
  output: { type: 'string', value: 'FORMAT', help: 'table (default), json, ndjson or csv' },
  'page-size': {
    type: 'string',
    value: 'N',
    help: `members per request, 1 to ${query.limit.maximum} (default)`,
  },
  'max-items': { type: 'string', value: 'N', help: 'stop after N members' },
  offset: { type: 'string', value: 'N', help: 'skip the first N members' },
  timeout: { type: 'string', value: 'SECONDS', help: 'give up after this time, such as 30 or 0.5' },
  verbose: { type: 'boolean', help: 'log every request on stderr' },
  demo: { type: 'boolean', help: 'list example members; needs no account, sends nothing' },
  help: { type: 'boolean', short: 'h', help: 'print this help' },
  version: { type: 'boolean', help: 'print the version' },
} as const satisfies Record<string, Flag>;

/** The flag for a query parameter of the description: `member_group_id` is `--member-group-id`. */
export function flagOf(parameter: string): string {
  return parameter.replaceAll('_', '-');
}
