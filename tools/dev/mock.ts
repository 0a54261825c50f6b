/** `npm run mock`: Prism's own command on the bundled description, on port 4010 or the next free one. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { readDescription } from '../lib/description.js';
import { exampleCall } from '../lib/example-call.js';
import { listen } from '../lib/listen.js';
import { repoRoot } from '../lib/repo-root.js';
import { runScript } from '../lib/run-script.js';

const prism = createRequire(import.meta.url).resolve('@stoplight/prism-cli');
const bundle = 'generated/openapi.json';

void runScript(import.meta.url, async () => {
  const port = String(await freePort(4010));
  const child = spawn(process.execPath, [prism, 'mock', '--port', port, bundle], {
    cwd: repoRoot,
    stdio: ['inherit', 'pipe', 'inherit'],
    // Prism leaves out its colours when it writes to a pipe.
    env: process.stdout.isTTY ? { FORCE_COLOR: '1', ...process.env } : process.env,
  });
  // A signal that reaches this process alone would leave Prism running.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.stdout.on('data', (text) => {
    process.stdout.write(text);
    if (/listening on http/.test(text)) console.log(curlLines(`http://127.0.0.1:${port}`));
  });
  const [code] = await once(child, 'exit');
  process.exitCode = code ?? 0;
});

async function freePort(first: number): Promise<number> {
  try {
    const probe = await listen(createServer(), first);
    await probe.close();
    return first;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return freePort(first + 1);
  }
}

function curlLines(url: string): string {
  const { path } = exampleCall(readDescription(bundle));
  return `
Ctrl-C ends it. Try:

  curl -H 'X-Auth-Token: any' '${url}${path}?limit=20'
  curl -H 'X-Auth-Token: any' -H 'Prefer: code=404' '${url}${path}'
`;
}
