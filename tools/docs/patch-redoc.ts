import type { Markup } from '../lib/markup.js';

interface Patch {
  why: string;
  find: string;
  replace: string;
}

/** The name alone, in a grey that shows on white and on black. */
const badge = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="36" height="14"><text y="11" font-family="sans-serif" font-size="11" font-weight="bold" fill="#767885">Redoc</text></svg>',
)}`;

/** What Redoc 3.0.1 has no option for. */
const patches: Patch[] = [
  {
    why: 'its badge is an image from another host, which the policy of the page blocks with an error',
    find: 'https://cdn.redoc.ly/redoc/logo-mini-full.svg',
    replace: badge,
  },
  {
    why: 'its interface is in English alone, although it looks up each text by a key',
    find: 'translate:(e,t)=>(typeof t==`string`?t:t?.defaultValue)||e||``',
    replace:
      'translate:(e,t)=>globalThis.referenceLabels?.[e]||(typeof t==`string`?t:t?.defaultValue)||e||``',
  },
  {
    why: 'its index knows words from their start, and Chinese does not part its words',
    find: 'tokenize:`forward`,context:{depth:2,resolution:9}',
    replace: 'tokenize:`full`',
  },
  {
    why: 'it drops short words that another letter precedes, which is every second word of Chinese',
    find: '=/[\\p{L}\\p{N}_-]/u;function',
    replace: '=/(?!\\p{Script=Han})[\\p{L}\\p{N}_-]/u;function',
  },
  {
    why: 'next to "Copy" it offers to send the text of the page to other hosts',
    find: 'if(!r.specUrl)return(0,V.jsx)(k$,',
    replace: 'return(0,V.jsx)(k$,',
  },
  {
    why: 'the choice of an example is named "Example" for screen readers, which hides what is chosen (WCAG 2.5.3)',
    find: '"aria-label":`Example`,options:',
    replace: 'options:',
  },
];

/**
 * Patches a page that `redocly build-docs` made.
 *
 * @throws {Error} when a passage is not there exactly once, so that a new Redoc does not slip through unpatched
 */
export function patchRedoc(page: string): string {
  return patches.reduce((patched, { why, find, replace }) => {
    const parts = patched.split(find);
    if (parts.length !== 2) {
      throw new Error(
        `Redoc has changed: its code has ${parts.length - 1} times "${find}". Write the patch anew: ${why}.`,
      );
    }
    return parts.join(replace);
  }, page);
}

/**
 * Redoc leaves the element of the operation empty until its script has run, which is the longest part of loading the
 * page. This puts the start of the operation into that element, so that a reader sees it at once. The start is in a
 * shadow root, because React expects an empty element, does not look into shadow roots, and replaces the whole element.
 *
 * @throws {Error} when the page has not exactly one such element
 */
export function startOperation(page: string, start: Markup): string {
  const [before, after, ...others] = page.split(
    /(?<=<div data-section-id="[^"]+" class="[^"]+">)(?=<\/div>)/,
  );
  if (after === undefined || others.length > 0)
    throw new Error('Redoc has changed: look for the empty element of the operation.');
  return before + start.text + after;
}
