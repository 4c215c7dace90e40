import { withTools } from '../action.ts';
import type { AddCommand } from './list.ts';

export const addMigrate: AddCommand = (program, world) => {
  program
    .command('migrate')
    .description('make the database, or bring it to this release')
    .addHelpText('after', '\nServers do this by themselves when they start. Take a backup first.')
    .action(
      withTools(world, async ({ out }) => out.one({ migrated: true }, 'The database is as this release needs it.'), {
        upgrade: true,
      }),
    );
};
