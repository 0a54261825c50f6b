/**
 * Jest's global set-up: one Prism mock for the whole run; its address reaches the tests as MOCK_URL.
 * Plain JavaScript, because jest loads it outside of its own module resolution.
 */
import { tsImport } from 'tsx/esm/api';

export default async function startContractMock() {
  const { startMock, readDescription } = await tsImport('../tools/mock.ts', import.meta.url);
  globalThis.contractMock = await startMock(await readDescription());
  process.env.MOCK_URL = globalThis.contractMock.url;
}
