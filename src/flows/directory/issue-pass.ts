import { enrollmentPass, type IdentityCheck } from '#domain/enrollment-pass.ts';
import type { MembershipId, PassId, UserId } from '#domain/identifiers.ts';
import { after, hour, type Instant } from '#domain/instant.ts';
import type { Secret } from '#domain/secret.ts';
import type { NewMessage } from '#ports/outbox.ts';
import type { CompanyPerson } from '#ports/people.ts';
import type { UserBundle } from '#ports/records.ts';
import type { StoreWrites } from '#ports/store.ts';
import { again } from '../again.ts';
import { deedEvent } from '../by.ts';
import { commit } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { queuePrepared } from '../mail.ts';
import { passwordOf } from '../sign-in/verify-password.ts';
import { boundOf, usableOf } from '../situation.ts';
import type { Acting } from './change-person.ts';
import { helpersIn, makePass, passMails, type MadePass } from './new-pass.ts';
import { asKnownTo } from './people.ts';
import { readEmail } from './read-email.ts';
import { holdActor } from './standing.ts';

/** What an administrator says before a pass is issued (SPEC A2). */
export interface PassForm {
  /** The login e-mail of whoever it is for, as it was typed. */
  readonly email: string;
  /** "I have made sure that … asked for this". */
  readonly verified: boolean;
  /** Null: nothing of the list. */
  readonly how: IdentityCheck | null;
  /** The company's last pass for them when the form was drawn: a form that is sent twice issues one pass. */
  readonly seen: PassId | null;
}

/**
 * Why this person is issued no pass. `not-active`: no accepted, active membership of this company. `operator`: the service's own people are helped by the operator
 * (SPEC C6). `enrolled`: a second factor is bound. `no-password`: a pass is nothing without one.
 */
export type PassBar = 'yourself' | 'not-entitled' | 'not-active' | 'disabled' | 'operator' | 'enrolled' | 'no-password';

/** What is wrong with the form. */
export type PassFlaw = 'email-differs' | 'not-verified' | 'how-missing';

export type IssuedPass =
  /** `pass` is told here and nowhere else. */
  | { readonly done: true; readonly pass: Secret; readonly expiresAt: Instant; readonly person: CompanyPerson }
  /** `unknown`: nobody of this company (SECURITY I11). `issued-meanwhile`: since the form was drawn, perhaps by itself. */
  | { readonly done: false; readonly because: PassBar | PassFlaw | 'unknown' | 'issued-meanwhile' }
  | { readonly done: false; readonly because: 'too-many'; readonly from: Instant };

const refused = (because: Extract<IssuedPass, { from?: never; done: false }>['because']): IssuedPass => ({
  done: false,
  because,
});

/** Why no administrator of this company issues a pass to this person now; null: one may (SPEC A3, A6). */
export function passBar(
  deps: Deps,
  acting: Pick<Acting, 'user' | 'company'>,
  person: CompanyPerson,
  bundle: UserBundle,
): PassBar | null {
  const at = bundle.memberships.find((one) => one.company.id === acting.company);
  if (person.id === acting.user) return 'yourself';
  if (at?.company.entitlement !== 'available') return 'not-entitled';
  if (asKnownTo(person).own === null) return 'not-active';
  if (bundle.user.status !== 'active') return 'disabled';
  if (bundle.user.operator) return 'operator';
  if (usableOf(bundle, deps.service).length > 0) return 'enrolled';
  return passwordOf(bundle) ? null : 'no-password';
}

/** Issues an enrollment pass to one of the company's people (SPEC A6), after the checks of SPEC A2. Any earlier one ends, whoever issued it. */
export async function issuePass(
  deps: Deps,
  acting: Acting,
  membership: MembershipId,
  form: PassForm,
): Promise<IssuedPass> {
  const person = await deps.store.loadPerson(acting.company, membership);
  const bundle = person && (await deps.store.loadUser(person.id));
  if (!person || !bundle) return refused('unknown');
  const bar = passBar(deps, acting, person, bundle) ?? flawIn(form, bundle);
  if (bar !== null) return refused(bar);
  const made = makePass(deps, acting.by, person.id, { companyId: acting.company, checkedHow: form.how });
  const mails = await mailsOf(deps, acting, bundle, made);
  const write = (tx: StoreWrites) => issue(deps, tx, acting, { person, bundle, made, mails, seen: form.seen });
  return again(() => commit(deps, write));
}

function flawIn({ email, verified, how }: PassForm, { user }: UserBundle): PassFlaw | null {
  const typed = readEmail(email);
  if (!typed.ok || typed.value !== user.email) return 'email-differs';
  if (how === null) return 'how-missing';
  return verified ? null : 'not-verified';
}

async function mailsOf(
  deps: Deps,
  { by, company, user }: Acting,
  bundle: UserBundle,
  made: MadePass,
): Promise<readonly NewMessage[]> {
  const helpers = helpersIn(await deps.store.listHelpers(bundle.user.id), company);
  const named = bundle.memberships.find((one) => one.company.id === company)?.company.name ?? '';
  const administrator = helpers.find((one) => one.id === user)?.displayName ?? null;
  return passMails(deps, by, bundle, made, { company: named, administrator }, helpers);
}

interface Ready {
  readonly person: CompanyPerson;
  readonly bundle: UserBundle;
  readonly made: MadePass;
  readonly mails: readonly NewMessage[];
  readonly seen: PassId | null;
}

/** Judged once more by what is held: whoever binds a method or leaves the company waits, or was first. */
async function issue(deps: Deps, tx: StoreWrites, acting: Acting, ready: Ready): Promise<IssuedPass> {
  const { person, made, mails } = ready;
  await holdActor(tx, acting.by, acting.company, 'both');
  const bar = (await barHeld(tx, acting, ready)) ?? (await meanwhile(tx, acting, ready));
  if (bar !== null) return refused(bar);
  const from = await nextPassAt(tx, acting.user, made.record.issuedAt);
  if (from !== null) return { done: false, because: 'too-many', from };
  await tx.issuePass(made.record);
  const { id, checkedHow, expiresAt } = made.record;
  const detail = { pass: id, how: checkedHow, expiresAt };
  const about = { stream: acting.company, subject: person.id, detail } as const;
  await tx.appendAudit([deedEvent(deps, acting.by, { ...about, kind: 'enrollment-pass.issued' })]);
  await queuePrepared(tx, mails);
  return { done: true, pass: made.pass, expiresAt, person };
}

async function barHeld(tx: StoreWrites, { company }: Acting, { person, bundle }: Ready): Promise<PassBar | null> {
  const standing = await tx.holdStanding(person.id, company);
  if (standing?.status !== 'active' || !(await tx.holdPresent(person.id))) return 'not-active';
  const bound = boundOf(bundle).map((one) => one.id);
  return (await tx.isBoundExactly(person.id, bound)) ? null : 'enrolled';
}

async function meanwhile(
  tx: StoreWrites,
  { company }: Acting,
  { person, seen }: Ready,
): Promise<'issued-meanwhile' | null> {
  const last = await tx.lastPass(company, person.id);
  return (last?.id ?? null) === seen ? null : 'issued-meanwhile';
}

/** From when on this administrator may issue another; null: now. The company is held, so that two at once count each other. */
async function nextPassAt(tx: StoreWrites, user: UserId, now: Instant): Promise<Instant | null> {
  const issued = await tx.passesIssuedBy(user, after(now, -hour));
  const eldest = issued[enrollmentPass.perHour - 1];
  return eldest === undefined ? null : after(eldest, hour);
}
