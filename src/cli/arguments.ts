import { parseArgs } from 'node:util';
import { query as rules } from '../../generated/operation.js';
import type { QueryParams } from '../types.js';
import {
  checkPreciseSearch,
  column,
  commandName,
  formatName,
  seconds,
  shell,
  wholeNumber,
} from './argument-values.js';
import { type CommandName, flagOf, flags, maxPageSize, type Shell } from './flags.js';
import type { Column } from './formats/columns.js';
import type { FormatName } from './formats/names.js';
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
  /** The time between two listings; undefined for one listing. */
  watchMs: number | undefined;
  verbose: boolean;
  demo: boolean;
}

export type Command =
  | { name: 'help'; command: CommandName | undefined }
  | { name: 'version' }
  | { name: 'regions' }
  | { name: 'completion'; shell: Shell }
  | ({ name: 'list' } & ListArguments);

/** The formats with columns. */
const columnFormats: readonly FormatName[] = ['table', 'wide', 'csv'];
const watchFormats: readonly FormatName[] = ['table', 'wide', 'ndjson'];
const defaultWatchSeconds = 5;

/**
 * Reads the command line. Errors repeat names of flags only, because a value may be a secret.
 *
 * @throws {UsageError} for an invalid command line
 */
export function readArguments(given: readonly string[]): Command {
  const args = given.map(withSeconds);
  checkFlags(args);
  const { values, positionals } = parseArgs({ args, options: flags, allowPositionals: true });
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
  if (values['precise-search'] !== undefined) checkPreciseSearch(values['precise-search']);
  if (values.watch !== undefined) checkWatch(values, output);
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
    deadlineMs: seconds('timeout', values.timeout),
    watchMs: seconds('watch', values.watch),
    verbose: values.verbose ?? false,
    demo: values.demo ?? false,
  };
}

/** `--watch` with its default: `parseArgs` has no optional values. */
function withSeconds(arg: string, index: number, args: readonly string[]): string {
  const isBare = arg === '--watch' && !/^[\d.]+$/.test(args[index + 1] ?? '');
  return isBare ? `--watch=${defaultWatchSeconds}` : arg;
}

/** A listing for `--watch` is whole: at the end of a part, members would come and go with those before them. */
function checkWatch(values: Values, output: FormatName): void {
  if (!watchFormats.includes(output))
    throw new UsageError(({ usage }) => usage.onlyFor('--watch', watchFormats));
  for (const flag of ['max-items', 'limit', 'offset'] as const) {
    if (values[flag] !== undefined)
      throw new UsageError(({ usage }) => usage.notBoth('--watch', `--${flag}`));
  }
}

function filtersIn(values: Record<string, unknown>): ListArguments['filters'] {
  return Object.fromEntries(
    Object.keys(rules)
      .filter((parameter) => parameter !== 'limit' && parameter !== 'offset')
      .map((parameter) => [parameter, values[flagOf(parameter)]])
      .filter(([, value]) => value !== undefined),
  );
}
