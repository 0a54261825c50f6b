import { parsePointer } from './json-pointer.js';

/** Changes a description at one JSON pointer, in place. */
export type Edit = (description: object) => void;

type Holder = Record<string, unknown>;

/** Short names for where most edits of ours happen. */
const shortcuts: Record<string, string> = {
  path: 'paths/~1v2~1{project_id}~1apigw~1instances~1{instance_id}~1vpc-channels~1{vpc_channel_id}~1members',
  get: 'path/get',
  parameter: 'components/parameters',
  header: 'components/headers',
  response: 'components/responses',
  scheme: 'components/securitySchemes',
  schema: 'components/schemas',
  member: 'schema/VpcMemberInfo/properties',
  page: 'schema/VpcMemberPage/properties',
  error: 'schema/ErrorMsg/properties',
};

/** Puts `value` at `pointer`, a JSON pointer without its first slash; `-` stands for the end of a list. */
export function set(pointer: string, value: unknown): Edit {
  return (description) => {
    const [holder, key] = find(description, pointer);
    if (Array.isArray(holder) && key === '-') holder.push(value);
    else holder[key] = value;
  };
}

export function remove(pointer: string): Edit {
  return (description) => {
    const [holder, key] = find(description, pointer);
    if (!(key in holder)) throw new Error(`nothing to remove at ${pointer}`);
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
  };
}

/** Gives a key another name, and leaves it in its place. */
export function rename(pointer: string, name: string): Edit {
  return (description) => {
    const [holder, key] = find(description, pointer);
    if (!(key in holder)) throw new Error(`nothing to rename at ${pointer}`);
    const entries = Object.entries(holder);
    for (const [each] of entries) delete holder[each];
    for (const [each, value] of entries) holder[each === key ? name : each] = value;
  };
}

/** Turns the order of a list, or of the keys of an object, round. */
export function reverse(pointer: string): Edit {
  return (description) => {
    const [holder, key] = find(description, pointer);
    const value = holder[key];
    holder[key] = Array.isArray(value)
      ? value.reverse()
      : Object.fromEntries(Object.entries(value as Holder).reverse());
  };
}

/** Puts what is at `from` at `to` as well. */
export function copy(from: string, to: string): Edit {
  return (description) => {
    const [holder, key] = find(description, from);
    set(to, structuredClone(holder[key]))(description);
  };
}

function find(description: object, pointer: string): [Holder, string] {
  const keys = parsePointer(`/${expand(pointer)}`);
  const last = keys.pop() as string;
  let holder = description as Holder;
  for (const key of keys) {
    if (typeof holder[key] !== 'object') throw new Error(`no ${key} on the way to ${pointer}`);
    holder = holder[key] as Holder;
  }
  return [holder, last];
}

function expand(pointer: string): string {
  const [first = ''] = pointer.split('/', 1);
  const start = shortcuts[first];
  return start ? expand(start) + pointer.slice(first.length) : pointer;
}
