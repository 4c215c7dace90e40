import { fixedClock, type FixedClock } from '#crypto/clock.ts';
import type { CalendarDate, Deadline } from '#domain/deadline.ts';
import type { CompanyId, UserId } from '#domain/identifiers.ts';
import { after, instant, minute, type Instant } from '#domain/instant.ts';
import type { Deps } from '#flows/deps.ts';
import { changePolicy, settingsOf } from '#flows/policy/change-policy.ts';
import { planMailings } from '#flows/roll-out/plan-mailings.ts';
import { runMailing, type Round } from '#flows/roll-out/run-mailing.ts';
import type { PolicySettings } from '#domain/policy-change.ts';
import type { MailContent } from '#ports/outbox.ts';
import type { CompanyRecord, MembershipRecord, UserRecord } from '#ports/records.ts';
import type { Store } from '#ports/store.ts';
import * as made from '../storage/records.ts';
import { flowDeps } from './flow-deps.ts';
import { sealer } from './outbox.ts';
import type { TestEngine } from './stores.ts';

/** A mail to many as it was queued. */
export interface QueuedMail extends MailContent {
  readonly to: UserId;
  readonly at: Instant;
}

/** Everything that mails to many are made of, without a door or a loop: each test says when it is, and has the scheduler's work done. */
export interface MailingStage extends AsyncDisposable {
  readonly deps: Deps;
  readonly store: Store;
  readonly clock: FixedClock;
}

export const at = (text: string): Instant => instant(Date.parse(text));

/** On Monday, January 4, 2027, 09:00 UTC, unless told. */
export async function mailingStage(engine: TestEngine, now?: string): Promise<MailingStage> {
  const opened = await engine.open();
  const clock = fixedClock(now === undefined ? undefined : at(now));
  const { store, close } = opened;
  return { deps: flowDeps(store, clock), store, clock, [Symbol.asyncDispose]: close };
}

export const on = (date: string, zone = 'UTC'): Deadline => ({ date: date as CalendarDate, zone });

const machine = { operatingUser: 'root' };

/** Changes a company's policy as its page and the command line do. */
export async function decide(
  { deps, store }: MailingStage,
  id: CompanyId,
  change: Partial<PolicySettings>,
): Promise<void> {
  const bundle = await store.loadCompany(id);
  if (!bundle) throw new Error('no such company');
  const saved = await changePolicy(deps, machine, bundle, { ...settingsOf(bundle), ...change });
  if (!saved.done) throw new Error(saved.because);
}

export const require = (stage: MailingStage, id: CompanyId, deadline: Deadline): Promise<void> =>
  decide(stage, id, { requireMfa: true, deadline });

export const newCompany = ({ store }: MailingStage, over: Partial<CompanyRecord> = {}): Promise<CompanyRecord> =>
  made.newCompany(store, { timeZone: 'UTC', ...over });

/** A company whose policy has stood since long ago, so that nobody is told of it any more. */
export async function announced(
  stage: MailingStage,
  deadline: Deadline,
  over: Partial<CompanyRecord> = {},
): Promise<CompanyRecord> {
  const company = await newCompany(stage, { timeZone: deadline.zone, ...over });
  await stage.store.transact((tx) =>
    tx.setPolicy(made.policy(company.id, { deadline, changedAt: after(stage.clock.now(), -100 * 24 * 60 * minute) })),
  );
  return company;
}

/** Somebody in these companies, from this moment on. */
export async function member(
  { store, clock }: MailingStage,
  companies: CompanyRecord | readonly CompanyRecord[],
  own: Partial<UserRecord> = {},
  over: Partial<MembershipRecord> = {},
): Promise<UserId> {
  const user = await made.newUser(store, own);
  for (const { id } of [companies].flat())
    await store.transact((tx) => tx.addMembership(made.membership(user.id, id, { createdAt: clock.now(), ...over })));
  return user.id;
}

export const bind = ({ store, clock }: MailingStage, user: UserId, kind: 'app' | 'phone' = 'app'): Promise<void> =>
  store.transact((tx) =>
    tx.addAuthenticator({
      ...made.app(user, { kind, country: kind === 'phone' ? 'US' : null }),
      boundAt: clock.now(),
      lastStep: null,
    }),
  );

const never = new AbortController().signal;

/** Nobody stops it, and nobody else does the work. */
export const undisturbed: Round = {
  stopping: never,
  mayGoOn: () => Promise.resolve(true),
  onSkipped: (error) => {
    throw error;
  },
};

/** Does what the scheduler does at this moment, until nothing is left to do. */
export async function work({ deps }: Pick<MailingStage, 'deps'>, round: Round = undisturbed): Promise<void> {
  await planMailings(deps, round);
  while (await runMailing(deps, round));
}

/** The mails to many that were queued since it was asked last, oldest first. */
export async function queued({ store, clock }: Pick<MailingStage, 'store' | 'clock'>): Promise<readonly QueuedMail[]> {
  const now = clock.now();
  const claimed = await store.outbox.claimMessages('bulk-mail', 'reader', 10_000, now, after(now, minute));
  for (const { id } of claimed) await store.outbox.markDelivered(id, 'reader', now);
  return claimed.map(({ id, sealedContent, userId, queuedAt }) => ({
    ...(JSON.parse(sealer.open(sealedContent, `outbox:${id}`).reveal()) as MailContent),
    to: userId,
    at: queuedAt,
  }));
}

/** Does the work at one moment after the other, and tells what was queued at each. */
export async function workAt(stage: MailingStage, ...moments: readonly string[]): Promise<readonly string[]> {
  const told: string[] = [];
  for (const moment of moments) {
    stage.clock.set(at(moment));
    await work(stage);
    for (const mail of await queued(stage)) told.push(`${moment} ${mail.kind}`);
  }
  return told;
}
