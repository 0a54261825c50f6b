/**
 * The program in the README or in a guide: its blocks of TypeScript as they stand on the page, as a reader pastes them
 * into one file.
 */

export interface Program {
  page: string;
  /** Every line stands where it stands on the page, so that an error names the right one. */
  code: string;
}

export function programIn(page: string, markdown: string): Program | undefined {
  let inside = false;
  const code = markdown.split('\n').map((line) => {
    const fence = line.startsWith('```');
    const text = inside && !fence ? line : '';
    if (fence) inside = line === '```ts';
    return text;
  });
  return code.some((line) => line !== '') ? { page, code: code.join('\n') } : undefined;
}
