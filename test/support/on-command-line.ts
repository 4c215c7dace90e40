import { afterAll, beforeAll, describe } from 'vitest';
import type { UserId } from '#domain/identifiers.ts';
import type { Store } from '#ports/store.ts';
import { startCommandLine, type CommandLine, type CommandResult } from './command-line.ts';
import { engineNames, type EngineName } from './product.ts';

/** Declares the same tests on every database, each with one command line that they share. */
export function onEveryCommandLine(
  what: string,
  sentences: (line: () => CommandLine, engine: EngineName) => void,
): void {
  describe.each(engineNames)(`${what}, on %s`, (engine) => {
    let line: CommandLine | undefined;
    beforeAll(async () => {
      line = await startCommandLine({ engine });
    });
    afterAll(() => line?.[Symbol.asyncDispose]());
    sentences(() => {
      if (line === undefined) throw new Error('the command line has not been started');
      return line;
    }, engine);
  });
}

/** Runs a command that must be done. Throws with its words if it is not. */
export async function done(line: CommandLine, words: string | readonly string[]): Promise<CommandResult> {
  const result = await line.run(words);
  if (result.code !== 0) throw new Error(`${String(words)} ended with code ${result.code}: ${result.stderr}`);
  return result;
}

let made = 0;

/** A text that no other test has; later ones sort after earlier ones. */
export function unique(text: string): string {
  made += 1;
  return `${text}${String(made).padStart(5, '0')}`;
}

/** A person who was made for one test, by the command line. */
export async function newPerson(
  line: CommandLine,
  ...options: readonly string[]
): Promise<{ id: UserId; email: string }> {
  const email = `${unique('person')}@people.example`;
  const words = ['user', 'create', '--json', '--no-mail', '--email', email, '--name', 'Ana Ruiz', ...options];
  return { id: (await done(line, words)).field('id') as UserId, email };
}

/** A company that was made for one test, by the command line. */
export async function newCompany(
  line: CommandLine,
  ...options: readonly string[]
): Promise<{ id: string; name: string }> {
  const name = unique('Company ');
  return { id: (await done(line, ['company', 'create', '--json', '--name', name, ...options])).field('id'), name };
}

/** Something done to the installation's store, past the command line. */
export async function inStore<T>(line: CommandLine, act: (store: Store) => Promise<T>): Promise<T> {
  const tools = await line.open();
  try {
    return await act(tools.deps.store);
  } finally {
    await tools.close();
  }
}
