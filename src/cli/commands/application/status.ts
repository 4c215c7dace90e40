import { disableApplication, enableApplication } from '#flows/applications/disable.ts';
import { withTools, type ToolJob } from '../../action.ts';
import { Refused } from '../../problem.ts';
import type { AddToGroup } from '../user.ts';
import { applicationFields, applicationWords, namedApplication } from './words.ts';

export const addApplicationDisable: AddToGroup = (group, world) => {
  group
    .command('disable')
    .argument('<application>', 'short name or id (app_…)')
    .description('let nobody get into an application any more; ends every code and token of it')
    .addHelpText('after', '\nExample:\n  gatehouse application disable payments')
    .action(withTools(world, (job: ToolJob, which: string) => change(job, which, disableApplication)));
};

export const addApplicationEnable: AddToGroup = (group, world) => {
  group
    .command('enable')
    .argument('<application>', 'short name or id (app_…)')
    .description('let people get into a disabled application again')
    .addHelpText('after', '\nTokens that ended do not come back.\n\nExample:\n  gatehouse application enable payments')
    .action(withTools(world, (job: ToolJob, which: string) => change(job, which, enableApplication)));
};

async function change(
  { tools: { deps }, out, world }: ToolJob,
  which: string,
  act: typeof disableApplication,
): Promise<void> {
  const done = await act(deps, world, await namedApplication(deps, which));
  if (!done.done)
    throw new Refused(done.because, 'Somebody else changes this application again and again. Try once more.');
  const { application, changed, ended } = done;
  const state = application.disabledAt === null ? 'enabled' : 'disabled';
  const words = changed ? `${applicationWords(application)} is ${state}.` : `It was ${state} already.`;
  out.one({ ...applicationFields(application), changed, ended }, words);
}
