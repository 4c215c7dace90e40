import { secretOverlaps, usualOverlap, type SecretOverlap } from '#domain/application-settings.ts';
import { parseId } from '#domain/identifiers.ts';
import { endSecret, makeSecret } from '#flows/applications/secrets.ts';
import { withTools, type ToolJob } from '../../action.ts';
import { quoted } from '../../find.ts';
import { Refused } from '../../problem.ts';
import { choiceFrom, iso, readable } from '../../values.ts';
import type { AddToGroup } from '../user.ts';
import { applicationWords, namedApplication, secretFields, secretWords } from './words.ts';

interface MakeOptions {
  readonly overlap: string;
}

export const addApplicationSecret: AddToGroup = (group, world) => {
  const secret = group.command('secret').description('secrets of an application: replace them, end them');
  secret
    .command('make')
    .argument('<application>', 'short name or id (app_…)')
    .description('make another secret; earlier ones go on to work for a while')
    .option('--overlap <length>', `how long earlier ones work: ${overlaps.join(', ')}`, usualOverlap)
    .addHelpText('after', makeHelp)
    .action(withTools(world, make));
  secret
    .command('end')
    .argument('<application>', 'short name or id (app_…)')
    .argument('<secret>', 'id (sec_…) or last four characters, as "application show" lists them')
    .description('end a secret at once, as when it got into the wrong hands')
    .addHelpText('after', '\nExample:\n  gatehouse application secret end payments Xk2Q')
    .action(withTools(world, end));
};

const overlaps = Object.keys(secretOverlaps) as SecretOverlap[];

const makeHelp = `
The secret is printed this once: only its hash is kept. Give it to every instance of the application before the earlier ones end.

Examples:
  gatehouse application secret make payments
  gatehouse application secret make payments --overlap now`;

async function make({ tools: { deps }, out, world }: ToolJob, which: string, options: MakeOptions): Promise<void> {
  const overlap = choiceFrom('--overlap', overlaps, options.overlap);
  const application = await namedApplication(deps, which);
  const made = await makeSecret(deps, world, application, secretOverlaps[overlap]);
  if (!made.done)
    throw new Refused('keeps-none', 'A browser or native application keeps no secret: whoever has it can read it.');
  const { shown, earlier, earlierEndAt } = made;
  const secret = made.secret.reveal();
  const ends = overlap === 'now' ? 'Earlier ones have ended.' : `Earlier ones work until ${readable(earlierEndAt)}.`;
  out.one(
    { application: application.shortName, ...secretFields(shown), secret, earlier, earlierEndAt: iso(earlierEndAt) },
    `${applicationWords(application)}.${earlier === 0 ? '' : ` ${ends}`}\n${secretWords(secret)}`,
  );
}

async function end({ tools: { deps }, out, world }: ToolJob, which: string, secret: string): Promise<void> {
  const application = await namedApplication(deps, which);
  const loaded = await deps.store.loadApplication(application.id, deps.clock.now());
  const named = loaded?.secrets.filter((one) => one.id === secret || one.ending === secret) ?? [];
  const [found, other] = named;
  if (found && other) throw new Refused('ambiguous-secret', `Several end with ${quoted(secret)}: name one by its id.`);
  const id = found?.id ?? parseId('application-secret', secret);
  const ended = id && (await endSecret(deps, world, application, id));
  if (!ended?.done) throw noSuchSecret(secret);
  const left =
    ended.left === 0
      ? 'It has none left, and cannot prove itself: "gatehouse application secret make".'
      : `${ended.left} ${ended.left === 1 ? 'works' : 'work'} on.`;
  out.one(
    { application: application.shortName, id, left: ended.left },
    `${applicationWords(application)}: the secret has ended. ${left}`,
  );
}

const noSuchSecret = (typed: string): Refused =>
  new Refused(
    'no-such-secret',
    `It has no secret ${quoted(typed)} that works; "gatehouse application show" lists those that do.`,
  );
