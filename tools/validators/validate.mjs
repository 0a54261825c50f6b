/**
 * `node validate.mjs FILE`: what each validator has against a description, as JSON. A program of its own, because the
 * packages are those of this folder, and most are ES modules, which Jest does not load.
 */
import { readFile } from 'node:fs/promises';
import SwaggerParser from '@apidevtools/swagger-parser';
import { validate as validateByScalar } from '@scalar/openapi-parser';
import { Validator } from '@seriousme/openapi-schema-validator';
import spectral from '@stoplight/spectral-core';
import rulesets from '@stoplight/spectral-rulesets';

/** Each gets a description of its own: some resolve the references of what they are given in place. */
const validators = {
  '@apidevtools/swagger-parser': (description) =>
    SwaggerParser.validate(description).then(
      () => [],
      (error) => [error.message],
    ),
  '@seriousme/openapi-schema-validator': async (description) => {
    const { valid, errors } = await new Validator().validate(description);
    return valid ? [] : [errors].flat();
  },
  '@scalar/openapi-parser': async (description) => (await validateByScalar(description)).errors ?? [],
  'Spectral, ruleset oas': async (description) => {
    const linter = new spectral.Spectral();
    // A tag groups operations, and there is one.
    linter.setRuleset({ extends: [[rulesets.oas, 'recommended']], rules: { 'operation-tags': 'off' } });
    const found = await linter.run(description);
    return found.map(({ code, path, message }) => `${code} at /${path.join('/')}: ${message}`);
  },
};

const text = await readFile(process.argv[2], 'utf8');
const problems = {};
for (const [name, validate] of Object.entries(validators)) problems[name] = await validate(JSON.parse(text));
console.log(JSON.stringify(problems));
