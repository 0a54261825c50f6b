import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const defaultPaths = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * Starts the system's Chromium, cut off from every network but the loopback address.
 *
 * @throws {Error} how to get a Chromium, when there is none
 */
export async function startBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? defaultPaths.find(existsSync);
  if (!executablePath || !existsSync(executablePath)) {
    throw new Error(
      `No Chromium ${executablePath ?? ''}: install the package "chromium" of your distribution, or set CHROMIUM to the path of one.`,
    );
  }
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
}
