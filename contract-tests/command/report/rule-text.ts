/** The rule of a violation as the report shows it: the schema of one field, not of the whole page. */
import { formatPointer, parsePointer, valueAt } from '../../../tools/lib/json-pointer.js';

/** Shown elsewhere, or no rule. */
const left = new Set(['properties', 'examples', 'example', 'content', 'x-enumDescriptions']);

/** The rule as JSON, with the keywords beside it; undefined for a rule that spans many parts of the description. */
export function ruleText(description: object, pointer: string): string | undefined {
  const tokens = parsePointer(pointer);
  if (tokens[0] === 'paths' || (tokens[0] === 'components' && tokens.length < 3)) return undefined;
  const value = valueAt(description, pointer);
  // A keyword such as `maximum` is only clear with its `type`; what holds `security` is the whole description.
  const alone = isObject(value) || tokens.length < 4;
  const whole = alone ? value : valueAt(description, formatPointer(tokens.slice(0, -1)));
  if (whole === undefined) return undefined;
  return JSON.stringify(whole, (key, part) => (left.has(key) ? undefined : part), 2);
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
