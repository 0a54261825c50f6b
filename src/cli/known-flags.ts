import { parseArgs } from 'node:util';
import { nearest } from '../nearest.js';
import { type FlagName, flags } from './flags.js';
import { plainFlag, rejectSecretFlag } from './secret-flags.js';
import { UsageError } from './usage-error.js';

/**
 * Checks the flags of a command line: Node's own messages are English, have several lines and repeat values.
 *
 * @throws {UsageError} for an unknown flag, and for a flag with a value too many or too few
 */
export function checkFlags(args: readonly string[]): void {
  const { tokens } = parseArgs({ args: [...args], options: flags, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    if (!isFlag(name)) {
      rejectSecretFlag(name);
      const plain = plainFlag(rawName);
      throw new UsageError(({ usage }) => usage.unknownFlag(plain, plain && nearestFlag(name)));
    }
    if (flags[name].type === 'boolean') {
      if (value !== undefined) throw new UsageError(({ usage }) => usage.flagTakesNoValue(`--${name}`));
    } else if (value === undefined || (!inlineValue && value.startsWith('-'))) {
      throw new UsageError(({ usage }) => usage.flagNeedsValue(`--${name}`));
    }
  }
}

function isFlag(name: string): name is FlagName {
  return Object.hasOwn(flags, name);
}

function nearestFlag(name: string): string | undefined {
  const near = nearest(name, Object.keys(flags));
  return near && `--${near}`;
}
