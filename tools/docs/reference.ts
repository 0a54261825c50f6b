import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Description, theOperation } from '../lib/description.js';
import { html, type Markup, raw } from '../lib/markup.js';
import { redocly } from '../lib/redocly.js';
import type { Language } from './languages.js';
import { readStyle, viewerPage } from './page.js';
import { plainVersion } from './plain-page.js';
import { operationLink } from './redoc-links.js';
import { allowInlineScripts, asLiteral, inlineScripts } from './script-hashes.js';

function options(description: Description): object {
  return {
    // The height of the bar above it, in pixels.
    scrollYOffset: 56,
    schemasExpansionLevel: 2,
    jsonSamplesExpandLevel: 4,
    // With an address of the description, Redoc offers to send it to language models of other hosts.
    hideDownloadButtons: true,
    // In the order of the description; otherwise curl comes first.
    codeSamples: {
      languages: theOperation(description).operation['x-codeSamples'].map(({ lang, label }) => ({
        lang,
        label,
      })),
    },
  };
}

/** The reference: Redoc with all that it needs inside the page, over the plain version of the same. */
export async function referencePage(language: Language, description: Description): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'reference-'));
  const file = (name: string) => join(folder, name);
  try {
    await writeFile(file('openapi.json'), JSON.stringify(description));
    await writeFile(file('options.json'), JSON.stringify(options(description)));
    await writeFile(file('template.hbs'), await template(language, description));
    const arguments_ = [
      '--inlineBundle',
      '--template',
      file('template.hbs'),
      '--openapi',
      file('options.json'),
    ];
    await redocly('build-docs', file('openapi.json'), ...arguments_, '--output', file('reference.html'));
    return allowInlineScripts(translateRedoc(await readFile(file('reference.html'), 'utf8')));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * Lets Redoc look up the texts of its interface in `referenceLabels`. It has a key for each text, and no option for
 * other languages (https://github.com/Redocly/redoc/issues/367).
 *
 * @throws {Error} when a new Redoc looks its texts up in another way
 */
export function translateRedoc(page: string): string {
  const [before, after, ...others] = page.split('translate:(e,t)=>');
  if (after === undefined || others.length > 0)
    throw new Error('Redoc has changed: look for the function that returns the texts of its interface.');
  return `${before}translate:(e,t)=>globalThis.referenceLabels[e]||${after}`;
}

async function template(language: Language, description: Description): Promise<string> {
  const head = html`<!--head-->
<style>${await readStyle('reference.css')}</style>
<noscript><style>#redoc { display: none; }</style></noscript>`;
  const body = html`<div id="plain" class="docs-text">${plainVersion(description, language.labels)}</div>
<!--reference-->
${script(`globalThis.referenceLabels = ${asLiteral(language.labels.redoc)};${startRedoc(description)}`)}`;
  const policy = {
    'script-src': inlineScripts,
    'img-src': 'data: blob:',
    'font-src': 'data:',
  };
  const title = `${description.info.title} – ${language.labels.navigation.reference}`;
  const filled = await viewerPage({ language, name: 'reference.html', title, policy, head, body });
  return filled
    .replaceAll('{{', '\\{{')
    .replace('<!--head-->', '{{{redocHead}}}')
    .replace('<!--reference-->', '{{{redocHTML}}}');
}

/** Runs before Redoc, whose script is a module and so waits for the end of the page. */
function startRedoc(description: Description): string {
  return `
// The page opens with the operation. Redoc shows an overview without an address, and no page for one that is not its own.
if (!location.hash.startsWith('#/')) history.replaceState(null, '', ${asLiteral(operationLink(description))});
// Redoc renders the fields of a response when they come near the view: the reader's browser could not find them before.
globalThis.IntersectionObserver = class extends IntersectionObserver {
  constructor(callback, options) {
    super(callback, { ...options, rootMargin: '1000000px' });
  }
};
// The links that Redoc has rendered in advance lead to no file, and it never corrects them. Into an empty element it
// renders anew; until then the page shows the plain version.
const redoc = document.getElementById('redoc');
redoc.replaceChildren();
new MutationObserver((_, observer) => {
  if (!redoc.querySelector('[data-section-id] h2')) return;
  document.getElementById('plain').hidden = true;
  observer.disconnect();
}).observe(redoc, { childList: true, subtree: true });
`;
}

function script(text: string): Markup {
  return html`<script>${raw(text)}</script>`;
}
