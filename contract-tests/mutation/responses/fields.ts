/** OPA, OPR, ORN, PTC, NPS, NPR, SPR, SRE, SCA, BPR: a field added, removed, renamed, or with another value. */
import { wholeMember } from '../../suite/facts/examples.js';
import type { ServerFault } from '../server/server-fault.js';
import { onErrors, onMembers, onPages } from './response-mutant.js';

type Fields = Record<string, unknown>;
type Change = (fields: Fields, name: string) => void;

interface Operator {
  label: string;
  /** The values that it can change. */
  of: (value: unknown) => boolean;
  change: Change;
}

const set =
  (to: (value: never) => unknown): Change =>
  (fields, name) => {
    fields[name] = to(fields[name] as never);
  };
const isText = (value: unknown) => typeof value === 'string' && value !== '';
const hasSmall = (value: unknown) => isText(value) && value !== String(value).toUpperCase();
const isNumber = (value: unknown) => typeof value === 'number';
const any = (value: unknown) => value !== undefined && value !== null;

const operators: Readonly<Record<string, Operator>> = {
  OPR: { label: 'is missing', of: any, change: (fields, name) => delete fields[name] },
  ORN: {
    label: 'is in upper case',
    of: any,
    change(fields, name) {
      const { [name]: value } = fields;
      delete fields[name];
      fields[name.toUpperCase()] = value;
    },
  },
  NPS: { label: 'is null', of: any, change: set(() => null) },
  PTC: {
    label: 'is of another type',
    of: any,
    change: set((value: unknown) => (typeof value === 'string' ? 12345 : String(value))),
  },
  PTL: { label: 'is in an array', of: any, change: set((value: unknown) => [value]) },
  'NPR+1': { label: 'is one more', of: isNumber, change: set((value: number) => value + 1) },
  'NPR-1': { label: 'is one less', of: isNumber, change: set((value: number) => value - 1) },
  NPRL: { label: 'is huge', of: isNumber, change: set(() => 2 ** 31) },
  NPRN: { label: 'is negative', of: isNumber, change: set(() => -5) },
  NPRF: { label: 'is a fraction', of: isNumber, change: set((value: number) => value + 0.5) },
  SPR: {
    label: 'is reversed',
    of: isText,
    change: set((value: string) => [...value].reverse().join('')),
  },
  SRE: { label: 'is empty', of: isText, change: set(() => '') },
  SCA: {
    label: 'ends with two special characters',
    of: isText,
    change: set((value: string) => `${value}/*`),
  },
  SCR: { label: 'lacks its last character', of: isText, change: set((value: string) => value.slice(0, -1)) },
  SUC: {
    label: 'has an upper-case value',
    of: hasSmall,
    change: set((value: string) => value.toUpperCase()),
  },
  BPR: {
    label: 'is inverted',
    of: (value) => typeof value === 'boolean',
    change: set((value: boolean) => !value),
  },
};

type Holder = (id: string, label: string, name: string, operator: Operator) => ServerFault;

/** Every operator on every field whose value in `example` it can change. */
function onFields(holder: Holder, what: string, example: Fields): ServerFault[] {
  return Object.entries(operators).flatMap(([name, operator]) =>
    Object.entries(example)
      .filter(([, value]) => operator.of(value))
      .map(([field]) =>
        holder(`${name}.${what}-${field}`, `${field} of a ${what} ${operator.label}`, field, operator),
      ),
  );
}

const inPage: Holder = (id, label, name, { change }) => onPages(id, label, (page) => void change(page, name));
const inMember: Holder = (id, label, name, { of, change }) =>
  onMembers(
    id,
    label,
    (member) => void change(member, name),
    (member) => of(member[name]),
  );
const inError: Holder = (id, label, name, { change }) =>
  onErrors(id, label, (body) => {
    if (name in body) change(body, name);
  });

const page = { size: 2, total: 2, members: [] };
/** A name as host, because an address has no small letters. */
const member = { ...wholeMember, host: 'h' };
const error = { error_code: 'APIG.2012', error_msg: 'm', request_id: 'r' };

function date(name: string, label: string, change: (date: string) => unknown): ServerFault {
  return onMembers(
    `DATE.${name}`,
    `create_time ${label}`,
    (found) => void Object.assign(found, { create_time: change(String(found.create_time)) }),
    ({ create_time }) => create_time !== undefined,
  );
}

function camel(fields: Fields): Fields {
  const written = Object.entries(fields).map(([name, value]) => {
    return [name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()), value];
  });
  return Object.fromEntries(written);
}

export const fieldMutants: readonly ServerFault[] = [
  onPages('OPA.page', 'a page has one more field', (body) => void Object.assign(body, { next: null })),
  onMembers(
    'OPA.member',
    'a member has one more field',
    (found) => void Object.assign(found, { field_of_tomorrow: 'a' }),
  ),
  onErrors('OPA.error', 'an error has one more field', (body) => void Object.assign(body, { help: '' })),
  onMembers('CASE.member', 'the fields of a member are in camel case', camel),
  onErrors('CASE.error', 'the fields of an error are in camel case', camel),
  ...onFields(inPage, 'page', page),
  ...onFields(inMember, 'member', member),
  ...onFields(inError, 'error', error),
  date('no-zone', 'has no zone', (text) => text.replace('Z', '')),
  date('space', 'has a space in the middle', (text) => text.replace('T', ' ')),
  date('other-zone', 'is in another zone', (text) => text.replace('Z', '+08:00')),
  date('date-alone', 'has no time', (text) => text.slice(0, 10)),
  date('seconds', 'is a number of seconds', (text) => Date.parse(text) / 1000),
  date('words', 'is in the format of HTTP dates', (text) => new Date(text).toUTCString()),
  date('small', 'is in lower case', (text) => text.toLowerCase()),
];
