import { postgresPeephole, sqlitePeephole } from './attack-database.ts';
import type { CommandLine } from './command-line.ts';

/** Changes the database of an installation behind its back: what restored, damaged or tampered ones look like. */
export function forge({ environment, directory }: CommandLine, sql: string): Promise<void> {
  const url = environment['DATABASE_URL'];
  return (url === undefined ? sqlitePeephole(directory.path) : postgresPeephole(url)).run(sql);
}
