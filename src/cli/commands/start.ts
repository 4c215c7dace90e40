import { configured } from '../action.ts';
import { Refused } from '../problem.ts';
import type { AddCommand } from './list.ts';

export const addStart: AddCommand = (program, world) => {
  program
    .command('start')
    .description('run the server until it is asked to end (as "npm start" does)')
    .addHelpText(
      'after',
      `
It ends in order on SIGTERM and SIGINT: requests at work are answered first. With no words at all the server starts as well; with
options alone, such as --config FILE, this help's overview is shown.

Example:
  gatehouse --config /etc/gatehouse.toml start`,
    )
    .action(
      configured(
        world,
        async ({ configuration }) => {
          const code = await world.serve(configuration);
          if (code !== 0) throw new Refused('stopped', `The server ended with code ${code}.`);
        },
        { endsByItself: true },
      ),
    );
};
