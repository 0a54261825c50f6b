// Rules for `redocly diff`, which rates a change by the highest rule that speaks up. `breaking` finds what breaks callers
// and what Redocly's own rules let through. The other two tell a change of the contract from a change of prose, since
// Redocly rates every harmless edit of what exists as a patch, a raised maximum as well as a corrected typing error.

/** Each gives the message, or nothing. */
const breaking = {
  /** A caller who leaves a parameter out, or reads an absent field as its default, gets something else than before. */
  'default-changed': (change) => {
    if (!isModified(change, 'default') || change.base.value === undefined) return;
    if (['Schema', 'ServerVariable'].includes(typeOf(change.node))) return edited(change);
  },
  /** A response body without a schema may be anything. */
  'response-schema-removed': (change, directions) => {
    if (change.kind !== 'removed' || typeOf(change.node) !== 'Schema' || !directions.includes('response'))
      return;
    const holder = change.node.parent;
    if (['MediaType', 'Header'].includes(typeOf(holder))) return `The schema of the ${name(holder)} is gone.`;
  },
  /** A field that is for requests alone does not arrive any more. */
  'field-write-only': (change) => {
    if (isModified(change, 'writeOnly') && change.revision.value === true) return edited(change);
  },
  /** A caller who reads the header without a check may get `null`. */
  'response-header-optional': (change) => {
    if (!isModified(change, 'required') || change.base.value !== true) return;
    if (typeOf(change.node) === 'Header') return `The ${name(change.node)} may now be absent.`;
  },
  /** A region that is not listed any more cannot be called any more. */
  'server-variable-narrowed': (change) => {
    if (!isModified(change, 'enum') || typeOf(change.node) !== 'ServerVariable') return;
    const { base, revision } = change;
    if (revision.value && (!base.value || lost(base.value, revision.value).length > 0)) return edited(change);
  },
  /** Not on the wire, but in the code of every user: types and options take their names from the description. */
  'name-changed': (change) => {
    if (isModified(change, 'name') && contentOf(change.node).in === 'path') {
      return `Path parameter \`${change.base.value}\` was renamed to \`${change.revision.value}\`.`;
    }
    if (change.kind === 'removed' && change.node.parent && typeOf(change.node.parent) === 'NamedSchemas') {
      return `The ${name(change.node)} was removed or renamed.`;
    }
  },
};

const proseProperties = new Set(['description', 'summary', 'title', 'example', 'examples', 'tags']);
const proseTypes =
  /^(Info|Contact|License|ExternalDocs|Tag|TagList|Example|ExamplesMap|XCodeSample|XCodeSampleList)$/;

const contractChanged = (change, directions) => {
  if (proseTypes.test(typeOf(change.node))) return;
  if (Object.values(breaking).some((rule) => rule(change, directions))) return;
  if (change.kind === 'added' && !isUnusedComponent(change.node)) return added(change);
  // Of what Redocly lets go: a parameter may now be anything, or authentication is no longer required.
  if (change.kind === 'removed' && (ofParameter(change.node) || /^Security/.test(typeOf(change.node)))) {
    return `The ${whole(change.node)} is gone.`;
  }
  // A renamed key breaks, unless only the case of a header or a parameter in a path has changed.
  if (change.kind !== 'modified' || change.property === 'key') return;
  if (!proseProperties.has(change.property) && !change.property.startsWith('x-')) return edited(change);
};

const proseAdded = (change) => {
  if (change.kind === 'added' && proseTypes.test(typeOf(change.node))) return added(change);
};

const here = (node) => node.revision ?? node.base;
const typeOf = (node) => here(node).type.name;
const contentOf = (node) => here(node).resolved?.value ?? here(node).value;
const isModified = (change, property) => change.kind === 'modified' && change.property === property;
const lost = (before, after) => before.filter((value) => !after.includes(value));

/** Redocly reports a component where it is used; one that is not used, under `components`. */
function isUnusedComponent(node) {
  return [node, node.parent, node.parent?.parent].some((one) => one && typeOf(one) === 'Components');
}

const added = (change) => `The ${whole(change.node)} is new.`;
const ofParameter = (node) => typeOf(node) === 'Schema' && typeOf(node.parent) === 'Parameter';
const whole = (node) => (ofParameter(node) ? `schema of the ${name(node)}` : name(node));

function edited({ node, property, base, revision }) {
  return `\`${property}\` of the ${name(node)} ${difference(base.value, revision.value)}.`;
}

function difference(before, after) {
  if (before === undefined) return `is new: ${JSON.stringify(after)}`;
  if (after === undefined) return `was ${JSON.stringify(before)} and is gone`;
  if (!Array.isArray(before) || !Array.isArray(after)) {
    return `was ${JSON.stringify(before)} and is ${JSON.stringify(after)}`;
  }
  const [less, more] = [lost(before, after), lost(after, before)].map((some) => some.map(String).join(', '));
  return [less && `lost ${less}`, more && `gained ${more}`].filter(Boolean).join(' and ') || 'was reordered';
}

const nouns = {
  PathItem: 'path',
  Operation: 'operation',
  Response: 'response',
  MediaType: 'media type',
  Header: 'response header',
  ServerVariable: 'server variable',
  SecurityScheme: 'security scheme',
  Example: 'example',
  XCodeSample: 'code sample',
};

/** The name of a node in a message: "query parameter `limit`", "field `host` of `VpcMemberInfo`". */
function name(node) {
  const { key } = here(node);
  const value = contentOf(node);
  switch (typeOf(node)) {
    case 'Parameter':
      return `${value.in} parameter \`${value.name}\``;
    case 'Server':
      return `server \`${value.url}\``;
    case 'SecurityRequirement':
      return `authentication with \`${Object.keys(value).join(' + ') || 'nothing'}\``;
    case 'Schema':
      return nameOfSchema(node);
    default:
      return key === '' ? 'description' : `${nouns[typeOf(node)] ?? ''} \`${key}\``.trim();
  }
}

function nameOfSchema(node) {
  const { key, resolved } = here(node);
  switch (node.parent && typeOf(node.parent)) {
    case 'SchemaProperties':
      return `field \`${key}\` of ${nameOfSchema(node.parent.parent).replace('schema ', '')}`;
    case 'NamedSchemas':
      return `schema \`${key}\``;
    case 'Parameter':
    case 'Header':
      return name(node.parent);
    default:
      return `schema \`${resolved?.key ?? key}\``;
  }
}

const asVisitor = (rule) => () => ({
  any(change, { report, getDirections }) {
    const message = rule(change, getDirections());
    if (message) report({ message });
  },
});

export default () => ({
  id: 'gate',
  diff: {
    oas3: Object.fromEntries(
      Object.entries({ ...breaking, 'contract-changed': contractChanged, 'prose-added': proseAdded }).map(
        ([id, rule]) => [id, asVisitor(rule)],
      ),
    ),
  },
});
