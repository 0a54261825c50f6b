/** The second validator besides Prism: Ajv on the schemas of a bundled description, by schema name. */
import { type Description, readDescription } from '../../../tools/lib/description.js';
import { schemaValidator } from './schema-validator.js';

export interface Oracle {
  description: Description;
  /** The violations of `body` against the schema of that name, one line each. */
  violations: (schema: string, body: unknown) => string[];
  /** The value of a named example of the description. */
  example: (name: string) => unknown;
}

/** The oracle of a bundled description. `file` as in `readDescription`. */
export function createOracle(file?: string): Oracle {
  const description = readDescription(file);
  return {
    description,
    violations: (schema, body) =>
      schemaValidator(description)
        .findings(`/components/schemas/${schema}`, body)
        .map(({ message }) => message),
    example(name) {
      const found = description.components.examples[name];
      if (!found) throw new Error(`the description has no example ${name}`);
      return found.value;
    },
  };
}

const members = createOracle();
export const description: Description = members.description;
export const violations: (schema: 'VpcMemberPage' | 'ErrorMsg', body: unknown) => string[] =
  members.violations;
export const example: (name: string) => unknown = members.example;
