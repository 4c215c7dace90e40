import type { Command } from 'commander';
import {
  replaceSigningKeysNow,
  rotateSigningKeysSoon,
  seeSigningKeys,
  type RotatedByHand,
  type SeenSigningKey,
} from '#flows/applications/rotate-keys.ts';
import { withTools, type ToolJob } from '../../action.ts';
import { confirm } from '../../confirm.ts';
import { Refused } from '../../problem.ts';
import { iso, isoOrNull } from '../../values.ts';
import type { World } from '../../world.ts';

/** Adds what is about keys of ID tokens to the group of keys. */
export function addSigningKeys(keys: Command, world: World): void {
  const signing = keys.command('signing').description('the keys that ID tokens and logout tokens are signed with');
  signing
    .command('list')
    .description('every key that applications can look up, and what it does')
    .addHelpText('after', listHelp)
    .action(withTools(world, list));
  signing
    .command('rotate')
    .description('make the next signing keys before their time')
    .option('--now', 'they sign at once, and every other is withdrawn at once: for keys that may have leaked')
    .option('--yes', 'with --now: do not ask')
    .addHelpText('after', rotateHelp)
    .action(withTools(world, rotate));
}

const listHelp = `
A key "waits" when it is published and signs later, "signs", or "leaves" when it signed before and what it signed is
still believed. They change by themselves every 90 days.

Example:
  gatehouse keys signing list --json`;

const rotateHelp = `
Without --now the next keys are published at once and sign in 24 hours; those that sign now stay published for 30 days
after that. Applications notice nothing. It is refused, with exit code 1, while the next ones wait already.
With --now servers sign with the new keys within a minute. Applications that keep the list of keys may refuse whom they
sign in until they look at it again; most do at the first key that they do not know. What is kept in the database is
sealed under the keys of "gatehouse keys list": if those leaked, rotate and reseal them first.

Examples:
  gatehouse keys signing rotate
  gatehouse keys signing rotate --now`;

const columns = ['id', 'algorithm', 'state', 'signsFrom', 'goneAt'];

const rowOf = ({ id, algorithm, generation, state, madeAt, activeFrom, goneAt }: SeenSigningKey) => ({
  id,
  algorithm,
  generation,
  state,
  madeAt: iso(madeAt),
  signsFrom: iso(activeFrom),
  goneAt: isoOrNull(goneAt),
});

async function list({ tools, out }: ToolJob): Promise<void> {
  const keys = await seeSigningKeys(tools.deps);
  out.list(columns, keys.map(rowOf));
  if (keys.length === 0) out.note(noneYet);
}

const noneYet = 'There are no signing keys yet: the server makes them once there is an application.';

interface Options {
  readonly now?: boolean;
  readonly yes?: boolean;
}

async function rotate({ tools, out, world }: ToolJob, { now = false, yes = false }: Options): Promise<void> {
  if (now) await confirm(world, 'Withdraw every signing key at once, and sign with new ones?', yes);
  const done = now ? await replaceSigningKeysNow(tools.deps, world) : await rotateSigningKeysSoon(tools.deps, world);
  if (!done.done) throw new Refused(done.because, whyNot[done.because]);
  out.one({ rotated: true, keys: done.keys.map(rowOf) }, wordsOf(done.keys, now));
}

const whyNot: Readonly<Record<Extract<RotatedByHand, { done: false }>['because'], string>> = {
  'no-keys': noneYet,
  'next-waits':
    'The next signing keys are published already, and sign within 24 hours. Nothing was changed. Where they may have leaked, add --now.',
};

function wordsOf(keys: readonly SeenSigningKey[], now: boolean): string {
  if (now) return `New keys sign, and no other is published: ${named(keys, 'signs')}. Servers follow within a minute.`;
  return `The next keys are published, and sign in 24 hours: ${named(keys, 'waits')}.`;
}

const named = (keys: readonly SeenSigningKey[], state: SeenSigningKey['state']): string =>
  keys
    .filter((key) => key.state === state)
    .map((key) => `${key.id} (${key.algorithm})`)
    .join(', ');
