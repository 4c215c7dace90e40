import type { AuditEvent } from '#domain/audit-event.ts';
import { isFrozen } from '#domain/freeze.ts';
import type { MembershipId, UserId } from '#domain/identifiers.ts';
import { refused, type Outcome } from '#domain/refusal.ts';
import { thawBar, type ThawBar } from '#domain/thaw-bar.ts';
import type { UserBundle } from '#ports/records.ts';
import { again } from '../again.ts';
import { event } from '../audit.ts';
import { deedEvent, type By } from '../by.ts';
import { commit } from '../commit.ts';
import type { Deps, RequestFacts } from '../deps.ts';
import type { Acting } from '../directory/change-person.ts';
import { holdActor } from '../directory/standing.ts';
import { fromMachine, prepareMail, queueMail, queuePrepared, recipientOf, type PreparedMail } from '../mail.ts';
import { won } from '../race.ts';
import { act, settle, type OpenRun, type Settled } from '../run.ts';

/** "Allow Changes Again" by the user, after password, factor and mailbox (SPEC U5). */
export function thawOwn(deps: Deps, facts: RequestFacts, opened: OpenRun): Promise<Outcome<Settled>> {
  return act(deps, opened, facts, async (run) => {
    const { step, loaded, now, interaction } = run;
    const { bundle } = loaded;
    if (step.kind !== 'thaw' || !bundle) return refused({ code: 'not-this-step' });
    return settle(deps, run, facts, {
      patch: { changedAt: now },
      bundle: { ...bundle, user: { ...bundle.user, frozenUntil: null } },
      writes: async (tx) => {
        won(await tx.thawChanges(bundle.user.id, 'user', now));
        await queueMail(deps, tx, bundle, { kind: 'changes-thawed', facts, now, administrator: null });
      },
      events: [
        event(deps, { now, bundle }, facts, 'changes.thawed', { because: 'proved', interaction: interaction.id }),
      ],
    });
  });
}

/** `not-frozen`: it is over, or somebody else lifted it. `unknown`: nobody of this company (SECURITY I11). */
export type Thawed =
  | { readonly done: true }
  | { readonly done: false; readonly because: ThawBar | 'not-frozen' | 'unknown' };

/** What an administrator sees of a freeze; null: there is none. */
export interface SeenFreeze {
  readonly until: NonNullable<UserBundle['user']['frozenUntil']>;
  /** Why no administrator of this company lifts it; null: one may. */
  readonly bar: ThawBar | null;
}

/** A freeze of one of a company's people. Of who is no accepted member nothing is told (SECURITY I11). */
export async function seeFreeze(
  deps: Deps,
  { company, user }: Pick<Acting, 'company' | 'user'>,
  membership: MembershipId,
): Promise<SeenFreeze | null> {
  const now = deps.clock.now();
  const person = (await deps.store.loadPerson(company, membership))?.id;
  if (!person) return null;
  const until = (await deps.store.loadUser(person))?.user.frozenUntil ?? null;
  if (until === null || !isFrozen(until, now)) return null;
  const grounds = await deps.store.resetGrounds(company, person);
  const bar = grounds && thawBar(grounds, { by: user, of: person, now });
  return grounds === null || bar === 'not-active' ? null : { until, bar };
}

/** Lifts a freeze as an administrator of a company of the person's, who has made sure whom they are dealing with (SPEC U5). */
export async function thawPerson(deps: Deps, acting: Acting, membership: MembershipId): Promise<Thawed> {
  const person = await deps.store.loadPerson(acting.company, membership);
  const bundle = person && (await deps.store.loadUser(person.id));
  const administrator = await deps.store.loadUser(acting.user);
  if (!bundle) return { done: false, because: 'unknown' };
  const { id } = bundle.user;
  const mail = mailOf(deps, bundle, administrator?.user.displayName ?? null);
  return again(() =>
    commit(deps, async (tx): Promise<Thawed> => {
      await holdActor(tx, acting.by, acting.company, 'both');
      const now = deps.clock.now();
      const grounds = await tx.resetGrounds(acting.company, id);
      if (!grounds) return { done: false, because: 'unknown' };
      const bar = thawBar(grounds, { by: acting.user, of: id, now });
      if (bar !== null) return { done: false, because: bar };
      if (!(await tx.thawChanges(id, 'administrator', now))) return { done: false, because: 'not-frozen' };
      await tx.appendAudit(
        (['installation', acting.company] as const).map((stream) => told(deps, acting.by, id, stream)),
      );
      await queuePrepared(tx, [mail]);
      return { done: true };
    }),
  );
}

/** The same by an operator, or on the machine itself. Operators lift their own on Password & Security. */
export async function thawUser(deps: Deps, by: By, bundle: UserBundle, reason: string | null): Promise<Thawed> {
  const { id } = bundle.user;
  if ('actor' in by && by.actor === id) return { done: false, because: 'yourself' };
  const mail = mailOf(deps, bundle, null);
  const detail = reason === null ? {} : { reason };
  return again(() =>
    commit(deps, async (tx): Promise<Thawed> => {
      if (!(await tx.thawChanges(id, 'service', deps.clock.now()))) return { done: false, because: 'not-frozen' };
      await tx.appendAudit([told(deps, by, id, 'installation', detail)]);
      await queuePrepared(tx, [mail]);
      return { done: true };
    }),
  );
}

function mailOf(deps: Deps, bundle: UserBundle, administrator: string | null): PreparedMail {
  // Where somebody else acted from is none of the reader's business.
  const occasion = { facts: fromMachine, now: deps.clock.now(), administrator };
  return prepareMail(deps, recipientOf(bundle), { ...occasion, kind: 'changes-thawed' });
}

const told = (
  deps: Deps,
  by: By,
  subject: UserId,
  stream: AuditEvent['stream'],
  detail: AuditEvent['detail'] = {},
): AuditEvent => deedEvent(deps, by, { kind: 'changes.thawed', stream, subject, detail });
