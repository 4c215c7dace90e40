import { seeApplication } from '#flows/applications/see.ts';
import { withTools, type ToolJob } from '../../action.ts';
import type { AddToGroup } from '../user.ts';
import { applicationFields, namedApplication, seenFields } from './words.ts';

export const addApplicationList: AddToGroup = (group, world) => {
  group
    .command('list')
    .description('every application')
    .addHelpText('after', '\nExample:\n  gatehouse application list --json')
    .action(withTools(world, list));
};

export const addApplicationShow: AddToGroup = (group, world) => {
  group
    .command('show')
    .argument('<application>', 'short name or id (app_…)')
    .description('one application, its secrets by their last four characters, and its roles')
    .addHelpText('after', '\nExample:\n  gatehouse application show payments')
    .action(withTools(world, show));
};

const columns = ['application', 'name', 'kind', 'status', 'scopes', 'id'] as const;

async function list({ tools: { deps }, out }: ToolJob): Promise<void> {
  out.list(columns, (await deps.store.listApplications()).map(applicationFields));
}

async function show({ tools: { deps }, out }: ToolJob, which: string): Promise<void> {
  const application = await namedApplication(deps, which);
  const seen = (await seeApplication(deps, application)) ?? { application, secrets: [], roles: [] };
  out.one(seenFields(seen));
}
