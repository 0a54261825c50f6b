/**
 * What a rule of the description demands, as a predicate of the value's path: "must be at most 500".
 *
 * @param rule the value of the keyword in the description
 * @param missing for `required`: the name of the missing field
 * @throws {Error} for a keyword, type or format without a message here: no violation may have a vague one
 */
export function violationMessage(keyword: string, rule: unknown, missing?: string): string {
  switch (keyword) {
    case 'type':
      return `must be ${alternatives([rule].flat().map((type) => types[type as string] ?? unknown(keyword, type)))}`;
    case 'format':
      return `must be ${formats[rule as string] ?? unknown(keyword, rule)}`;
    case 'required':
      return `must have \`${missing}\``;
    case 'minimum':
      return `must be at least ${rule}`;
    case 'maximum':
      return `must be at most ${rule}`;
    case 'minLength':
      return rule === 1 ? 'must not be empty' : `must have at least ${rule} characters`;
    case 'maxLength':
      return `must have at most ${rule} characters`;
    case 'maxItems':
      return `must have at most ${rule} items`;
    case 'enum':
      return `must be ${alternatives((rule as unknown[]).map((value) => JSON.stringify(value)))}`;
    default:
      return unknown('keyword', keyword);
  }
}

const types: Record<string, string> = {
  object: 'an object',
  array: 'a list',
  string: 'a string',
  integer: 'an integer',
  boolean: 'true or false',
  null: 'null',
};

const formats: Record<string, string> = {
  int32: 'an integer of 32 bits',
  int64: 'an integer of 64 bits',
  'date-time': 'a date and time such as 2020-07-23T07:11:57Z',
};

function alternatives(labels: string[]): string {
  const last = labels.at(-1) ?? '';
  return labels.length < 2 ? last : `${labels.slice(0, -1).join(', ')} or ${last}`;
}

function unknown(what: string, value: unknown): never {
  throw new Error(`tools/generate/violation-messages.ts has no message for the ${what} ${value}`);
}
