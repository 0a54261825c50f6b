import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

export interface Violation {
  rule: string;
  element: string;
  why: string | undefined;
}

/** The serious violations of WCAG 2.1 AA in what a page shows now. */
export async function violations(page: Page, part = 'html'): Promise<Violation[]> {
  await page.evaluate(source);
  const found = await page.evaluate(async (selector) => {
    const { axe: checker } = globalThis as unknown as { axe: typeof axe };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
    return (await checker.run(selector, { runOnly: tags, resultTypes: ['violations'] })).violations;
  }, part);
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, any }) => ({ rule: id, element: html, why: any[0]?.message })),
    );
}
