/** Validates request parameters against a description, by OpenAPI's parsing: the second validator besides Prism. */
import { type Located, under } from './document.js';
import { operationOf } from './operation-view.js';
import { type Finding, schemaValidator } from './schema-validator.js';

export interface RequestFinding extends Finding {
  parameter: string;
}

/** The violations in the parameters of a GET; undefined when its path is not the path of the operation. */
export function requestFindings(document: object, path: string, query = ''): RequestFinding[] | undefined {
  const view = operationOf(document);
  const ids = matched(view.path, path);
  const given = new URLSearchParams(query);
  return (
    ids &&
    view.parameters.flatMap((parameter) => {
      const { name } = parameter.node as { name: string };
      const values = parameter.node.in === 'path' ? [ids[name]] : given.getAll(name);
      return parameterFindings(document, parameter, values).map((finding) => ({
        ...finding,
        parameter: name,
      }));
    })
  );
}

function parameterFindings(document: object, parameter: Located, values: (string | undefined)[]): Finding[] {
  const [value, ...more] = values;
  if (!value && parameter.node.in === 'path') return missing(parameter);
  if (value === undefined) return parameter.node.required === true ? missing(parameter) : [];
  const schema = under(document, parameter, 'schema');
  if (!schema) return [];
  // OpenAPI reads a repeated parameter as a list, which no type here allows.
  const read = more.length > 0 ? values : readAs(schema.node.type, value);
  return schemaValidator(document).findings(schema.pointer, read);
}

function missing({ pointer }: Located): Finding[] {
  return [
    { instancePath: '', message: 'is missing', keyword: 'required', schemaPath: `${pointer}/required` },
  ];
}

/** Converts text from a URL to a number if the type is numeric and the text has decimal digits only. */
export function readAs(type: unknown, text: string): unknown {
  const written = type === 'integer' ? /^-?\d+$/ : /^-?\d+(\.\d+)?$/;
  const numeric = type === 'integer' || type === 'number';
  return numeric && written.test(text) ? Number(text) : text;
}

/** The values of a path by the names in its template; undefined when it does not match. */
function matched(template: string, path: string): Record<string, string> | undefined {
  const names = template.split('/');
  const parts = path.split('/');
  if (names.length !== parts.length) return undefined;
  const ids: Record<string, string> = {};
  for (const [index, name] of names.entries()) {
    const part = parts[index] ?? '';
    const parameter = /^\{(.+)\}$/.exec(name)?.[1];
    if (parameter) ids[parameter] = decodeURIComponent(part);
    else if (part !== name) return undefined;
  }
  return ids;
}
