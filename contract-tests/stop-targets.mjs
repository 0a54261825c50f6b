/** Jest's global tear-down: nothing is left running. */
export default async function stopTargets() {
  for (const target of globalThis.contractTargets ?? []) await target.close();
}
