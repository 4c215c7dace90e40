import { fixedClock, type FixedClock } from '#crypto/clock.ts';
import type { AuditEvent } from '#domain/audit-event.ts';
import type { CompanyId, ResetId, UserId } from '#domain/identifiers.ts';
import { after, day, minute } from '#domain/instant.ts';
import type { Deps } from '#flows/deps.ts';
import type { Acting } from '#flows/directory/change-person.ts';
import { carryOutDueResets } from '#flows/recovery/due-resets.ts';
import { requestReset } from '#flows/recovery/request-reset.ts';
import type { ResetForm } from '#flows/recovery/reset-types.ts';
import type { MailContent } from '#ports/outbox.ts';
import type { MembershipRecord, PolicyRecord, UserRecord } from '#ports/records.ts';
import type { Store } from '#ports/store.ts';
import { role } from '../storage/company-records.ts';
import * as made from '../storage/records.ts';
import { flowDeps } from './flow-deps.ts';
import { sealer } from './outbox.ts';

/** Companies, people and resets, without a door or a loop: each test says when it is, and has the loop's work done. */
export interface ResetStage {
  readonly deps: Deps;
  readonly store: Store;
  readonly clock: FixedClock;
}

/** A hundred days after everybody came: whoever was there then is a member of long enough. */
export function resetStage(store: Store): ResetStage {
  const clock = fixedClock(made.later(100 * day));
  return { deps: flowDeps(store, clock), store, clock };
}

/** A company with two administrators, `asker` and `other`. */
export interface Firm {
  readonly company: CompanyId;
  readonly asker: UserId;
  readonly other: UserId;
}

export async function firm({ store }: ResetStage, policy: Partial<PolicyRecord> = {}): Promise<Firm> {
  const { company, users } = await made.companyOfTwo(store);
  await store.transact((tx) => tx.setPolicy(made.policy(company, policy)));
  return { company, asker: users[0], other: users[1] };
}

/** Somebody with an app, in these companies. */
export async function enrolled(
  { store }: ResetStage,
  companies: readonly CompanyId[],
  own: Partial<UserRecord> = {},
  over: Partial<MembershipRecord> = {},
): Promise<UserRecord> {
  const { user } = await made.userWith(store, made.app);
  const record = { ...user, ...own };
  await store.transact(async (tx) => {
    for (const company of companies) await tx.addMembership(made.membership(record.id, company, over));
  });
  return record;
}

/** The operator leaves nobody but operators to reset whoever holds it (SPEC Y7). */
export async function payorIn({ store, clock }: ResetStage, company: CompanyId, user: UserId): Promise<void> {
  const payor = role({
    rule: { requireMfa: true, kinds: ['app'], smsCountries: null, frequency: null, resets: 'operator' },
  });
  const held = (await store.loadUser(user))?.memberships.find((one) => one.company.id === company);
  if (!held) throw new Error('no such membership');
  await store.transact(async (tx) => {
    await tx.createRole(payor);
    await tx.setRoles(held.membership.id, [payor.id], clock.now());
  });
}

export const actingIn = (company: CompanyId, user: UserId): Acting => ({
  by: { actor: user, as: 'administrator', facts: { address: '192.0.2.1', userAgent: 'Tests' } },
  user,
  company,
});

export const operatorAt = (user: UserId) =>
  ({ actor: user, as: 'operator', facts: { address: '192.0.2.9', userAgent: 'Tests' } }) as const;

export const machine = { operatingUser: 'root' };

export const formFor = ({ email }: Pick<UserRecord, 'email'>, more: Partial<ResetForm> = {}): ResetForm => ({
  email,
  verified: true,
  how: 'call-back',
  seen: null,
  ...more,
});

export async function membershipOf({ store }: ResetStage, company: CompanyId, user: UserId) {
  const held = (await store.loadUser(user))?.memberships.find((one) => one.company.id === company);
  if (!held) throw new Error('no such membership');
  return held.membership.id;
}

/** Asks as the console's form does, everything right unless told. */
export async function ask(
  stage: ResetStage,
  { company, asker }: Pick<Firm, 'company' | 'asker'>,
  user: Pick<UserRecord, 'id' | 'email'>,
  more: Partial<ResetForm> = {},
) {
  const member = await membershipOf(stage, company, user.id);
  return requestReset(stage.deps, actingIn(company, asker), member, formFor(user, more));
}

/** Asks for one that has to wait, and answers its id. */
export async function askToWait(...of: Parameters<typeof ask>): Promise<ResetId> {
  const asked = await ask(...of);
  if (!asked.done || asked.reset.ended !== null) throw new Error(`it does not wait: ${JSON.stringify(asked)}`);
  return asked.reset.id;
}

/** What the loop does at this moment. */
export async function work({ deps }: Pick<ResetStage, 'deps'>): Promise<void> {
  const onSkipped = (error: unknown): void => {
    throw error;
  };
  while (await carryOutDueResets(deps, { stopping: new AbortController().signal, onSkipped }));
}

export async function kindsOf({ store }: ResetStage, user: UserId): Promise<readonly string[]> {
  const live = await made.liveOf(store, user);
  return live.filter((one) => one.boundAt !== null).map((one) => one.kind);
}

export const outcomeOf = async ({ store }: ResetStage, reset: ResetId) => (await store.findReset(reset))?.outcome;

/** The mails that were queued since it was asked last: to whom, and what. */
export async function mailed({
  store,
  clock,
}: ResetStage): Promise<readonly (MailContent & { readonly to: UserId })[]> {
  const now = clock.now();
  const claimed = await store.outbox.claimMessages('mail', 'reader', 10_000, now, after(now, minute));
  for (const { id } of claimed) await store.outbox.markDelivered(id, 'reader', now);
  return claimed.map(({ id, sealedContent, userId }) => ({
    ...(JSON.parse(sealer.open(sealedContent, `outbox:${id}`).reveal()) as MailContent),
    to: userId,
  }));
}

/** What the chains say of somebody, by kind; not sealed yet. */
export async function events(
  { store }: ResetStage,
  subject: UserId,
  kind: AuditEvent['kind'],
): Promise<readonly AuditEvent[]> {
  const all = await store.audit.unsealed(100_000);
  return all.filter((one) => one.subject === subject && one.kind === kind);
}

/** The token of a mailed link. */
export const tokenIn = (link: string | undefined): string => (link ?? '').split('/').at(-1) ?? '';

/** A reset that waits, whose it is, and who asked. */
export interface Waiting {
  readonly stage: ResetStage;
  readonly at: Firm;
  readonly user: UserRecord;
  readonly reset: ResetId;
}

/** Asked for in a company of such a policy, by which it has to wait. */
export async function waiting(store: Store, policy: Partial<PolicyRecord>): Promise<Waiting> {
  const stage = resetStage(store);
  const at = await firm(stage, policy);
  const user = await enrolled(stage, [at.company]);
  await mailed(stage);
  return { stage, at, user, reset: await askToWait(stage, at, user) };
}

export const delayed = (store: Store): Promise<Waiting> => waiting(store, { resetDelayHours: 24 });

export const toApprove = (store: Store): Promise<Waiting> => waiting(store, { resetApproval: true });

/** Takes a permission of the two away. */
export async function demote({ stage, at }: Waiting, who: 'asker' | 'other'): Promise<void> {
  const { store, clock } = stage;
  const held = (await store.loadUser(at[who]))?.memberships.find((one) => one.company.id === at.company);
  if (!held) throw new Error('no membership');
  await store.transact((tx) => tx.setMembership({ ...held.membership, companyAdmin: false }, clock.now()));
}
