import type { Description, Schema } from '../lib/description.js';

/**
 * Source text of `generated/member-fields.ts`: the fields of a member in the order of the description, with what a
 * column of a table and the fake need. It is a module of its own, because the client of a web page must not carry it.
 */
export function memberFieldsModule({ components }: Description): string {
  const properties = components.schemas.VpcMemberInfo?.properties ?? {};
  const fields = Object.entries(properties as Record<string, Schema>).map(([name, field]) => {
    const { type, format, enum: values, minimum, maximum, minLength, maxLength, examples } = field;
    const bounds = { minimum, maximum, minLength, maxLength };
    const enumDescriptions = field['x-enumDescriptions'];
    return [name, { type, format, enum: values, enumDescriptions, ...bounds, example: examples?.[0] }];
  });
  return `export const memberFields = ${JSON.stringify(Object.fromEntries(fields), null, 2)} as const;\n`;
}
