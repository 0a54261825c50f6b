import { formatPointer } from '../../../tools/lib/json-pointer.js';
import { Violation } from '../check.js';
import { entriesOf, itemsOf, type Located, under } from './document.js';

/** The operation of a description, with `$ref` resolved. */
export interface OperationView {
  path: string;
  /** Every path of the description with its methods. */
  methods: readonly string[];
  operation: Located;
  parameters: readonly Located[];
  /** By status. */
  responses: ReadonlyMap<string, Located>;
}

const httpMethods = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']);
const views = new WeakMap<object, OperationView>();

/** @throws {Violation} when the description has no path, or its path no `get` */
export function operationOf(document: object): OperationView {
  const cached = views.get(document);
  if (cached) return cached;
  const view = readOperation(document);
  views.set(document, view);
  return view;
}

function readOperation(document: object): OperationView {
  const root: Located = { pointer: '', node: document as Located['node'] };
  const paths = under(document, root, 'paths');
  const names = Object.keys(paths?.node ?? {}).filter((name) => name.startsWith('/'));
  const [path = ''] = names;
  const item = under(document, paths, path);
  const operation = under(document, item, 'get');
  if (!operation) throw new Violation(`the description has no GET on ${path || 'any path'}`);
  return {
    path,
    methods: names.flatMap((name) =>
      Object.keys(under(document, paths, name)?.node ?? {})
        .filter((key) => httpMethods.has(key))
        .map((method) => `${method} ${name}`),
    ),
    operation,
    parameters: [...itemsOf(document, item, 'parameters'), ...itemsOf(document, operation, 'parameters')],
    responses: new Map(entriesOf(document, operation, 'responses')),
  };
}

/** JSON pointer to the responses of the operation. */
export function responsesPointer({ operation }: OperationView): string {
  return operation.pointer + formatPointer(['responses']);
}
