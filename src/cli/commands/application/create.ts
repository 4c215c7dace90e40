import { applicationKinds } from '#domain/application.ts';
import { newApplication } from '#domain/application-settings.ts';
import { makeApplication } from '#flows/applications/create.ts';
import { withTools, type ToolJob } from '../../action.ts';
import { quoted } from '../../find.ts';
import { Misuse, Refused } from '../../problem.ts';
import { choiceFrom } from '../../values.ts';
import type { AddToGroup } from '../user.ts';
import { flawWords } from './flaws.ts';
import { addSettingOptions, settingsFrom, type SettingOptions } from './options.ts';
import { applicationFields, applicationWords, secretWords } from './words.ts';

interface Options extends SettingOptions {
  readonly name: string;
  readonly kind: string;
}

export const addApplicationCreate: AddToGroup = (group, world) => {
  const command = group
    .command('create')
    .argument('<short-name>', 'what roles name it by, such as payments; it stays for good')
    .description('register an application; one that can keep a secret gets its first')
    .requiredOption('--name <name>', 'as people call it, such as "Payments"')
    .requiredOption(
      '--kind <kind>',
      'web (on a server, keeps a secret), browser, native, or service (signs nobody in)',
    );
  addSettingOptions(command).addHelpText('after', help).action(withTools(world, create));
};

const help = `
The secret is printed this once: only its hash is kept. What is left out: scopes profile and email, ES256, people are asked, no refresh tokens.

Examples:
  gatehouse application create payments --name Payments --kind web --redirect-uri https://payments.example.com/callback
  gatehouse application create field --name "Field app" --kind native --redirect-uri com.example.field:/callback --refresh on
  gatehouse application create nightly-sync --name "Nightly sync" --kind service`;

async function create({ tools: { deps }, out, world }: ToolJob, named: string, options: Options): Promise<void> {
  const kind = choiceFrom('--kind', applicationKinds, options.kind);
  const settings = settingsFrom(newApplication(options.name, kind), options);
  const made = await makeApplication(deps, world, named.toLowerCase(), settings);
  if (!made.done) {
    if (made.because === 'flaw') throw new Misuse(flawWords(made.flaw));
    throw new Refused(
      'name-taken',
      `There is an application ${quoted(named)} already: "gatehouse application change" changes it.`,
    );
  }
  const { application } = made;
  const secret = made.secret?.reveal() ?? null;
  const words = `${applicationWords(application)} is registered. Its client_id is ${application.id}; the issuer is ${deps.service.publicUrl()}.`;
  out.one(
    { ...applicationFields(application), issuer: deps.service.publicUrl(), secret },
    secret === null ? words : `${words}\n${secretWords(secret)}`,
  );
}
