import { readFileSync, writeFileSync } from 'node:fs';
import type { Email } from '#domain/email.ts';
import type { UserBundle } from '#ports/records.ts';
import type { CommandLine, CommandResult, RunOptions } from './command-line.ts';
import { inStore, unique } from './on-command-line.ts';
import { postgresPeephole, sqlitePeephole, type Peephole } from './attack-database.ts';

/** Writes a file into the directory of a command line and gives its name. */
export function fileOf(line: CommandLine, extension: string, content: string | Buffer): string {
  const name = `${unique('people')}.${extension}`;
  writeFileSync(line.directory.file(name), content);
  return name;
}

export const contentOf = (line: CommandLine, name: string): string => readFileSync(line.directory.file(name), 'utf8');

/** Cells of rows as CSV, quoted where they must be. */
export const csv = (...rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(quoted).join(',')}\n`).join('');

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Objects as JSON Lines. */
export const jsonLines = (...rows: readonly unknown[]): string =>
  rows.map((row) => `${JSON.stringify(row)}\n`).join('');

/** Imports users out of a text. */
export function importUsers(
  line: CommandLine,
  extension: string,
  content: string | Buffer,
  options: readonly string[] = [],
  how: RunOptions = {},
): Promise<CommandResult> {
  return line.run(['import', 'users', fileOf(line, extension, content), '--json', ...options], how);
}

/** Everything that is kept of somebody; null where there is nobody. */
export const personOf = (line: CommandLine, email: string): Promise<UserBundle | null> =>
  inStore(line, (store) => store.loadUserByEmail(email as Email));

/** A look into the database of a command line, past the product. */
export function peepholeOf({ environment }: CommandLine): Peephole {
  const url = environment['DATABASE_URL'];
  return url === undefined ? sqlitePeephole(environment['GATEHOUSE_DATA_DIR'] ?? '') : postgresPeephole(url);
}

/** How many rows stand in each of these tables. */
export async function countsOf(line: CommandLine, ...tables: readonly string[]): Promise<readonly number[]> {
  const peephole = peepholeOf(line);
  const counts: number[] = [];
  for (const table of tables) {
    const [row] = await peephole.rows(`select count(*) as n from ${table}`);
    counts.push(Number(row?.['n']));
  }
  return counts;
}

/** What people of imports had before, hashed by bcrypt elsewhere, and the seed of their app. */
export const oldPassword = 'correct horse';
export const oldHash = '$2b$04$P1krhEj9kqyHhglSShi0z.oG8b1JU6qCBD0Mb1hhE2Tqq7xvXGl9q';
export const oldSeed = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
