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

/** The fields of the description, in its order. */
export const fieldNames: readonly FieldName[] = Object.keys(memberFields) as FieldName[];

/** Every field, in the order of the description: a new field is the last one. */
export const allColumns: readonly Column[] = fieldNames.map(columnOf);

export const tableColumns: readonly Column[] = tableFields.map(columnOf);

/** Every field; first those that a narrow terminal should show. */
export const wideColumns: readonly Column[] = [
  ...new Set([...tableFields, ...(['member_group_name', 'create_time'] as const), ...fieldNames]),
].map(columnOf);

/** The column of a field, by its name or its heading, in any case. */
export function columnNamed(name: string): Column | undefined {
  const upper = name.toUpperCase();
  return allColumns.find((column) => column.name.toUpperCase() === upper || column.heading === upper);
}

function columnOf(name: FieldName): Column {
  const field: Field = memberFields[name];
  const heading = headings[name] ?? name.toUpperCase().replaceAll('_', '-');
  const labels = labelsOf(field);
  const paint = paints[name];
  return {
    name,
    heading,
    align: hasType(field, 'integer') && !field.enum ? 'right' : 'left',
    text: (value) => labels.get(value) ?? textOf(value),
    ...widthsOf(field, heading, [...labels.values()]),
    ...(name === 'host' && { narrow: '255.255.255.255'.length }),
    ...(paint && { paint }),
  };
}

function hasType({ type }: Field, name: string): boolean {
  return [type].flat().includes(name);
}

/** Labels for numbers and booleans. A map, because an object also has a "constructor". */
function labelsOf(field: Field): ReadonlyMap<unknown, string> {
  const { enum: values = [], enumDescriptions = {} } = field;
  const booleans: [unknown, string][] = [
    [true, 'yes'],
    [false, 'no'],
  ];
  if (hasType(field, 'boolean')) return new Map(booleans);
  if (!hasType(field, 'integer')) return new Map();
  return new Map(values.map((value) => [value, labelOf(enumDescriptions[String(value)], value)]));
}

/** The first sentence of a description: `Available.` is `available`. */
function labelOf(description: string | undefined, value: unknown): string {
  return description?.split('.')[0]?.toLowerCase() ?? String(value);
}

/** From the values that the description allows; for those without bounds, from typical values. */
function widthsOf(field: Field, heading: string, labels: readonly string[]): WidthRange {
  const { format, enum: values = [], maximum, maxLength = 64 } = field;
  const known = [heading, ...labels, ...values.map(textOf)].map(({ length }) => length);
  if (maximum !== undefined) known.push(String(maximum).length);
  const min = Math.max(...known);
  if (!hasType(field, 'string') || values.length > 0) return { min, max: Math.max(min, 20) };
  const narrow = Math.min(heading.length, 6);
  if (format === 'date-time') return { min, max: 35, narrow };
  return { min, max: 2 * maxLength, narrow };
}
