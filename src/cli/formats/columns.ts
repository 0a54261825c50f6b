import { memberFields } from '../../../generated/member-fields.js';
import { red, yellow } from '../colour.js';
import { textOf } from '../printable.js';
import type { WidthRange } from './column-widths.js';

type FieldName = keyof typeof memberFields;

/** A field of a member, as a column of table and csv. */
export interface Column extends WidthRange {
  name: FieldName;
  heading: string;
  align: 'left' | 'right';
  /** A value for people. */
  text(value: unknown): string;
  /** Colours the escaped text of a cell: escapes of the service are already removed. */
  paint?(text: string): string;
}

/** What the description says about a field. */
interface Field {
  type: string | readonly string[];
  format?: string;
  enum?: readonly unknown[];
  enumDescriptions?: Readonly<Record<string, string>>;
  maximum?: number;
  maxLength?: number;
}

/** The order of the columns. A field that is missing here follows at the end, in the order of the description. */
const order: readonly string[] = [
  'host',
  'port',
  'weight',
  'status',
  'health_status',
  'id',
  'ecs_name',
  'ecs_id',
  'member_group_name',
  'member_group_id',
  'is_backup',
  'create_time',
  'vpc_channel_id',
] satisfies FieldName[];

/** The columns of a table that is not wide. */
const tableFields: readonly FieldName[] = [
  'host',
  'port',
  'weight',
  'status',
  'health_status',
  'is_backup',
  'ecs_name',
];

/** Headings that are shorter than the name of the field. */
const headings: Partial<Record<FieldName, string>> = {
  health_status: 'HEALTH',
  is_backup: 'STANDBY',
  ecs_name: 'NAME',
  create_time: 'CREATED',
  member_group_name: 'GROUP',
  member_group_id: 'GROUP-ID',
  vpc_channel_id: 'CHANNEL-ID',
};

const paints: Partial<Record<FieldName, (text: string) => string>> = {
  status: (text) => (text === 'unavailable' ? yellow(text) : text),
  health_status: (text) => (text === 'unhealthy' ? red(text) : text),
};

/** Every field of the description. */
export const allColumns: readonly Column[] = (Object.keys(memberFields) as FieldName[])
  .sort((one, other) => rank(one) - rank(other))
  .map(columnOf);

export const tableColumns: readonly Column[] = tableFields.map(columnOf);

/** The columns of a table first, then all others. */
export const wideColumns: readonly Column[] = [
  ...tableColumns,
  ...allColumns.filter(({ name }) => !tableFields.includes(name)),
];

/** The column of a field, by the name of the field or by the heading in any case. */
export function columnNamed(name: string): Column | undefined {
  return allColumns.find((column) => column.name === name || column.heading === name.toUpperCase());
}

function rank(name: string): number {
  return order.includes(name) ? order.indexOf(name) : order.length;
}

function columnOf(name: FieldName): Column {
  const field: Field = memberFields[name];
  const heading = headings[name] ?? name.toUpperCase().replaceAll('_', '-');
  const labels = labelsOf(field);
  const paint = paints[name];
  return {
    name,
    heading,
    align: field.type === 'integer' && !field.enum ? 'right' : 'left',
    text: (value) => labels.get(value) ?? textOf(value),
    ...widthsOf(field, heading, [...labels.values()]),
    ...(name === 'host' && { narrow: '255.255.255.255'.length }),
    ...(paint && { paint }),
  };
}

/** Labels for numbers and booleans. A map, because an object also has a "constructor". */
function labelsOf({ type, enum: values = [], enumDescriptions = {} }: Field): ReadonlyMap<unknown, string> {
  if (type === 'boolean') return new Map([[true, 'yes'], [false, 'no']]); // biome-ignore format: a table
  if (type !== 'integer') return new Map();
  return new Map(values.map((value) => [value, labelOf(enumDescriptions[String(value)], value)]));
}

/** The first sentence of a description: `Available.` is `available`. */
function labelOf(description: string | undefined, value: unknown): string {
  return description?.split('.')[0]?.toLowerCase() ?? String(value);
}

/** From the values that the description allows; for those without bounds, from typical values. */
function widthsOf(field: Field, heading: string, labels: readonly string[]): WidthRange {
  const { type, format, enum: values = [], maximum, maxLength = 64 } = field;
  const known = [heading, ...labels, ...values.map(textOf)].map(({ length }) => length);
  if (type === 'integer' && maximum !== undefined) known.push(String(maximum).length);
  const min = Math.max(...known);
  if (type === 'boolean' || type === 'integer' || values.length > 0) return { min, max: Math.max(min, 20) };
  const narrow = Math.min(heading.length, 6);
  if (format === 'date-time') return { min, max: 35, narrow };
  return { min, max: 2 * maxLength, narrow };
}
