import type { Command } from 'commander';
import type { Configuration } from '#config/load.ts';
import { untilInterrupted } from './interrupted.ts';
import { output, type Output } from './output.ts';
import type { Tools } from './tools.ts';
import type { OpenHow, World } from './world.ts';

/** What an action works with. */
export interface Job {
  readonly world: World;
  readonly out: Output;
  /** Configuration file as `--config` named it. */
  readonly file: string | undefined;
}

export type ConfiguredJob = Job & { readonly configuration: Configuration };

export type ToolJob = ConfiguredJob & { readonly tools: Tools };

export interface ActHow {
  /** It looks at the signal and ends in order; every other command ends at once with the first Ctrl-C. */
  readonly endsByItself?: boolean;
}

/** Arguments as commander hands them to an action: those that were named, the options, the command itself. */
type Handler<A extends unknown[]> = (...args: [...A, Command]) => Promise<void>;

/** Words of the command alone: needs no configuration. */
export const plainly =
  <A extends unknown[]>(
    world: World,
    act: (job: Job, ...args: A) => Promise<void>,
    { endsByItself = false }: ActHow = {},
  ): Handler<A> =>
  (...given) => {
    const [command, args] = split<A>(given);
    const work = async (): Promise<void> => act(jobOf(world, command), ...args);
    return endsByItself ? work() : untilInterrupted(world.signal, work);
  };

/** With the configuration, read before anything is done. */
export const configured = <A extends unknown[]>(
  world: World,
  act: (job: ConfiguredJob, ...args: A) => Promise<void>,
  how: ActHow = {},
): Handler<A> =>
  plainly(world, (job: Job, ...args: A) => act({ ...job, configuration: world.configuration(job.file) }, ...args), how);

/** With the installation opened, and closed again whatever happens. */
export const withTools = <A extends unknown[]>(
  world: World,
  act: (job: ToolJob, ...args: A) => Promise<void>,
  { makes = false, ...how }: ActHow & Pick<OpenHow, 'makes'> = {},
): Handler<A> =>
  configured(
    world,
    async (job: ConfiguredJob, ...args: A) => {
      const tools = await world.open(job.configuration, { makes });
      try {
        await act({ ...job, tools }, ...args);
      } finally {
        await tools.close();
      }
    },
    how,
  );

interface Globals {
  readonly json?: boolean;
  readonly config?: string;
}

function jobOf(world: World, command: Command): Job {
  const { json = false, config: file } = command.optsWithGlobals<Globals>();
  return { world, file, out: output(world.stdout, world.stderr, json) };
}

/** Commander puts the command last. */
function split<A extends unknown[]>(given: [...A, Command]): [Command, A] {
  return [given.at(-1) as Command, given.slice(0, -1) as unknown as A];
}
