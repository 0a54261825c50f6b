import { parseArgs } from 'node:util';
import { query as rules } from '../../generated/operation.js';
import type { QueryParams } from '../types.js';
import { flagOf, flags } from './flags.js';
import { type FormatName, formatNames } from './format.js';
import { refuseSecretFlag, unknownFlag } from './secret-flags.js';
import { UsageError } from './usage-error.js';

/** What `list` was asked to do, as far as the command line says it. */
export interface ListArguments {
  region: string | undefined;
  endpoint: string | undefined;
  project_id: string | undefined;
  instance_id: string | undefined;
  vpc_channel_id: string | undefined;
  /** The query parameters, other than those that choose a page. */
  filters: Omit<QueryParams, 'limit' | 'offset'>;
  output: FormatName;
  pageSize: number;
  /** Infinity when there is no limit. */
  maxItems: number;
  offset: number;
  deadlineMs: number | undefined;
  verbose: boolean;
  demo: boolean;
}

export type Command = { name: 'help' } | { name: 'version' } | ({ name: 'list' } & ListArguments);

const seeHelp = 'See apig-members --help.';
const longestTimeoutMs = 2 ** 31 - 1;

/**
 * Reads the command line. What stood there is not repeated in errors, but for
 * names of flags: it may be a secret.
 *
 * @throws {UsageError} when it makes no sense
 */
export function readArguments(args: readonly string[]): Command {
  refuseUnknownFlags(args);
  const { values, positionals } = parseKnown(args);
  if (values.help) return { name: 'help' };
  if (values.version) return { name: 'version' };
  const [command, ...more] = positionals;
  if (command !== 'list') throw new UsageError(`The one command is \`apig-members list\`. ${seeHelp}`);
  if (more.length > 0) throw new UsageError(`\`list\` takes flags only. ${seeHelp}`);
  return {
    name: 'list',
    region: values.region || undefined,
    endpoint: values.endpoint || undefined,
    project_id: values['project-id'] || undefined,
    instance_id: values['instance-id'] || undefined,
    vpc_channel_id: values['channel-id'] || undefined,
    filters: filtersIn(values),
    output: formatName(values.output ?? 'table'),
    pageSize: wholeNumber('page-size', values['page-size'], 1, rules.limit.maximum) ?? rules.limit.maximum,
    maxItems: wholeNumber('max-items', values['max-items'], 1) ?? Infinity,
    offset: wholeNumber('offset', values.offset, 0) ?? 0,
    deadlineMs: milliseconds(values.timeout),
    verbose: values.verbose ?? false,
    demo: values.demo ?? false,
  };
}

function parseKnown(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: flags, allowPositionals: true });
  } catch (error) {
    // Such as a flag without its value: Node's words say it well, though on several lines.
    throw new UsageError(`${(error as Error).message.replaceAll('\n', ' ')}. ${seeHelp}`);
  }
}

function refuseUnknownFlags(args: readonly string[]): void {
  const { tokens } = parseArgs({ args: [...args], options: flags, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== 'option' || Object.hasOwn(flags, token.name)) continue;
    refuseSecretFlag(token.name);
    throw new UsageError(`There is no ${unknownFlag(token.rawName)}. ${seeHelp}`);
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

function formatName(text: string): FormatName {
  const known = formatNames.find((name) => name === text);
  return known ?? refuse('output', `must be one of ${formatNames.join(', ')}`);
}

function wholeNumber(
  flag: keyof typeof flags,
  text: string | undefined,
  least: number,
  most: number = Number.MAX_SAFE_INTEGER,
): number | undefined {
  if (text === undefined) return undefined;
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  return refuse(flag, `must be a whole number from ${least} to ${most}`);
}

function milliseconds(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = /^(\d+(\.\d*)?|\.\d+)$/.test(text) ? Math.round(Number(text) * 1000) : Number.NaN;
  if (value >= 1 && value <= longestTimeoutMs) return value;
  return refuse('timeout', `must be a time in seconds, such as 30 or 0.5, up to ${longestTimeoutMs / 1000}`);
}

function refuse(flag: keyof typeof flags, problem: string): never {
  throw new UsageError(`--${flag} ${problem}.`);
}
