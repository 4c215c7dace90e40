import { ConfigurationError, type ExplainedSetting } from '#config/load.ts';
import { plainly } from '../action.ts';
import type { AddCommand } from './list.ts';

export const addConfig: AddCommand = (program, world) => {
  const config = program.command('config').description('the configuration as it is read');
  config
    .command('show')
    .description('every setting, what it is and where that comes from; secrets hidden')
    .addHelpText(
      'after',
      `
Exit code 2, with what is wrong on standard error, where the configuration cannot be used.

Examples:
  gatehouse config show
  gatehouse --config /etc/gatehouse.toml config show --json`,
    )
    .action(
      plainly(world, async ({ out, file }) => {
        const { file: read, settings, problems } = world.explain(file);
        if (out.json) {
          out.one({ file: read, settings: settings.map(fieldsOf), problems });
        } else {
          out.note(read === null ? 'No configuration file.' : `Configuration file: ${read}`);
          out.list(['setting', 'value', 'source'], settings.map(rowOf));
        }
        if (problems.length > 0) throw new ConfigurationError(problems);
      }),
    );
};

const fieldsOf = ({ setting, toml, value, source, from, overrules, otherwise, means }: ExplainedSetting) => ({
  setting,
  toml,
  value,
  source,
  from,
  overrules,
  otherwise,
  means,
});

const rowOf = ({ setting, value, source, from, otherwise }: ExplainedSetting) => ({
  setting,
  value: value ?? (otherwise === null ? null : `(${otherwise})`),
  source: from === null ? source : `${source}: ${from}`,
});
