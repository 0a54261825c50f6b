import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Runs a command to its end and gives what it printed. A failure says what the command said. */
export async function execute(cwd: string, command: string, ...args: string[]): Promise<string> {
  try {
    const options = { cwd, timeout: 120_000, killSignal: 'SIGKILL', maxBuffer: 1 << 26 } as const;
    return (await promisify(execFile)(command, args, options)).stdout;
  } catch (error) {
    const { stdout = '', stderr = '', message } = error as Error & { stdout?: string; stderr?: string };
    throw new Error(`${command} ${args.join(' ')}\n${`${stdout}${stderr}`.trim() || message}`);
  }
}
