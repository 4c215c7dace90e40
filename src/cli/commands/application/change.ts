import { changeApplication } from '#flows/applications/change.ts';
import { withTools, type ToolJob } from '../../action.ts';
import { cellText } from '../../cell.ts';
import { Misuse, Refused } from '../../problem.ts';
import type { AddToGroup } from '../user.ts';
import { flawWords } from './flaws.ts';
import { addSettingOptions, settingsFrom, type SettingOptions } from './options.ts';
import { applicationFields, applicationWords, namedApplication } from './words.ts';

export const addApplicationChange: AddToGroup = (group, world) => {
  const command = group
    .command('change')
    .argument('<application>', 'short name or id (app_…)')
    .description('change an application; it acts at once')
    .option('--name <name>', 'as people call it');
  addSettingOptions(command).addHelpText('after', help).action(withTools(world, change));
};

const help = `
What is left out stays as it is. A list that is given takes the place of the one before: name every address that shall stay. Short name and kind never change.

Examples:
  gatehouse application change payments --redirect-uri https://payments.example.com/callback --redirect-uri https://pay.example.com/callback
  gatehouse application change payments --scopes profile,email,roles --consent off
  gatehouse application change payments --back-channel-logout-uri ""`;

async function change({ tools: { deps }, out, world }: ToolJob, which: string, options: SettingOptions): Promise<void> {
  if (Object.keys(options).length === 0)
    throw new Misuse('Say what to change, such as --redirect-uri …; --help lists it.');
  const application = await namedApplication(deps, which);
  const saved = await changeApplication(deps, world, application, settingsFrom(application.settings, options));
  if (!saved.done && saved.because === 'flaw') throw new Misuse(flawWords(saved.flaw));
  if (!saved.done) throw changedMeanwhile;
  const { changed } = saved;
  const lines = changed.map((one) => `  ${one.setting}: ${cellText(one.before)} → ${cellText(one.after)}`);
  const words =
    changed.length === 0
      ? `${applicationWords(saved.application)}: was so already; nothing changed.`
      : [`${applicationWords(saved.application)} changed:`, ...lines].join('\n');
  out.one(
    {
      ...applicationFields(saved.application),
      changed: changed.length > 0,
      changedFields: changed.map((one) => ({ ...one })),
    },
    words,
  );
}

const changedMeanwhile = new Refused(
  'changed-meanwhile',
  'Somebody else changed this application meanwhile, and nothing was saved. Look at it with "gatehouse application show", and try again.',
);
