/** The ids that the description gives as examples, so that no tool or test invents its own. */

type Parameter = { name: string; in: string; example: string };
type Description = { paths: Record<string, unknown>; components: { parameters: Record<string, Parameter> } };

export interface ExampleCall {
  project_id: string;
  instance_id: string;
  vpc_channel_id: string;
  /** The path with these ids filled in. */
  path: string;
}

export function exampleCall(description: object): ExampleCall {
  const { paths, components } = description as Description;
  const ids = Object.fromEntries(
    Object.values(components.parameters)
      .filter((parameter) => parameter.in === 'path')
      .map(({ name, example }) => [name, example]),
  );
  const [template = ''] = Object.keys(paths);
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? '');
  return { ...ids, path } as unknown as ExampleCall;
}
