/** The second judge beside Prism: Ajv 2020 on the schemas of the bundled description. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { repoRoot } from '../tools/repo-root.js';

export interface Description {
  components: {
    schemas: Record<string, object>;
    examples: Record<string, { summary: string; value: unknown }>;
    responses: Record<string, { content: Record<string, { examples: Record<string, unknown> }> }>;
  };
}

export const description: Description = JSON.parse(
  readFileSync(join(repoRoot, 'generated/openapi.json'), 'utf8'),
);

const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
addFormats.default(ajv);
ajv.addVocabulary(['x-enumDescriptions', 'x-unbounded', 'components']);
ajv.addSchema({ $id: 'description', components: description.components.schemas && description.components });

/** What is wrong with `body` as a `VpcMemberPage` or `ErrorMsg`, one line each; empty when nothing is. */
export function violations(schema: 'VpcMemberPage' | 'ErrorMsg', body: unknown): string[] {
  const validate = ajv.getSchema(`description#/components/schemas/${schema}`);
  if (!validate) throw new Error(`the description has no schema ${schema}`);
  validate(body);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`);
}

/** The value of a named example of the description. */
export function example(name: string): unknown {
  const found = description.components.examples[name];
  if (!found) throw new Error(`the description has no example ${name}`);
  return found.value;
}
