import { setTimeout as pause } from 'node:timers/promises';
import { Fault } from '#domain/fault.ts';
import { second, type Duration } from '#domain/instant.ts';
import type { Sealed } from '#domain/secret.ts';
import type { KeyKeeper } from '#ports/key-keeper.ts';
import type {
  ImportedPassword,
  Replacement,
  ResealPage,
  SealedAuthenticator,
  SealedMessage,
  SealedSigningKey,
} from '#ports/reseal.ts';
import { signingKeyContext } from '../applications/make-key.ts';
import { deedEvent, type By } from '../by.ts';
import { commit } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { outboxContext } from '../mail.ts';
import { seedContext } from '../seed.ts';
import { keyNeeds, total, type KeyNeeds } from './key-needs.ts';

export interface ResealHow {
  /** Ends after the batch at hand; what was done stays done, and the next run goes on from there. */
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number) => void;
}

export interface Resealed {
  readonly resealed: number;
  /** Rows that cannot be opened: their key is gone, or they were changed. They are left as they are. */
  readonly unreadable: number;
  readonly isWhole: boolean;
  readonly keys: readonly KeyNeeds[];
}

/** Few enough that sealing is one look and writing them holds the database for a few milliseconds (DESIGN 2). */
const batch = 50;

/** Between batches servers write. */
const breath: Duration = 10;

/** Servers seal under the older key until they have seen the new one: a second look finds what they sealed meanwhile. */
const mostRounds = 3;
const betweenRounds: Duration = 2 * second;

/**
 * Seals under the current key whatever is sealed under another: authenticators, messages, imported password hashes, keys of ID tokens (SPEC X5). Beside running servers, in
 * batches; a text that was changed meanwhile is left alone. Peppered hashes cannot be done without the password: those wait for their person.
 */
export async function resealAll(deps: Deps, keys: KeyKeeper, by: By, how: ResealHow): Promise<Resealed> {
  const tally: Tally = { resealed: 0, unreadable: 0, total: sealedUnderOldKeys(await keyNeeds(deps, keys)) };
  for (let round = 1; round <= mostRounds && !how.signal.aborted; round += 1) {
    if (round > 1) await pause(betweenRounds);
    tally.unreadable = 0;
    for (const resealPlace of places(deps)) await resealPlace(keys.current, tally, how);
    if (sealedUnderOldKeys(await keyNeeds(deps, keys)) <= tally.unreadable) break;
  }
  await noteResealed(deps, keys, by, tally);
  const { resealed, unreadable } = tally;
  return { resealed, unreadable, isWhole: !how.signal.aborted, keys: await keyNeeds(deps, keys) };
}

interface Tally {
  resealed: number;
  unreadable: number;
  readonly total: number;
}

const sealedUnderOldKeys = (all: readonly KeyNeeds[]): number =>
  all.filter((one) => one.key?.seals !== true).reduce((sum, { needs }) => sum + total(needs) - needs.passwords, 0);

/** One kind of sealed thing: what is there, the same sealed anew, and writing it. */
interface Place<R extends { readonly id: string }> {
  readonly list: (page: ResealPage<R['id']>) => Promise<readonly R[]>;
  /** Throws Fault `secret-unreadable`. */
  readonly replacement: (row: R) => Replacement<R['id']> | null;
  readonly write: (rows: readonly Replacement<R['id']>[]) => Promise<number>;
}

type AnyPlace = (current: string, tally: Tally, how: ResealHow) => Promise<void>;

const placeOf =
  <R extends { readonly id: string }>(place: Place<R>): AnyPlace =>
  (current, tally, how) =>
    walk(place, current, tally, how);

function places(deps: Deps): readonly AnyPlace[] {
  const { resealing } = deps.store;
  const anew = (sealed: Sealed, context: string) => ({
    before: sealed.ciphertext(),
    after: deps.sealer.seal(deps.sealer.open(sealed, context), context).ciphertext(),
  });
  return [
    placeOf<SealedAuthenticator>({
      list: (page) => resealing.authenticatorsUnderOldKeys(page),
      replacement: (row) => ({ id: row.id, ...anew(row.sealed, seedContext(row)) }),
      write: (rows) => resealing.resealAuthenticators(rows),
    }),
    placeOf<SealedMessage>({
      list: (page) => resealing.messagesUnderOldKeys(page),
      replacement: (row) => ({ id: row.id, ...anew(row.sealed, outboxContext(row.id)) }),
      write: (rows) => resealing.resealMessages(rows),
    }),
    placeOf<ImportedPassword>({
      list: (page) => resealing.importedPasswordsUnderOldKeys(page),
      replacement: ({ id, hash }) => {
        const after = deps.passwords.reseal(hash);
        return after === null ? null : { id, before: hash, after };
      },
      write: (rows) => resealing.resealImportedPasswords(rows),
    }),
    placeOf<SealedSigningKey>({
      list: (page) => resealing.signingKeysUnderOldKeys(page),
      replacement: (row) => ({ id: row.id, ...anew(row.sealed, signingKeyContext(row)) }),
      write: (rows) => resealing.resealSigningKeys(rows),
    }),
  ];
}

async function walk<R extends { readonly id: string }>(
  { list, replacement, write }: Place<R>,
  current: string,
  tally: Tally,
  { signal, progress }: ResealHow,
): Promise<void> {
  let after: R['id'] | null = null;
  while (!signal.aborted) {
    const rows: readonly R[] = await list({ after, current, limit: batch });
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
    tally.resealed += await write(readable(rows, replacement, tally));
    progress(tally.resealed, Math.max(tally.total, tally.resealed));
    await pause(breath);
  }
}

function readable<R, P>(rows: readonly R[], replacement: (row: R) => P | null, tally: Tally): readonly P[] {
  return rows.flatMap((row) => {
    try {
      const made = replacement(row);
      return made === null ? [] : [made];
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      tally.unreadable += 1;
      return [];
    }
  });
}

async function noteResealed(deps: Deps, keys: KeyKeeper, by: By, tally: Tally): Promise<void> {
  if (tally.resealed === 0) return;
  const detail = { key: keys.current, resealed: tally.resealed, unreadable: tally.unreadable };
  const told = deedEvent(deps, by, { kind: 'keys.resealed', stream: 'installation', detail });
  await commit(deps, (tx) => tx.appendAudit([told]));
}
