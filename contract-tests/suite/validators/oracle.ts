/** The second judge beside Prism: Ajv 2020 on the schemas of a bundled description. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { repoRoot } from '../../../tools/lib/repo-root.js';

export interface Description {
  components: {
    schemas: Record<string, object>;
    examples: Record<string, { summary: string; value: unknown }>;
    responses: Record<string, { content: Record<string, { examples: Record<string, unknown> }> }>;
  };
}

export interface Oracle {
  description: Description;
  /** What is wrong with `body` by the schema of that name, one line each; empty when nothing is. */
  violations: (schema: string, body: unknown) => string[];
  /** The value of a named example of the description. */
  example: (name: string) => unknown;
}

/** The oracle of a bundled description, by its file in `generated/`. */
export function createOracle(bundle: string): Oracle {
  const description: Description = JSON.parse(readFileSync(join(repoRoot, 'generated', bundle), 'utf8'));
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
  addFormats.default(ajv);
  ajv.addVocabulary(['x-enumDescriptions', 'x-unbounded', 'components']);
  ajv.addSchema({ $id: 'description', components: description.components });
  return {
    description,
    violations(schema, body) {
      const validate = ajv.getSchema(`description#/components/schemas/${schema}`);
      if (!validate) throw new Error(`${bundle} has no schema ${schema}`);
      validate(body);
      return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`);
    },
    example(name) {
      const found = description.components.examples[name];
      if (!found) throw new Error(`${bundle} has no example ${name}`);
      return found.value;
    },
  };
}

const members = createOracle('openapi.json');
export const description: Description = members.description;
export const violations: (schema: 'VpcMemberPage' | 'ErrorMsg', body: unknown) => string[] =
  members.violations;
export const example: (name: string) => unknown = members.example;
