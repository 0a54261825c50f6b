/** What Node, Bun and Deno say of themselves; declared here, so that it compiles without the types of any of them. */
interface Runtime {
  process: { argv: readonly string[]; version: string };
  Bun?: { version: string };
  Deno?: { version: { deno: string } };
}

const { process, Bun, Deno } = globalThis as unknown as Runtime;

export const endpoint: string = process.argv[2] ?? '';
export const version: string = Bun?.version ?? Deno?.version.deno ?? process.version;
