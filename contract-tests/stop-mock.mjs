/** Jest's global tear-down: nothing is left running. */
export default async function stopContractMock() {
  await globalThis.contractMock?.close();
}
