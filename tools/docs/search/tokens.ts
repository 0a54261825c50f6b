/**
 * What a text is indexed and looked up by: words and numbers, and each pair of neighbours of Chinese, which does not
 * part its words.
 *
 * @example
 * tokens('APIG.3023'); // ['APIG', '3023']
 * tokens('权重值'); // ['权重', '重值']
 */
export function tokens(text: string): string[] {
  const runs = text.match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];
  return runs.flatMap((run) => (/\p{Script=Han}/u.test(run) && run.length > 2 ? pairs(run) : [run]));
}

function pairs(run: string): string[] {
  return Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));
}
