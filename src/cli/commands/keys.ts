import { keyNeeds, total, type KeyNeeds } from '#flows/keys/key-needs.ts';
import { resealAll, type Resealed } from '#flows/keys/reseal.ts';
import { rotateKeys } from '#flows/keys/rotate.ts';
import type { KeptIn, KeyKeeper } from '#ports/key-keeper.ts';
import { withTools, type ToolJob } from '../action.ts';
import { interrupted } from '../interrupted.ts';
import type { Output } from '../output.ts';
import { Misuse, Refused } from '../problem.ts';
import { progress } from '../progress.ts';
import { addSigningKeys } from './keys/signing.ts';
import type { AddCommand } from './list.ts';

export const addKeys: AddCommand = (program, world) => {
  const keys = program.command('keys').description('the keys that seal and hash what is stored, and those that sign');
  keys
    .command('list')
    .description('every key, what it does, and how much still rests under it')
    .addHelpText(
      'after',
      '\nExample: gatehouse keys list --json\nA key that "may go" can be taken out of the ring; where keys are in the environment, once everything was started anew with the newer ones.',
    )
    .action(withTools(world, list));
  keys
    .command('rotate')
    .description('put a new key in front, without stopping anything')
    .option('--print', 'where you keep the keys yourself: print a new key and the text for each step')
    .addHelpText('after', rotateHelp)
    .action(withTools(world, (job, options: { print?: boolean }) => rotate(job, options.print ?? false)));
  keys
    .command('reseal')
    .description('seal under the current key what rests under older ones, beside running servers')
    .addHelpText('after', '\nExample: gatehouse keys reseal\nIt may be stopped with Ctrl-C and run again at any time.')
    .action(withTools(world, reseal, { endsByItself: true }));
  addSigningKeys(keys, world);
};

const rotateHelp = `
Example: gatehouse keys rotate
Keys in the data directory: the file is changed, a backup stays beside it, and running servers notice within seconds.
Keys in GATEHOUSE_KEYS or a file of yours: it is refused, and tells the steps; --print makes a key and prints a text for each of them.`;

async function list({ tools, out }: ToolJob): Promise<void> {
  const all = await keyNeeds(tools.deps, tools.keys);
  out.list(columns, all.map(rowOf));
}

const columns = ['id', 'role', 'authenticators', 'messages', 'passwords', 'importedPasswords', 'signingKeys', 'mayGo'];

const rowOf = ({ id, key, needs, isUnneeded, mayGo }: KeyNeeds) => ({
  id,
  role: rolesOf(key),
  seals: key?.seals ?? false,
  hashes: key?.hashes ?? false,
  opensOnly: key?.opensOnly ?? false,
  isMissing: key === null,
  ...needs,
  isUnneeded,
  mayGo,
});

function rolesOf(key: KeyNeeds['key']): string {
  if (key === null) return 'missing from the ring';
  if (key.opensOnly) return 'announced: opens only';
  const roles = [...(key.seals ? ['seals'] : []), ...(key.hashes ? ['hashes for good'] : [])];
  return roles.length > 0 ? roles.join(', ') : 'opens';
}

async function rotate({ tools, out, world }: ToolJob, print: boolean): Promise<void> {
  const { keptIn } = tools.keys;
  if (keptIn !== 'data-directory') return tellSteps(tools.keys, keptIn, out, print);
  if (print)
    throw new Misuse('The keys are in the data directory, where "keys rotate" changes them itself: leave out --print.');
  const { id, file, backup } = await rotateKeys(tools.deps, tools.keys, world);
  out.one({ rotated: true, key: id, file, backup }, `${id} seals from now on.`);
  out.note(
    `Servers and commands that run notice it within seconds. The file as it was: ${backup}. Back up the new one: ${file}.`,
  );
  out.note('Then run "gatehouse keys reseal".');
}

type KeptByOperator = Exclude<KeptIn, 'data-directory'>;

function tellSteps(keys: KeyKeeper, keptIn: KeptByOperator, out: Output, print: boolean): void {
  const { whose } = placeWords[keptIn];
  if (!print) {
    const steps = stepsOf(keptIn, '+NEW:…,OLD:…', 'NEW:…,OLD:…').join('\n');
    throw new Refused(
      'kept-elsewhere',
      `${whose} Nothing was changed. "gatehouse keys rotate --print" makes a key and prints both texts:\n${steps}`,
    );
  }
  const { id, announce, promote } = keys.propose();
  const texts = { announce: announce.reveal(), promote: promote.reveal() };
  const steps = stepsOf(keptIn, texts.announce, texts.promote);
  out.one({ rotated: false, keptIn, key: id, ...texts, steps }, steps.join('\n\n'));
  out.note(
    `${whose} Nothing was changed. These texts are secrets: put them where the keys are kept, and nowhere else.`,
  );
}

const placeWords: Record<KeptByOperator, { readonly whose: string; readonly put: string; readonly effect: string }> = {
  file: {
    whose: 'The keys are in a file that you keep.',
    put: 'write into the file of the keys, on every node',
    effect: 'Servers notice it within seconds.',
  },
  environment: {
    whose: 'The keys are in a setting that you keep.',
    put: 'set GATEHOUSE_KEYS, on every node',
    effect: 'Start the nodes again, one after the other.',
  },
};

function stepsOf(keptIn: KeptByOperator, announce: string, promote: string): readonly string[] {
  const { put, effect } = placeWords[keptIn];
  return [
    `1. Announce the new key: ${put}. ${effect} Wait until all have it.\n${announce}`,
    `2. Put it in front: ${put}. ${effect}\n${promote}`,
    '3. Run "gatehouse keys reseal".',
  ];
}

async function reseal({ tools, out, world }: ToolJob): Promise<void> {
  const bar = progress(world, 'sealed texts');
  const done = await resealAll(tools.deps, tools.keys, world, {
    signal: world.signal,
    progress: (some, of) => bar.show(some, of),
  }).finally(() => bar.end());
  const { resealed, unreadable, isWhole } = done;
  out.one({ resealed, unreadable, complete: isWhole, keys: done.keys.map(rowOf) }, summaryOf(done));
  for (const line of whatNeedsOldKeys(done.keys, tools.keys.keptIn)) out.note(line);
  if (!isWhole) throw interrupted('What was sealed anew stays so. Run it again: it goes on from here.');
  if (unreadable > 0) throw new Refused('unreadable', unreadableWords(unreadable));
}

const summaryOf = ({ resealed }: Resealed): string =>
  resealed === 0 ? 'Nothing was to be sealed anew.' : `Sealed anew: ${resealed}.`;

const unreadableWords = (count: number): string =>
  `Could not be opened: ${count}. Their key is missing ("gatehouse keys list" names it), or they were changed.`;

/** Why an older key has to stay, key by key. */
function whatNeedsOldKeys(keys: readonly KeyNeeds[], keptIn: KeptIn): readonly string[] {
  return keys.filter((one) => one.key?.seals !== true).map((one) => `${one.id}: ${reasonOf(one, keptIn)}`);
}

function reasonOf({ key, needs, isUnneeded, mayGo }: KeyNeeds, keptIn: KeptIn): string {
  const sealed = total(needs) - needs.passwords;
  const because = [
    ...(key?.hashes ? ['stays for good: sessions, recovery codes and the audit chain are hashed under it'] : []),
    ...(needs.passwords > 0 ? [`${needs.passwords} passwords rest under it until each person signs in`] : []),
    ...(sealed > 0 ? [`${sealed} texts are still sealed under it: run "gatehouse keys reseal" again in a moment`] : []),
    ...(isUnneeded ? [farewell(keptIn, mayGo)] : []),
  ];
  return because.length > 0 ? `${because.join('; ')}.` : 'announced, and seals nothing yet.';
}

/** Whoever runs since before a rotation goes on sealing under the older key until the newer one has been seen. */
function farewell(keptIn: KeptIn, mayGo: boolean): string {
  if (keptIn === 'environment')
    return 'nothing needs it any more: it may be taken out once every server and every command was started anew with the newer keys';
  return mayGo
    ? 'nothing needs it any more: it may be taken out'
    : 'nothing rests under it now; it may be taken out when "gatehouse keys list" says so, five minutes after the keys were last changed';
}
