import { pathToFileURL } from 'node:url';

/** Runs `main` when the module at `url` was started as a script; a failure is one clear line and exit code 1. */
export async function runScript(url: string, main: () => Promise<void>): Promise<void> {
  if (url !== pathToFileURL(process.argv[1] ?? '').href) return;
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
