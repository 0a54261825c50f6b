/** The values of a command line. Each function throws a UsageError for an invalid value; only a near name is repeated. */
import { query as rules } from '../../generated/operation.js';
import { nearest } from '../nearest.js';
import { type CommandName, commandNames, type FlagName, flags, type Shell, shellNames } from './flags.js';
import { type Column, columnNamed, fieldNames } from './formats/columns.js';
import { type FormatName, formatNames } from './formats/names.js';
import { UsageError } from './usage-error.js';

/** The max delay of a timer. */
const longestTimeoutMs = 2 ** 31 - 1;

export function commandName(text: string): CommandName {
  const known = commandNames.find((name) => name === text);
  if (known) return known;
  throw new UsageError(({ usage }) => usage.unknownCommand(nearest(text, commandNames), commandNames));
}

export function shell(text = ''): Shell {
  const known = shellNames.find((name) => name === text);
  if (known) return known;
  throw new UsageError(({ usage }) => usage.shell(shellNames, nearest(text, shellNames)));
}

/** The client would quote the pattern of the description. */
export function checkPreciseSearch(text: string): void {
  if (new RegExp(rules.precise_search.pattern).test(text)) return;
  const { values } = flags['precise-search'];
  throw new UsageError(({ usage }) => usage.preciseSearch('--precise-search', values));
}

export function formatName(text: string): FormatName {
  const known = formatNames.find((name) => name === text);
  if (known) return known;
  throw new UsageError(({ usage }) => usage.oneOf('--output', formatNames, nearest(text, formatNames)));
}

export function column(text: string): Column {
  const known = columnNamed(text.trim());
  if (known) return known;
  const near = nearest(text, fieldNames);
  // A text near a field is no secret; any other is not repeated.
  throw new UsageError(({ usage }) => usage.unknownField('--columns', near && text, near, fieldNames));
}

export function wholeNumber(
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

export function seconds(flag: FlagName, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = /^(\d+(\.\d*)?|\.\d+)$/.test(text) ? Math.round(Number(text) * 1000) : Number.NaN;
  if (value >= 1 && value <= longestTimeoutMs) return value;
  throw new UsageError(({ usage }) => usage.seconds(`--${flag}`, longestTimeoutMs / 1000));
}
