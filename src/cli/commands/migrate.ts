import { configured, type ConfiguredJob } from '../action.ts';
import type { Tools } from '../tools.ts';
import type { AddCommand } from './list.ts';

export const addMigrate: AddCommand = (program, world) => {
  program
    .command('migrate')
    .description('make the database, or bring it to this release; says which migrations ran')
    .addHelpText(
      'after',
      `
Servers do this by themselves when they start. Take a backup first.
On SQLite the server must have been stopped if anything has to be done. On PostgreSQL servers of the release before go on working: migrations only add.

Example:
  gatehouse migrate --json`,
    )
    .action(configured(world, migrate));
};

async function migrate(job: ConfiguredJob): Promise<void> {
  const tools = await opened(job);
  try {
    const ran = tools.deps.store.migrated;
    job.out.one(
      { migrated: ran.length > 0, ran },
      ran.length === 0
        ? 'The database is as this release needs it; nothing had to be done.'
        : `The database is as this release needs it now. Ran: ${ran.join(', ')}`,
    );
  } finally {
    await tools.close();
  }
}

/** As any command first: beside a running server of this release nothing has to be done, and nothing is taken from it. */
async function opened({ world, configuration }: ConfiguredJob): Promise<Tools> {
  try {
    return await world.open(configuration, { makes: true });
  } catch (error) {
    if (!isOlderRelease(error)) throw error;
  }
  return world.open(configuration, { upgrade: true });
}

const isOlderRelease = (error: unknown): boolean =>
  error instanceof Error && 'problem' in error && error.problem === 'made-by-older-release';
