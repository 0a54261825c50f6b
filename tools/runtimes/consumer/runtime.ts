/** The globals of Node, Bun and Deno, declared here so that this file compiles without the types of any runtime. */
interface Runtime {
  process: { argv: readonly string[]; version: string };
  Bun?: { version: string };
  Deno?: { version: { deno: string } };
}

const { process, Bun, Deno } = globalThis as unknown as Runtime;

export const endpoint: string = process.argv[2] ?? '';
export const version: string = Bun?.version ?? Deno?.version.deno ?? process.version;
