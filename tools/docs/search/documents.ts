import type { Catalogue } from '../../generate/error-catalogue.js';
import { type Description, nameOf, type Ref, type Schema, theOperation } from '../../lib/description.js';
import { errorRows } from '../error-rows.js';
import type { Language } from '../languages.js';
import { fieldLink, operationLink } from '../redoc-links.js';
import { guidesFor, link } from '../site.js';

/** A part of a page that the search can find. */
export interface SearchDocument {
  /** From the script of the search, which is in the folder of the language. */
  href: string;
  /** The title of the page. */
  page: string;
  heading: string;
  text: string;
}

/** Every part of every page that a reader of a language is led to. */
export function searchDocuments(
  language: Language,
  description: Description,
  catalogue: Catalogue,
): SearchDocument[] {
  const {
    navigation,
    console: { note },
  } = language.labels;
  return [
    ...guideDocuments(language),
    ...referenceDocuments(navigation.reference, description),
    ...errorDocuments(navigation.errors, catalogue),
    { href: 'console/index.html', page: navigation.console, heading: navigation.console, text: note },
  ];
}

function guideDocuments(language: Language): SearchDocument[] {
  const { start, forUsers, forContributors, changelog } = guidesFor(language);
  return [start, ...forUsers, ...forContributors, changelog].flatMap(({ path, title, headings }) => {
    const page = link(`${language.folder}search.js`, path);
    return headings.map(({ id, depth, text, content }) => ({
      href: depth > 1 ? `${page}#${id}` : page,
      page: title,
      heading: text,
      text: content,
    }));
  });
}

function referenceDocuments(page: string, description: Description): SearchDocument[] {
  const { operation, parameters } = theOperation(description);
  const { components } = description;
  const document = (link: string, heading: string, text = '') => ({
    href: `reference.html${link}`,
    page,
    heading,
    text,
  });
  const fields = (ref: Ref, prefix = ''): SearchDocument[] =>
    Object.entries(components.schemas[nameOf(ref)]?.properties ?? {}).flatMap(([name, property]) => {
      const { description: text = '', items, 'x-enumDescriptions': values = {} } = property as Schema;
      const field = fieldLink(description, `t=response&c=200&path=${prefix}${name}`);
      const found = document(field, name, [text, ...Object.values(values)].join(' '));
      return items ? [found, ...fields(items, `${name}[]/`)] : [found];
    });
  const [ok = ''] = Object.values(operation.responses).map(nameOf);
  const bodies = Object.values(components.responses[ok]?.content ?? {});
  return [
    document(
      operationLink(description),
      operation.summary,
      `${operation.operationId} ${operation.description}`,
    ),
    ...parameters.flatMap((ref) => {
      const parameter = components.parameters[nameOf(ref)];
      if (!parameter) return [];
      const { name, in: where, description: text } = parameter;
      return [document(fieldLink(description, `t=request&in=${where}&path=${name}`), name, text)];
    }),
    ...bodies.flatMap(({ schema }) => fields(schema)),
  ];
}

function errorDocuments(page: string, catalogue: Catalogue): SearchDocument[] {
  return errorRows(catalogue).map(({ codes, meaning, action }) => ({
    href: `errors.html#${codes[0]}`,
    page,
    heading: codes.join(', '),
    text: `${meaning} ${action}`,
  }));
}
