import { startCommandLine, type CommandLine } from './command-line.ts';
import { journey as people } from './journey-stage.ts';

/** A journey with an operator beside the server: `async ({ stage, line }) => …`, one installation, one clock, `setting` chooses the database. */
export const journey = people
  .extend('line', async ({ setting }, { onCleanup }): Promise<CommandLine> => {
    // The server seeds the demo, as in every journey, into a database that it finds empty.
    const line = await startCommandLine(setting);
    onCleanup(() => line[Symbol.asyncDispose]());
    return line;
  })
  .extend('product', async ({ line }) => ({ ...(await line.serve()), clock: line.clock }));
