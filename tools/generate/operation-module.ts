/** The facts of the description that the client needs at run time, as a small module of constants. */
import { type Description, nameOf, theOperation } from '../lib/description.js';

/** Source text of `operation.ts` in `generated/`, for a bundled description with one path and one operation. */
export function operationModule(description: Description): string {
  const { path, parameters, operation } = theOperation(description);
  const query = parameters
    .flatMap((parameter) => description.components.parameters[nameOf(parameter)] ?? [])
    .filter((parameter) => parameter.in === 'query')
    .map(({ name, schema: { type, minimum, maximum, pattern } }) => [
      name,
      { type, minimum, maximum, pattern },
    ]);
  return [
    constant('operationId', operation.operationId),
    constant('path', path),
    constant(
      'servers',
      description.servers.map(({ url, variables }) => ({ url, regions: variables?.region?.enum ?? [] })),
    ),
    constant('query', Object.fromEntries(query)),
  ].join('\n');
}

function constant(name: string, value: unknown): string {
  return `export const ${name} = ${JSON.stringify(value, null, 2)} as const;\n`;
}
