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
import type { Acting } from './change-person.ts';
import { helpersIn, makePass, passMails, type MadePass } from './new-pass.ts';
import { barHeld, passBar, type PassBar } from './pass-bar.ts';
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

/** What is wrong with the form. */
export type PassFlaw = 'email-differs' | 'not-verified' | 'how-missing';

export type IssuedPass =
  /** `pass` is told here and nowhere else. */
  | { readonly done: true; readonly pass: Secret; readonly expiresAt: Instant; readonly person: CompanyPerson }
  /** `unknown`: nobody of this company (SECURITY I11). `issued-meanwhile`: since the form was drawn, perhaps by itself. */
  | { readonly done: false; readonly because: PassBar | PassFlaw | 'unknown' | 'issued-meanwhile' }
  /** `too-many`: by this administrator. `too-many-for-them`: for this person. */
  | { readonly done: false; readonly because: TooMany; readonly from: Instant };

type TooMany = 'too-many' | 'too-many-for-them';

const refused = (because: Extract<IssuedPass, { from?: never; done: false }>['because']): IssuedPass => ({
  done: false,
  because,
});

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
  const bar = (await passBar(deps, acting, person, bundle)) ?? flawIn(form, bundle);
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

async function issue(deps: Deps, tx: StoreWrites, acting: Acting, ready: Ready): Promise<IssuedPass> {
  const { person, bundle, made, mails } = ready;
  const { id, checkedHow, issuedAt, expiresAt } = made.record;
  await holdActor(tx, acting.by, acting.company, 'both');
  const bar = (await barHeld(tx, acting, bundle, issuedAt)) ?? (await meanwhile(tx, acting, ready));
  if (bar !== null) return refused(bar);
  const many = await tooMany(tx, acting, person.id, issuedAt);
  if (many !== null) return many;
  await tx.issuePass(made.record);
  const detail = { pass: id, how: checkedHow, expiresAt };
  const about = { stream: acting.company, subject: person.id, detail } as const;
  await tx.appendAudit([deedEvent(deps, acting.by, { ...about, kind: 'enrollment-pass.issued' })]);
  await queuePrepared(tx, mails);
  return { done: true, pass: made.pass, expiresAt, person };
}

async function meanwhile(
  tx: StoreWrites,
  { company }: Acting,
  { person, seen }: Ready,
): Promise<'issued-meanwhile' | null> {
  const last = await tx.lastPass(company, person.id);
  return (last?.id ?? null) === seen ? null : 'issued-meanwhile';
}

/** Both people are held, so that two at once count each other. */
async function tooMany(
  tx: StoreWrites,
  { user, company }: Acting,
  person: UserId,
  now: Instant,
): Promise<IssuedPass | null> {
  const since = after(now, -hour);
  const forThem = nextPassAt(await tx.passesIssuedTo(person, company, since), enrollmentPass.perPersonAndHour);
  if (forThem !== null) return { done: false, because: 'too-many-for-them', from: forThem };
  const from = nextPassAt(await tx.passesIssuedBy(user, since), enrollmentPass.perHour);
  return from === null ? null : { done: false, because: 'too-many', from };
}

/** From when on another may be issued, after these of the last hour; null: now. */
function nextPassAt(issued: readonly Instant[], most: number): Instant | null {
  const eldest = issued[most - 1];
  return eldest === undefined ? null : after(eldest, hour);
}
