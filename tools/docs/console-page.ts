import type { Description, Server } from '../lib/description.js';
import { html, type Markup, raw } from '../lib/markup.js';
import type { Language } from './languages.js';
import { readStyle, viewerPage } from './page.js';
import { allowInlineScripts, asLiteral, asScript, inlineScripts } from './script-hashes.js';
import { viewerScript } from './viewer.js';

interface Served {
  /** Servers to offer before those of the description. */
  before?: Server[];
  /** Where to send every call, so that a server need not allow this page. */
  proxyUrl?: string;
}

/**
 * The console: Scalar with all that it needs inside the page. The token stays in the memory of the page; what the reader
 * calls is the one thing that goes out.
 */
export async function consolePage(
  language: Language,
  description: Description,
  served: Served = {},
): Promise<string> {
  const { labels } = language;
  const { before = [], proxyUrl } = served;
  const content = {
    ...description,
    info: {
      ...description.info,
      description: labels.console.note,
      // Scalar draws it as a link without a name, which a screen reader cannot tell.
      contact: undefined,
    },
    servers: [...before, ...description.servers, anyServer(language)],
    components: { ...description.components, parameters: withoutOptionalExamples(description) },
  };
  const configuration = { ...options, content, proxyUrl, localization: { locale: language.code } };
  const body = html`<noscript><main class="docs-text"><p>${labels.console.needsScripts}</p></main></noscript>
${proxyUrl === undefined ? notServed(language) : undefined}
<div id="console"></div>
${script(asScript(await viewerScript()))}
${script(`Scalar.createApiReference('#console', ${asLiteral(configuration)});`)}`;
  const filled = await viewerPage({
    language,
    name: 'console/index.html',
    title: `${description.info.title} – ${labels.titles.console}`,
    policy: {
      'script-src': inlineScripts,
      'img-src': 'data: blob:',
      'font-src': 'data:',
      'connect-src': 'http: https:',
    },
    head: html`<style>${await readStyle('console.css')}</style>`,
    body,
  });
  return allowInlineScripts(filled);
}

const options = {
  // Nothing of the maker's cloud, and nothing kept in the browser.
  telemetry: false,
  persistAuth: false,
  withDefaultFonts: false,
  showDeveloperTools: 'never',
  hideClientButton: true,
  agent: { disabled: true },
  mcp: { disabled: true },
  // The samples of the description are run by our tests; those that the viewer makes up are not.
  hiddenClients: true,
  hideModels: true,
  // The site has one search over all pages.
  hideSearch: true,
  documentDownloadType: 'none',
};

/** The viewer sends what has an example. The examples of the filters together would match no member. */
function withoutOptionalExamples({ components }: Description): Description['components']['parameters'] {
  const entries = Object.entries(components.parameters).map(([name, { example, ...parameter }]) => [
    name,
    parameter.required ? { ...parameter, example } : parameter,
  ]);
  return Object.fromEntries(entries);
}

/** A server whose whole address is a variable, for a private edition or a local server. */
function anyServer({ labels }: Language): Server {
  const { otherServer, otherServerAddress } = labels.console;
  const endpoint = { default: 'https://apig.example.com', description: otherServerAddress };
  return { url: '{endpoint}', description: otherServer, variables: { endpoint } };
}

/** What to do where the page has no server of its own: on the disk, and as it is published. */
function notServed({ labels }: Language): Markup {
  const [before, after] = labels.console.notServed;
  return html`<aside class="docs-notice"><p>${before}<code>npm run docs:serve</code>${after}</p></aside>`;
}

function script(text: string): Markup {
  return html`<script>${raw(text)}</script>`;
}
