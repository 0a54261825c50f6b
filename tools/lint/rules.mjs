// Lint rules for what Redocly's own rules let through. Each guards against a mistake that some tool downstream
// ignores instead of reporting. Enabled in redocly.yaml.

/** Prism compiles patterns with the `u` flag, and drops all validation of a body or query whose pattern does not compile. */
const uSafePattern = () => ({
  Schema(schema, { report, location }) {
    const check = (pattern, at) => {
      try {
        new RegExp(pattern, 'u');
      } catch (error) {
        report({
          message: `Write this pattern so that it compiles with the u flag: ${error.message}.`,
          location: at,
        });
      }
    };
    if (typeof schema.pattern === 'string') check(schema.pattern, location.child('pattern'));
    for (const pattern of Object.keys(schema.patternProperties ?? {})) {
      check(pattern, location.child(['patternProperties', pattern]).key());
    }
  },
});

/** A name listed twice under `required` makes the schema invalid, which switches off Prism's validation as well. */
const uniqueRequired = () => ({
  Schema(schema, { report, location }) {
    if (!Array.isArray(schema.required)) return;
    schema.required.forEach((name, index, names) => {
      if (names.indexOf(name) < index) {
        report({
          message: `Remove the second "${name}" from required.`,
          location: location.child(['required', index]),
        });
      }
    });
  },
});

/** Options: `statuses`, the exact set that each operation documents. */
const documentedStatuses = ({ statuses = [] }) => {
  const wanted = statuses.map(String);
  return {
    Responses(responses, { report, location }) {
      const found = Object.keys(responses).filter((key) => !key.startsWith('x-'));
      for (const status of wanted.filter((status) => !found.includes(status))) {
        report({ message: `Document the status ${status}.`, location: location.key() });
      }
      for (const status of found.filter((status) => !wanted.includes(status))) {
        report({
          message: `Remove the status ${status}, or add it to the statuses of this rule in redocly.yaml.`,
          location: location.child(status).key(),
        });
      }
    },
  };
};

/** Clients read every error with one type: the first error body decides which schema that is. */
const oneErrorSchema = () => {
  let shared;
  return {
    Responses(responses, { report, location, resolve }) {
      for (const [status, response] of Object.entries(responses)) {
        if (status.startsWith('2') || status.startsWith('x-')) continue;
        const { node, location: target } = resolve(response);
        const bodies = Object.values(node?.content ?? {});
        if (bodies.length === 0) {
          report({
            message: `Give the status ${status} a body with the error schema.`,
            location: location.child(status),
          });
        }
        for (const { schema } of bodies) {
          const file = target?.source.absoluteRef;
          const schemaAt = schema?.$ref && resolve(schema, file).location?.absolutePointer;
          shared ??= schemaAt;
          if (!schemaAt || schemaAt !== shared) {
            report({
              message: `Reference the one error schema from the body of status ${status}.`,
              location: location.child(status),
            });
          }
        }
      }
    },
  };
};

const BOUNDED_FORMATS = new Set(['date', 'date-time', 'ipv4', 'ipv6', 'time', 'uuid']);
/** A pattern limits the length if it is anchored and repeats nothing without end. */
const limitsLength = (pattern) =>
  /^\^.*\$$/u.test(pattern) && !/[*+]|,\}/u.test(pattern.replace(/\\.|\[[^\]]*\]/gu, ''));
const BOUNDS = {
  string: (schema) =>
    schema.maxLength !== undefined ||
    BOUNDED_FORMATS.has(schema.format) ||
    (typeof schema.pattern === 'string' && limitsLength(schema.pattern)),
  integer: (schema) => schema.maximum !== undefined || schema.exclusiveMaximum !== undefined,
  number: (schema) => schema.maximum !== undefined || schema.exclusiveMaximum !== undefined,
  array: (schema) => schema.maxItems !== undefined,
};
const BOUND_NAMES = {
  string: 'maxLength, an enum or a pattern without open repetition',
  integer: 'maximum or an enum',
  number: 'maximum or an enum',
  array: 'maxItems',
};

/** To store or generate a value, its maximum size has to be known, or why there is none. */
const boundsOrReason = () => ({
  Schema(schema, { report }) {
    const stated = typeof schema['x-unbounded'] === 'string' && schema['x-unbounded'].trim() !== '';
    if (stated || schema.enum || schema.const !== undefined) return;
    for (const type of [schema.type].flat()) {
      if (BOUNDS[type] && !BOUNDS[type](schema)) {
        report({
          message: `Bound this ${type} with ${BOUND_NAMES[type]}, or say under x-unbounded why it has no bound.`,
        });
      }
    }
  },
});

const isText = (value) => typeof value === 'string' && value.trim() !== '';
const hasExample = (node) => node.example !== undefined || node.examples !== undefined;
const isComposite = ({ type, properties, items }) =>
  type === 'object' || type === 'array' || properties || items;

/** Every name that a reader meets is explained and shown. An object or array shows the examples of its parts. */
const describedWithExample = () => {
  const check = (kind, name, node, report, at) => {
    if (!isText(node.description)) report({ message: `Describe the ${kind} "${name}".`, location: at });
    if (!hasExample(node) && !isComposite(node)) {
      report({ message: `Give the ${kind} "${name}" an example.`, location: at });
    }
  };
  return {
    Parameter(parameter, { report, location }) {
      check('parameter', parameter.name, parameter, report, location);
    },
    Header(header, { report, location, key }) {
      check('header', key, header, report, location);
    },
    Schema(schema, { report, location, resolve }) {
      for (const [name, property] of Object.entries(schema.properties ?? {})) {
        const at = location.child(['properties', name]);
        // Beside $ref, 3.1 lets a description and examples of the property's own stand.
        check('property', name, { ...resolve(property).node, ...property }, report, at);
      }
    },
  };
};

/** @returns {import('@redocly/openapi-core').Plugin} */
export default () => ({
  id: 'apig',
  rules: {
    oas3: {
      'u-safe-pattern': uSafePattern,
      'unique-required': uniqueRequired,
      'documented-statuses': documentedStatuses,
      'one-error-schema': oneErrorSchema,
      'bounds-or-reason': boundsOrReason,
      'described-with-example': describedWithExample,
    },
  },
});
