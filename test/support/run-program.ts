import { spawn } from 'node:child_process';

/** What a program is started with: standard input (nothing by default) and variables added to ours; of those, settings and what `npm test` tells its tests are left out. */
export interface ProgramInput {
  readonly stdin?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Runs a program to its end and gives its standard output, trimmed.
 * Throws with its standard error if it fails or is not installed.
 */
export function runProgram(command: string, args: readonly string[], input: ProgramInput = {}): Promise<string> {
  const child = spawn(command, args, { env: { ...ours(), ...input.env } });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  // A program that does not read its input may be gone before it is written.
  child.stdin.on('error', () => undefined).end(input.stdin);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(stdout.trim());
      else reject(new Error(`${command} ended with code ${code}: ${stderr.trim()}`));
    });
  });
}

/** The product refuses variables of its own that it does not know. */
const ours = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GATEHOUSE_')));
