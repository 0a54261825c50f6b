/**
 * What a rule of the description demands, in plain words that follow the place of a value: "must be at most 500".
 *
 * @param rule the value of the keyword in the description
 * @param missing for `required`: the name of the field that is missing
 * @throws {Error} for a keyword that has no words yet, so that no violation is ever vague
 */
export function violationWords(keyword: string, rule: unknown, missing?: string): string {
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

function alternatives(words: string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}

function unknown(what: string, value: unknown): never {
  throw new Error(`tools/generate/violation-messages.ts has no words for the ${what} ${value}`);
}
