import { parse } from 'yaml';

/**
 * Source text of `generated/error-actions.zh-cn.ts`: the actions in Chinese, by the English sentence, for the command.
 *
 * @param yaml the text of `openapi/overlays/zh-CN.error-codes.yaml`
 */
export function chineseActionsModule(yaml: string): string {
  const { actions } = parse(yaml) as { actions: Record<string, string> };
  return `export const chineseActions: Readonly<Record<string, string>> = ${JSON.stringify(actions, null, 2)};\n`;
}
