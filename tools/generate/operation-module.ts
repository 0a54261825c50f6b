/** The facts of the description that the client needs at run time, as a small module of constants. */

type Rule = {
  type: string;
  minimum?: number | undefined;
  maximum?: number | undefined;
  pattern?: string | undefined;
};
type Parameter = { $ref?: string; name: string; in: string; schema: Rule };
type Server = { url: string; variables?: { region: { enum: string[] } } };
type Operation = { operationId: string; parameters: Parameter[] };
type Description = {
  servers: Server[];
  paths: Record<string, { parameters?: Parameter[]; get?: Operation; post?: Operation }>;
  components: { parameters: Record<string, Parameter> };
};

/** Source text of `operation.ts` in `generated/`, for a bundled description with one path and one operation. */
export function operationModule(description: Description): string {
  const [[path, item] = fail('no path'), ...others] = Object.entries(description.paths);
  if (others.length > 0) fail('more than one path');
  const operation = item.get ?? item.post ?? fail('no operation');
  const parameters = [...(item.parameters ?? []), ...operation.parameters].map(
    (parameter) => description.components.parameters[parameter.$ref?.split('/').pop() ?? ''] ?? parameter,
  );
  return [
    constant('operationId', operation.operationId),
    constant('path', path),
    constant(
      'servers',
      description.servers.map(({ url, variables }) => ({ url, regions: variables?.region.enum ?? [] })),
    ),
    constant('query', constraints(parameters, 'query')),
  ].join('\n');
}

function constraints(parameters: Parameter[], place: string): Record<string, Rule> {
  return Object.fromEntries(
    parameters
      .filter((parameter) => parameter.in === place)
      .map(({ name, schema: { type, minimum, maximum, pattern } }) => [
        name,
        { type, minimum, maximum, pattern },
      ]),
  );
}

function constant(name: string, value: unknown): string {
  return `export const ${name} = ${JSON.stringify(value, null, 2)} as const;\n`;
}

function fail(what: string): never {
  throw new Error(`${what} in the description; each is made for exactly one operation`);
}
