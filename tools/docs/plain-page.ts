import {
  type Description,
  type Header,
  nameOf,
  type Ref,
  type Response,
  type Server,
  theOperation,
} from '../lib/description.js';
import { html, type Markup } from '../lib/markup.js';
import type { Labels } from './labels/labels.js';
import type { Language } from './languages.js';
import { markdown } from './markdown.js';
import { textPage } from './page.js';
import { fields, schemasFrom, term } from './plain-schema.js';

/** The whole operation as one page without scripts, for paper and for readers that run none. */
export function plainPage(language: Language, description: Description): Promise<string> {
  const { title } = description.info;
  const body = plainVersion(description, language.labels);
  return textPage({
    language,
    name: 'plain.html',
    title: `${title} – ${language.labels.titles.plain}`,
    body,
  });
}

/** The same, as a part of another page. */
export function plainVersion(description: Description, labels: Labels): Markup {
  const { info, externalDocs, servers, components } = description;
  const { plain } = labels;
  const { path, parameters, operation } = theOperation(description);
  const responses = Object.entries(operation.responses);
  const bodies = responses.flatMap(([, ref]) => Object.values(responseOf(description, ref).content));
  const schemas = new Map(bodies.flatMap(({ schema }) => schemasFrom(description, schema)));
  return html`<h1>${info.title}</h1>
<p class="docs-note">${plain.version} ${info.version}</p>
<p>${info.summary}</p>
${markdown(info.description)}
<p><a href="${externalDocs.url}">${externalDocs.description}</a></p>
<h2>${plain.servers}</h2>
${servers.map((server) => serverText(server, labels))}
<h2>${plain.authentication}</h2>
${authenticationText(description, labels)}
<h2>${operation.summary}</h2>
<pre><code>GET ${path}</code></pre>
${markdown(operation.description)}
<p><a href="${operation.externalDocs.url}">${operation.externalDocs.description}</a></p>
<h3>${plain.parameters}</h3>
<dl>${parameters.map((ref) => parameterText(description, ref, labels))}</dl>
<h3>${plain.responses}</h3>
${responses.map(([status, ref]) => responseText(description, status, ref, labels))}
<h3>${plain.fields}</h3>
${[...schemas].map(([name, schema]) => html`<h4 id="${name}">${name}</h4>${markdown(schema.description ?? '')}${fields(schema, labels)}`)}
<h3>${plain.headers}</h3>
<dl>${Object.entries(components.headers).map((header) => headerText(header, labels))}</dl>
<h3>${plain.samples}</h3>
${operation['x-codeSamples'].map(({ lang, label, source }) => html`<h4>${label ?? lang}</h4><pre><code>${source}</code></pre>`)}`;
}

function serverText({ url, description, variables = {} }: Server, { plain }: Labels): Markup {
  const lists = Object.entries(variables).map(([name, variable]) => {
    const values = variable.enum?.join(', ');
    return html`<dt><b>${name}</b> <span class="docs-note">${plain.defaultValue} <code>${variable.default}</code></span></dt>
<dd>${variable.description} ${values && html`${plain.values}: ${values}`}</dd>`;
  });
  return html`<p><code>${url}</code> ${description}</p><dl>${lists}</dl>`;
}

function authenticationText({ security, components }: Description, { plain }: Labels): Markup {
  const choices = security.map((choice) => Object.keys(choice).join(` ${plain.and} `)).join(` ${plain.or} `);
  const schemes = Object.entries(components.securitySchemes).map(
    ([
      name,
      scheme,
    ]) => html`<dt><b>${name}</b> <span class="docs-note">${plain.in[scheme.in]} · <code>${scheme.name}</code></span></dt>
<dd>${markdown(scheme.description)}</dd>`,
  );
  return html`<p>${choices}</p><dl>${schemes}</dl>`;
}

function parameterText({ components }: Description, ref: Ref, labels: Labels): Markup {
  const parameter = found(components.parameters, ref);
  const { required = false } = parameter;
  return term({ ...parameter, required, note: labels.plain.in[parameter.in] }, labels);
}

function responseText(description: Description, status: string, ref: Ref, { plain }: Labels): Markup {
  const { description: text, headers, content } = responseOf(description, ref);
  const names = Object.values(headers).map(nameOf);
  const links = names.map(
    (name, index) => html`${index > 0 ? ', ' : undefined}<a href="#${name}">${name}</a>`,
  );
  const bodies = Object.entries(content).map(([type, { schema, examples }]) => {
    const shown = Object.values(examples).map((example) => found(description.components.examples, example));
    return html`<p>${plain.body}: <code>${type}</code>, <a href="#${nameOf(schema)}">${nameOf(schema)}</a></p>
${shown.map(({ summary, value }) => html`<p>${plain.example}: ${summary}</p><pre><code>${JSON.stringify(value, null, 2)}</code></pre>`)}`;
  });
  return html`<h4 id="status-${status}">${status}</h4>${markdown(text)}<p>${plain.headers}: ${links}</p>${bodies}`;
}

function headerText([name, { required = false, ...header }]: [string, Header], labels: Labels): Markup {
  return html`<div id="${name}">${term({ name, required, ...header }, labels)}</div>`;
}

function responseOf({ components }: Description, ref: Ref): Response {
  return found(components.responses, ref);
}

/** @throws {Error} for a reference that leads nowhere */
function found<T>(components: Record<string, T>, ref: Ref): T {
  const component = components[nameOf(ref)];
  if (component === undefined) throw new Error(`${ref.$ref} leads nowhere.`);
  return component;
}
