import type { Email } from '#domain/email.ts';
import { emailChange } from '#domain/email-change.ts';
import type { EmailChangeId } from '#domain/identifiers.ts';
import { after, day, hour, type Instant } from '#domain/instant.ts';
import { granted, refused, type Outcome } from '#domain/refusal.ts';
import type { EmailChangeRecord, EmailHolder, NewEmailChange } from '#ports/email-changes.ts';
import type { NewMessage } from '#ports/outbox.ts';
import type { UserBundle } from '#ports/records.ts';
import { event } from '../audit.ts';
import { commit } from '../commit.ts';
import type { Deps, RequestFacts } from '../deps.ts';
import { readEmail } from '../directory/read-email.ts';
import {
  fromMachine,
  prepareMail,
  queueMail,
  queuePrepared,
  recipientOf,
  type Mail,
  type PreparedMail,
  type Recipient,
} from '../mail.ts';
import { act, settle, type OpenRun, type Settled } from '../run.ts';
import { makeMailAct } from './mail-act.ts';
import type { OpenSession } from './session.ts';

/** Thrown to roll back; never leaves this file. */
class AskedTooOften extends Error {}

/**
 * "Change login e-mail", after the proofs of SPEC U2: the new address is noted, and gets a link that confirms it; the one that stands
 * is told (SPEC U5). Whether somebody has it already is looked up
 * after the answer: neither words nor time tell (SECURITY I13).
 */
export async function askEmailChange(
  deps: Deps,
  facts: RequestFacts,
  opened: OpenRun,
  typed: string,
): Promise<Outcome<Settled>> {
  const read = readEmail(typed);
  if (opened.step.kind === 'change-email' && !read.ok) return refused(read.refusal);
  const outcome = await act(deps, opened, facts, async (run) => {
    const { bundle } = run.loaded;
    if (run.step.kind !== 'change-email' || !bundle || !read.ok) return refused({ code: 'not-this-step' });
    if (read.value === bundle.user.email) return refused({ code: 'email-unchanged' });
    return ask(deps, facts, run, bundle, read.value);
  });
  if (!outcome.ok) return outcome;
  const { change, settled } = outcome.value;
  deps.later(() => sendConfirmation(deps, facts, change));
  return granted(settled);
}

interface Asked {
  readonly change: EmailChangeId;
  readonly settled: Settled;
}

async function ask(
  deps: Deps,
  facts: RequestFacts,
  run: OpenRun,
  bundle: UserBundle,
  newEmail: Email,
): Promise<Outcome<Asked>> {
  const { now, interaction } = run;
  const record = changeRecord(deps, bundle, newEmail, now);
  try {
    const settled = await settle(deps, run, facts, {
      patch: { changedAt: now },
      writes: async (tx) => {
        if (!(await tx.askEmailChange(record, limitsAt(now)))) throw new AskedTooOften();
        await queueMail(deps, tx, bundle, tellsOfAsking(facts, record));
      },
      events: [
        event(deps, { now, bundle }, facts, 'email.change-asked', { interaction: interaction.id, change: record.id }),
      ],
    });
    return settled.ok ? granted({ change: record.id, settled: settled.value }) : settled;
  } catch (error) {
    if (error instanceof AskedTooOften) return refused({ code: 'asked-too-often' });
    throw error;
  }
}

/** To the address that stands, whoever has the new one: it brings the link that stops this (SPEC U5). */
const tellsOfAsking = (facts: RequestFacts, { id, newEmail, askedAt: now }: NewEmailChange): Mail => ({
  kind: 'email-asked',
  facts,
  now,
  newEmail,
  change: { id, side: 'old' },
});

const changeRecord = (deps: Deps, { user }: UserBundle, newEmail: Email, now: Instant): NewEmailChange => ({
  id: deps.random.id('email-change'),
  userId: user.id,
  oldEmail: user.email,
  newEmail,
  askedAt: now,
  expiresAt: after(now, emailChange.confirmableFor),
});

const limitsAt = (now: Instant) =>
  [
    { since: after(now, -hour), most: emailChange.perHour },
    { since: after(now, -day), most: emailChange.perDay },
    { since: after(now, -day), most: emailChange.sameAddress, sameAddress: true },
  ] as const;

/** To the new address, the link that confirms it; to whoever has it already, that somebody tried, and no link is made. */
async function sendConfirmation(deps: Deps, facts: RequestFacts, id: EmailChangeId): Promise<void> {
  const change = await deps.store.findEmailChange(id);
  const bundle = change && (await deps.store.loadUser(change.userId));
  if (!change || !bundle || change.endedAt !== null || change.confirmedAt !== null) return;
  const now = deps.clock.now();
  const holder = await deps.store.holderOfEmail(change.newEmail, now);
  const isTaken = holder !== null && holder.userId !== change.userId;
  const mail = isTaken ? await prepareTaken(deps, change, holder) : prepareConfirmation(deps, facts, bundle, change);
  await commit(deps, async (tx) => {
    const asked = await tx.countEmailChangesTo(change.newEmail, after(now, -day));
    if (mail && asked <= emailChange.toOneAddress) await queuePrepared(tx, [mail]);
  });
}

function prepareConfirmation(
  deps: Deps,
  facts: RequestFacts,
  bundle: UserBundle,
  { id, newEmail, expiresAt }: EmailChangeRecord,
): PreparedMail {
  const now = deps.clock.now();
  const { record, link } = makeMailAct(deps, {
    user: bundle.user.id,
    act: 'confirm-email',
    subject: id,
    validFor: Math.max(0, expiresAt - now),
  });
  const change = { id, side: 'new' } as const;
  const asker = bundle.user;
  const mail = { kind: 'email-confirm', facts, now, link, newEmail, asker, expiresAt, change } as const;
  return { ...prepareMail(deps, toAddress(bundle, newEmail), mail), act: record };
}

/** Whoever reads an address that nobody has proved to have is not greeted as who asked for it: the mail says who that was. */
const toAddress = (bundle: UserBundle, email: Email): Recipient => ({
  ...recipientOf(bundle),
  email,
  displayName: '',
});

async function prepareTaken(
  deps: Deps,
  { newEmail }: EmailChangeRecord,
  { userId, keptBy }: EmailHolder,
): Promise<NewMessage | null> {
  const holder = await deps.store.loadUser(userId);
  if (holder?.user.status !== 'active') return null;
  const side = keptBy && ({ id: keptBy, side: 'old' } as const);
  // Where it was asked for from would tell the holder of an address where somebody else is.
  const occasion = { facts: fromMachine, now: deps.clock.now(), newEmail };
  return prepareMail(
    deps,
    { ...recipientOf(holder), email: newEmail },
    { ...occasion, kind: 'email-taken', ...(side && { change: side }) },
  );
}

/** Takes back what was asked for and has not been confirmed: the link that was mailed does nothing from then on. */
export async function withdrawEmailChange(
  deps: Deps,
  facts: RequestFacts,
  { bundle, now }: OpenSession,
): Promise<void> {
  await commit(deps, async (tx) => {
    if (!(await tx.endEmailChange(bundle.user.id, now))) return;
    await tx.appendAudit([event(deps, { now, bundle }, facts, 'email.change-withdrawn')]);
  });
}
