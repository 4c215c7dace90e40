import { dateIn, datePlus, deadlineInstant } from '#domain/deadline.ts';
import type { MessageId } from '#domain/identifiers.ts';
import { after, day, type Instant } from '#domain/instant.ts';
import type { MembershipStatus } from '#domain/membership.ts';
import { Secret } from '#domain/secret.ts';
import type { MailActRecord } from '#ports/mail-acts.ts';
import type { MailContent, NewMessage, Told } from '#ports/outbox.ts';
import type { UserBundle } from '#ports/records.ts';
import type { StoreWrites } from '#ports/store.ts';
import { firstOffered } from '#text/languages.ts';
import { messagesFor } from '#text/messages.ts';
import { makeMailAct, type MailedAct } from './account/mail-act.ts';
import { queuedIn } from './commit.ts';
import type { Deps } from './deps.ts';
import { tellsOfChange, type Mail, type Recipient, type RollOutMail } from './mail-kinds.ts';
import { valuesOf } from './mail-values.ts';

export { fromMachine, type Mail, type Recipient } from './mail-kinds.ts';

/** As a reader of every mail about what happened to the user. */
export const recipientOf = (bundle: UserBundle): Recipient => ({
  ...bundle.user,
  languages: languagesOf(bundle),
  timeZone: zoneOf(bundle),
  companies: companiesOf(bundle),
});

/** Queues a mail to a user in the transaction of what it tells; it leaves after the commit (SECURITY I16). */
export async function queueMail(deps: MailDeps, tx: StoreWrites, bundle: UserBundle, mail: Mail): Promise<void> {
  await queuePrepared(tx, [prepareMail(deps, recipientOf(bundle), mail)]);
}

/** What a mail is made with. */
export type MailDeps = Pick<Deps, 'random' | 'sealer' | 'service' | 'hash' | 'clock'>;

/** A mail, and the act behind the link in it that stops changes: both are written in the transaction of what it tells. */
export interface PreparedMail extends NewMessage {
  readonly act?: MailActRecord;
}

/** A mail, sealed already: what a transaction that holds many does not wait for. */
export function prepareMail(deps: MailDeps, to: Recipient, mail: Mail): PreparedMail {
  const id = deps.random.id('message');
  const notMe = tellsOfChange.has(mail.kind) ? makeNotMe(deps, to) : null;
  const language = firstOffered(to.languages);
  const values = valuesOf(deps, to, mail, messagesFor(language));
  const content: MailContent = {
    kind: mail.kind,
    language,
    values: notMe ? { ...values, notMe: notMe.link } : values,
    ...('deadline' in mail && { told: toldIn(mail, to) }),
  };
  return {
    id,
    channel: 'mail',
    kind: mail.kind,
    bulk: 'deadline' in mail,
    userId: to.id,
    sealedContent: deps.sealer.seal(new Secret(JSON.stringify(content)), outboxContext(id)),
    queuedAt: mail.now,
    uselessAt: uselessAt(mail, to),
    ...(mail.change && { change: mail.change }),
    ...(notMe && { act: notMe.record }),
  };
}

/** For as long as somebody may be away (SPEC U5). */
const notMeFor = 7 * day;

const makeNotMe = (deps: MailDeps, { id: user }: Recipient): MailedAct =>
  makeMailAct(deps, { user, act: 'not-me', subject: null, validFor: notMeFor });

/** How long mails to many are of use, when they cannot leave. */
const newsFor = 14 * day;

/** A digest tells of one week. */
const digestFor = 2 * day;

/** What is asked once more before it leaves (`roll-out/still-true.ts`). */
const toldIn = (mail: RollOutMail, to: Recipient): Told => ({
  company: mail.company.id,
  deadline: mail.deadline.of,
  day: mail.kind === 'deadline-reminder' ? dateIn(to.timeZone, mail.now) : null,
});

/** A reminder says how many days are left: on the reader's next day that is wrong. */
function uselessAt(mail: Mail, to: Recipient): Instant | null {
  if (mail.kind === 'deadline-reminder') {
    return deadlineInstant({ date: datePlus(dateIn(to.timeZone, mail.now), 1), zone: to.timeZone });
  }
  if (mail.kind === 'roll-out-digest') return after(mail.now, digestFor);
  if ('deadline' in mail) return after(mail.now, newsFor);
  return 'expiresAt' in mail ? mail.expiresAt : null;
}

/** Queues what was prepared, in the transaction of what it tells (SECURITY I16). */
export async function queuePrepared(tx: StoreWrites, messages: readonly PreparedMail[]): Promise<void> {
  for (const { act, ...message } of messages) {
    if (act) await tx.createMailAct(act);
    await tx.queueMessage(message);
    queuedIn(tx, message.channel);
  }
}

/** What the sealed content of a message is bound to (SPEC X5); the outbox worker opens it. */
export const outboxContext = (id: MessageId): string => `outbox:${id}`;

/** The zone in which a user's dates are shown: the user's own, a company's, before any was accepted that of one that invites, or UTC. */
export const zoneOf = (bundle: UserBundle): string =>
  bundle.user.timeZone ?? companyOfDates(bundle)?.company.timeZone ?? 'UTC';

/** The user's own, then what the company's list says of the person, then the company's. */
function languagesOf(bundle: UserBundle): readonly string[] {
  const first = companyOfDates(bundle);
  const all = [bundle.user.language, first?.membership.language, first?.company.language];
  return all.filter((one) => typeof one === 'string');
}

function companyOfDates({ memberships }: UserBundle): UserBundle['memberships'][number] | undefined {
  const first = (status: MembershipStatus) => memberships.find((one) => one.membership.status === status);
  return first('active') ?? first('invited');
}

/** Companies named in an invitation: of a few everybody knows which is meant. */
const mostCompanies = 3;

const companiesOf = ({ memberships }: UserBundle): string[] =>
  memberships
    .filter((one) => one.membership.status !== 'inactive')
    .map((one) => one.company.name)
    .slice(0, mostCompanies);
