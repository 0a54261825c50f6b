/** `npm run size`: what the client adds to a web page, and that it stays within its limit. */
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { number, table } from '../lib/markdown.js';
import { repoRoot } from '../lib/repo-root.js';
import { runScript } from '../lib/run-script.js';

/** The maximum that the client may add to a web page: bytes, minified, after `gzip -9`. */
const limit = 12_240;

/** What a user of `token` alone must not pay for. */
const foreign = /credentials\/(iam|access-key|sdk-signature)|generated\/iam|testing|validat/;

/** A program that makes a client and one call. */
export const oneCall = `
  import { createMembersClient, token } from './src/index.js';
  createMembersClient({ region: 'cn-north-4', project_id: 'p', credentials: token('t') })
    .listPage({ instance_id: 'i', vpc_channel_id: 'c' })
    .then(console.log);`;

export interface Size {
  minified: number;
  gzipped: number;
  /** Minified bytes of each module, the largest first. */
  modules: [path: string, bytes: number][];
}

/** The size of a program that imports as if it stood in `folder`, built as for a web page. */
export async function sizeOf(program: string, folder: string): Promise<Size> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: program, resolveDir: folder, loader: 'ts' },
    absWorkingDir: repoRoot,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
    metafile: true,
  });
  const bundle = outputFiles[0]?.contents ?? new Uint8Array();
  const inputs = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
  return {
    minified: bundle.length,
    gzipped: gzipSync(bundle, { level: 9 }).length,
    modules: inputs
      .map(([path, { bytesInOutput }]): [string, number] => [path, bytesInOutput])
      .sort(([, a], [, b]) => b - a),
  };
}

void runScript(import.meta.url, async () => {
  const { minified, gzipped, modules } = await sizeOf(oneCall, repoRoot);
  const rows = modules
    .filter(([, bytes]) => bytes > 0)
    .map(([path, bytes]) => [
      path === '<stdin>' ? 'the call' : path,
      number(bytes),
      number((bytes / minified) * 100),
    ]);
  console.log(table(['module', 'minified', '%'], rows));
  console.log(
    `\n${number(gzipped)} bytes gzipped, ${number(minified)} minified; the limit is ${number(limit)}.`,
  );
  const paidFor = modules.filter(([path, bytes]) => bytes > 0 && foreign.test(path));
  if (paidFor.length > 0) {
    throw new Error(`A user of token(...) alone also gets ${paidFor.map(([path]) => path).join(', ')}.`);
  }
  if (gzipped > limit) {
    throw new Error(
      `The client is ${number(gzipped - limit)} bytes over its limit. Make it smaller, ` +
        'or raise the limit in tools/bench/size.ts and say in the commit what it buys.',
    );
  }
});
