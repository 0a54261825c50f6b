/** Jest's global teardown: closes all targets. */
export default async function stopTargets() {
  for (const target of globalThis.contractTargets ?? []) await target.close();
}
