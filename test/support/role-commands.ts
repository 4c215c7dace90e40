import type { CommandLine, CommandResult } from './command-line.ts';
import { peepholeOf } from './imports.ts';
import { done, newCompany, newPerson, unique } from './on-command-line.ts';

/** An audit event as the database has it. */
interface ToldEvent {
  readonly stream: unknown;
  readonly subject: unknown;
  readonly detail: Readonly<Record<string, string | undefined>>;
}

/** What tests of roles do on a command line. Each command comes a second later than the one before, so that audit events have an order. */
export function roleCommands(line: () => CommandLine) {
  function run(words: string): Promise<CommandResult> {
    line().clock.advance(1_000);
    return line().run(words);
  }

  /** The same, which must be done. */
  function ran(words: string): Promise<CommandResult> {
    line().clock.advance(1_000);
    return done(line(), words);
  }

  return {
    run,
    ran,
    json: async (words: string): Promise<unknown> => (await ran(`${words} --json`)).json(),
    /** A role of its own for each test, as `payments/role00001`. */
    newRole: async (options = '--require-mfa on --methods app'): Promise<string> => {
      const name = unique('role');
      await ran(`role create payments ${name} --label 'Label of ${name}' ${options}`);
      return `payments/${name}`;
    },
    newMember: async () => {
      const company = await newCompany(line());
      return { company, person: await newPerson(line(), '--company', company.id) };
    },
    eventsOf: async (kind: string): Promise<readonly ToldEvent[]> => {
      const rows = await peepholeOf(line()).rows(`select * from audit_events where kind = '${kind}' order by id`);
      return rows.map((row) => ({
        stream: row['stream'],
        subject: row['subject'],
        detail: JSON.parse(String(row['detail'])) as ToldEvent['detail'],
      }));
    },
  };
}
