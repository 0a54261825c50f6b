import { parseArgs } from 'node:util';
import { query as rules } from '../../generated/operation.js';
import { nearest } from '../nearest.js';
import type { QueryParams } from '../types.js';
import {
  type CommandName,
  commandNames,
  type FlagName,
  fieldNames,
  flagOf,
  flags,
  maxPageSize,
  type Shell,
  shellNames,
} from './flags.js';
import { type Column, columnNamed } from './formats/columns.js';
import { type FormatName, formatNames } from './formats/names.js';
import { checkFlags } from './known-flags.js';
import { UsageError } from './usage-error.js';

/** The command line of `list`. */
export interface ListArguments {
  region: string | undefined;
  endpoint: string | undefined;
  project_id: string | undefined;
  instance_id: string | undefined;
  vpc_channel_id: string | undefined;
  /** The query parameters, other than those that choose a page. */
  filters: Omit<QueryParams, 'limit' | 'offset'>;
  output: FormatName;
  /** The columns of table and csv; undefined for those of the format. */
  columns: readonly Column[] | undefined;
  headers: boolean;
  pageSize: number;
  /** Infinity when there is no limit. */
  maxItems: number;
  offset: number;
  deadlineMs: number | undefined;
  verbose: boolean;
  demo: boolean;
}

export type Command =
  | { name: 'help'; command: CommandName | undefined }
  | { name: 'version' }
  | { name: 'regions' }
  | { name: 'completion'; shell: Shell }
  | ({ name: 'list' } & ListArguments);

const longestTimeoutMs = 2 ** 31 - 1;
/** The formats with columns. */
const columnFormats: readonly FormatName[] = ['table', 'wide', 'csv'];

/**
 * Reads the command line. Errors repeat names of flags only, because a value may be a secret.
 *
 * @throws {UsageError} for an invalid command line
 */
export function readArguments(args: readonly string[]): Command {
  checkFlags(args);
  const { values, positionals } = parseArgs({ args: [...args], options: flags, allowPositionals: true });
  const [first, ...more] = positionals;
  const command = first === undefined ? undefined : commandName(first);
  if (values.help) return { name: 'help', command };
  if (values.version) return { name: 'version' };
  if (command === 'list') {
    if (more.length > 0) throw new UsageError(({ usage }) => usage.tooMany('apig-members list'));
    return { name: command, ...listArguments(values) };
  }
  if (Object.keys(values).length > 0) {
    throw new UsageError(({ usage }) => usage.noFlags(`apig-members ${command ?? ''}`.trim()));
  }
  const [operand, ...rest] = more;
  if (rest.length > 0 || (command === 'regions' && operand !== undefined)) {
    throw new UsageError(({ usage }) => usage.tooMany(`apig-members ${command}`));
  }
  if (command === 'regions') return { name: command };
  if (command === 'completion') return { name: command, shell: shell(operand) };
  return { name: 'help', command: operand === undefined ? undefined : commandName(operand) };
}

type Values = ReturnType<typeof parseArgs<{ options: typeof flags }>>['values'];

function listArguments(values: Values): ListArguments {
  const output = formatName(values.output ?? 'table');
  for (const flag of ['columns', 'no-headers'] as const) {
    if (values[flag] !== undefined && !columnFormats.includes(output)) {
      throw new UsageError(({ usage }) => usage.onlyFor(`--${flag}`, columnFormats));
    }
  }
  if (values['max-items'] !== undefined && values.limit !== undefined) {
    throw new UsageError(({ usage }) => usage.notBoth('--max-items', '--limit'));
  }
  checkPreciseSearch(values['precise-search']);
  return {
    region: values.region || undefined,
    endpoint: values.endpoint || undefined,
    project_id: values['project-id'] || undefined,
    instance_id: values['instance-id'] || undefined,
    vpc_channel_id: values['channel-id'] || undefined,
    filters: filtersIn(values),
    output,
    columns: values.columns?.split(',').map(column),
    headers: !values['no-headers'],
    pageSize: wholeNumber('page-size', values['page-size'], 1, maxPageSize) ?? maxPageSize,
    maxItems:
      wholeNumber('max-items', values['max-items'], 1) ?? wholeNumber('limit', values.limit, 1) ?? Infinity,
    offset: wholeNumber('offset', values.offset, 0) ?? 0,
    deadlineMs: milliseconds(values.timeout),
    verbose: values.verbose ?? false,
    demo: values.demo ?? false,
  };
}

function commandName(text: string): CommandName {
  const known = commandNames.find((name) => name === text);
  if (known) return known;
  throw new UsageError(({ usage }) => usage.unknownCommand(nearest(text, commandNames), commandNames));
}

function shell(text = ''): Shell {
  const known = shellNames.find((name) => name === text);
  if (known) return known;
  throw new UsageError(({ usage }) => usage.shell(shellNames, nearest(text, shellNames)));
}

function filtersIn(values: Record<string, unknown>): ListArguments['filters'] {
  return Object.fromEntries(
    Object.keys(rules)
      .filter((parameter) => parameter !== 'limit' && parameter !== 'offset')
      .map((parameter) => [parameter, values[flagOf(parameter)]])
      .filter(([, value]) => value !== undefined),
  );
}

/** The client would quote the pattern of the description. */
function checkPreciseSearch(text: string | undefined): void {
  if (text === undefined || new RegExp(rules.precise_search.pattern).test(text)) return;
  const { values } = flags['precise-search'];
  throw new UsageError(({ usage }) => usage.preciseSearch('--precise-search', values));
}

function formatName(text: string): FormatName {
  const known = formatNames.find((name) => name === text);
  if (known) return known;
  throw new UsageError(({ usage }) => usage.oneOf('--output', formatNames, nearest(text, formatNames)));
}

function column(text: string): Column {
  const known = columnNamed(text.trim());
  if (known) return known;
  const near = nearest(text, fieldNames);
  // A text near a field is no secret; any other is not repeated.
  throw new UsageError(({ usage }) => usage.unknownField('--columns', near && text, near, fieldNames));
}

function wholeNumber(
  flag: FlagName,
  text: string | undefined,
  min: number,
  max: number = Number.MAX_SAFE_INTEGER,
): number | undefined {
  if (text === undefined) return undefined;
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= min && value <= max) return value;
  throw new UsageError(({ usage }) => usage.wholeNumber(`--${flag}`, min, max));
}

function milliseconds(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = /^(\d+(\.\d*)?|\.\d+)$/.test(text) ? Math.round(Number(text) * 1000) : Number.NaN;
  if (value >= 1 && value <= longestTimeoutMs) return value;
  throw new UsageError(({ usage }) => usage.seconds('--timeout', longestTimeoutMs / 1000));
}
