import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCommandLine, type CommandLine, type CommandResult } from '../support/command-line.ts';
import { inStore } from '../support/on-command-line.ts';
import { engineNames } from '../support/product.ts';
import * as made from '../storage/records.ts';

/** More than a page of every command that reads in pages. */
const people = 1_100;

describe.each(engineNames)('Ctrl-C, on %s', (engine) => {
  const state: { line?: CommandLine; stop?: () => void } = {};
  const company = made.company({ name: 'Northwind' });

  beforeAll(async () => {
    const onStatement = (sql: string): void => {
      if (/^select/i.test(sql) && /limit/i.test(sql) && !/audit_heads/.test(sql)) state.stop?.();
    };
    state.line = await startCommandLine({ engine, overrides: { onStatement } });
    await inStore(state.line, (store) =>
      store.transact(async (tx) => {
        await tx.createCompany(company);
        for (let n = 0; n < people; n += 1) {
          const user = made.user();
          await tx.createUser(user);
          await tx.addMembership(made.membership(user.id, company.id));
          await tx.appendAudit([made.event('installation')]);
        }
      }),
    );
  });
  afterAll(() => state.line?.[Symbol.asyncDispose]());

  /** As a signal comes: while statements are at work, and heard when the event loop turns. */
  async function stopped(words: string): Promise<CommandResult> {
    if (state.line === undefined) throw new Error('the command line has not been started');
    const stop = new AbortController();
    state.stop = () => setImmediate(() => stop.abort());
    try {
      return await state.line.run(words, { signal: stop.signal });
    } finally {
      delete state.stop;
    }
  }

  const shown = async () => (await state.line?.run('policy show Northwind --json'))?.json();

  test('policy set that is counting whom it would reach ends, and nothing is saved', async () => {
    const result = await stopped('policy set Northwind --require-mfa on --yes --json');
    expect(result).toMatchObject({ code: 1, stdout: '' });
    expect(result.stderr).toContain('"code":"interrupted"');
    expect(result.stderr).toContain('Nothing was saved.');
    expect(await shown()).toMatchObject({ requireMfa: false, revision: 0 });
  });

  test.each([
    'policy preview Northwind',
    'policy preview Northwind --list',
    'user list --all',
    'user list --all --json',
    'member list Northwind --all',
    'export users',
    'export users --output people.jsonl',
  ])('%s ends with exit code 1, and does not pass for a whole result', async (words) => {
    const result = await stopped(words);
    expect(result.code).toBe(1);
    expect(result.stderr).toMatch(words.includes('--json') ? /"code":"interrupted"/ : /^Stopped by Ctrl-C\. \w/m);
    expect(result.stdout.split('\n').length).toBeLessThan(people);
    expect(readdirSync(state.line?.directory.path ?? '')).not.toContain('people.jsonl');
  });

  test('a command that does not look at the signal ends at once', async () => {
    const result = await state.line?.run('user show nobody@example.com --json', { signal: AbortSignal.abort() });
    expect(result).toMatchObject({ code: 1, stdout: '' });
    expect(result?.json()).toMatchObject({ error: { code: 'interrupted' } });
  });
});
