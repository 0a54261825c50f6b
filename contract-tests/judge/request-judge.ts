/** Judges the parameters of a request by a description, as OpenAPI reads them: the second judge beside Prism. */
import { type Located, under } from './document.js';
import { operationOf } from './operation-view.js';
import { type Finding, schemaJudge } from './schema-judge.js';

export interface RequestFinding extends Finding {
  parameter: string;
}

/** What is wrong with the parameters of a GET. Undefined when its path is not that of the operation. */
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
  // A parameter that is given twice is a list, which no type here allows.
  const read = more.length > 0 ? values : readAs(schema.node.type, value);
  return schemaJudge(document).findings(schema.pointer, read);
}

function missing({ pointer }: Located): Finding[] {
  return [{ at: '', message: 'is missing', keyword: 'required', place: `${pointer}/required` }];
}

/** Text from a URL becomes a number where the description wants one and it is written in decimal digits. */
export function readAs(type: unknown, text: string): unknown {
  const written = type === 'integer' ? /^-?\d+$/ : /^-?\d+(\.\d+)?$/;
  const numeric = type === 'integer' || type === 'number';
  return numeric && written.test(text) ? Number(text) : text;
}

/** The values of a path by the names in its template; undefined when it does not fit. */
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
