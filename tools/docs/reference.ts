import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Description, theOperation } from '../lib/description.js';
import { html, type Markup, raw } from '../lib/markup.js';
import { redocly } from '../lib/redocly.js';
import type { Language } from './languages.js';
import { page, readStyle } from './page.js';
import { patchRedoc, startOperation } from './patch-redoc.js';
import { operationStart, plainVersion } from './plain-page.js';
import { allowInlineScripts, asLiteral, inlineScripts } from './script-hashes.js';

function options(description: Description): object {
  return {
    // The height of the bar above it, in pixels.
    scrollYOffset: 44,
    schemasExpansionLevel: 2,
    jsonSamplesExpandLevel: 4,
    downloadUrls: ['openapi.yaml', 'openapi.json'].map((url) => ({ title: url, url })),
    // In the order of the description; otherwise curl comes first.
    codeSamples: {
      languages: theOperation(description).operation['x-codeSamples'].map(({ lang, label }) => ({
        lang,
        label,
      })),
    },
  };
}

/** The reference: Redoc with all that it needs inside the page, and the plain version for paper and for no scripts. */
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
    await redocly('build-docs', file('openapi.json'), ...arguments_, '--output', file('index.html'));
    const rendered = patchRedoc(await readFile(file('index.html'), 'utf8'));
    return allowInlineScripts(startOperation(rendered, await firstSight(language, description)));
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function template(language: Language, description: Description): Promise<string> {
  const head = html`<!--head-->
<style>${await readStyle('reference.css')}</style>
<noscript><style>#redoc { display: none; }</style></noscript>
${script(`globalThis.referenceLabels = ${asLiteral(language.labels.redoc)};`)}`;
  const body = html`<noscript>${plainVersion(description, language.labels)}</noscript>
<div id="paper"></div>
${script(`addEventListener('beforeprint', () => {
  document.getElementById('paper').innerHTML ||= document.querySelector('body > noscript').textContent;
});`)}
<!--reference-->`;
  const policy = {
    'script-src': inlineScripts,
    'img-src': 'data: blob:',
    'font-src': 'data:',
  };
  const filled = await page({
    language,
    name: 'index.html',
    title: description.info.title,
    policy,
    head,
    body,
  });
  return filled
    .replaceAll('{{', '\\{{')
    .replace('<!--head-->', '{{{redocHead}}}')
    .replace('<!--reference-->', '{{{redocHTML}}}');
}

/** The start of the operation, in a shadow root, with the style that it needs there. */
async function firstSight(language: Language, description: Description): Promise<Markup> {
  return html`<template shadowrootmode="open"><style>${await readStyle('text.css')}</style>
<div class="docs-text" part="start">${operationStart(description, language.labels)}</div></template>`;
}

function script(text: string): Markup {
  return html`<script>${raw(text)}</script>`;
}
