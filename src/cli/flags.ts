import { query, servers } from '../../generated/operation.js';
import { fieldNames } from './formats/columns.js';
import { formatNames } from './formats/names.js';
import { variables } from './variables.js';

interface Flag {
  /** As in `parseArgs` of Node. */
  type: 'string' | 'boolean';
  short?: string;
  /** The placeholder of the value in the help; in brackets for an optional value. */
  value?: string;
  /** The values that the completion offers. */
  values?: readonly string[];
  /** Whether the value is a list of `values`, with commas. */
  list?: boolean;
  /** The variable that the value comes from without the flag. */
  variable?: string;
}

export const regions: readonly string[] = servers.flatMap((server) => server.regions);

/**
 * The flags of `list`, in the order of the help. A flag for a query parameter has the parameter's name. The texts of the
 * help are in `messages/`.
 */
export const flags = {
  region: { type: 'string', value: 'REGION', values: regions, variable: variables.region },
  endpoint: { type: 'string', value: 'URL', variable: variables.endpoint },
  'project-id': { type: 'string', value: 'ID', variable: variables.project_id },
  'instance-id': { type: 'string', value: 'ID', variable: variables.instance_id },
  'channel-id': { type: 'string', value: 'ID', variable: variables.vpc_channel_id },
  name: { type: 'string', value: 'TEXT' },
  'member-group-name': { type: 'string', value: 'TEXT' },
  'member-group-id': { type: 'string', value: 'ID' },
  'precise-search': {
    type: 'string',
    value: 'NAMES',
    values: ['name', 'member_group_name'],
    list: true,
  },
  output: { type: 'string', short: 'o', value: 'FORMAT', values: formatNames },
  columns: { type: 'string', value: 'FIELDS', values: fieldNames, list: true },
  'no-headers': { type: 'boolean' },
  'page-size': { type: 'string', value: 'N' },
  'max-items': { type: 'string', value: 'N' },
  limit: { type: 'string', value: 'N' },
  offset: { type: 'string', value: 'N' },
  timeout: { type: 'string', value: 'SECONDS' },
  watch: { type: 'string', value: '[SECONDS]' },
  verbose: { type: 'boolean' },
  demo: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const satisfies Record<string, Flag>;

export type FlagName = keyof typeof flags;

/** For code that treats all flags alike. */
export const flagList: readonly (Flag & { name: FlagName })[] = (Object.keys(flags) as FlagName[]).map(
  (name) => ({ name, ...flags[name] }),
);

/** Whether a value must follow: the completion then offers no flag. */
export function needsValue({ value }: Flag): boolean {
  return value !== undefined && !value.startsWith('[');
}

/** The commands, in the order of the help. */
export const commandNames = ['list', 'regions', 'completion', 'help'] as const;

export type CommandName = (typeof commandNames)[number];

/** The shells that `completion` has a script for. */
export const shellNames = ['bash', 'zsh', 'fish'] as const;

export type Shell = (typeof shellNames)[number];

/** The flag for a query parameter of the description: `member_group_id` is `--member-group-id`. */
export function flagOf(parameter: string): string {
  return parameter.replaceAll('_', '-');
}

/** The max page size of the service. */
export const maxPageSize: number = query.limit.maximum;
