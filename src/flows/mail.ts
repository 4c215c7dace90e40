import type { MessageId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { MembershipStatus } from '#domain/membership.ts';
import type { MergedPolicy } from '#domain/policy.ts';
import { Secret } from '#domain/secret.ts';
import type { CommonMailValues } from '#ports/mail-values.ts';
import type { MailContent, MailKind, NewMessage } from '#ports/outbox.ts';
import type { UserBundle, UserRecord } from '#ports/records.ts';
import type { StoreWrites } from '#ports/store.ts';
import { deviceWords } from '#text/device.ts';
import { languagesOffered, parseLanguage, defaultLanguage } from '#text/languages.ts';
import { messagesFor, type Messages } from '#text/messages.ts';
import { queuedIn } from './commit.ts';
import { requiredByWords } from './decided.ts';
import type { Deps, RequestFacts } from './deps.ts';

interface Occasion {
  readonly facts: Pick<RequestFacts, 'address' | 'userAgent'>;
  readonly now: Instant;
  /** What binds the reader, where the mail is about a second step: it names who requires one (SPEC P7). */
  readonly policy?: MergedPolicy;
  /** The company that whoever accepts is to administer (SPEC C2). */
  readonly administers?: string;
}

type WithExpiry = Occasion & { readonly expiresAt: Instant };

/** Kinds that tell more than what happened and when. */
type Special = 'mailbox-code' | 'password-reset' | 'invitation' | 'company-invitation' | 'user-reset';

/** A mail to queue. Codes and links go in as what they are and rest sealed. */
export type Mail =
  | (WithExpiry & { readonly kind: 'mailbox-code'; readonly code: Secret })
  | (WithExpiry & { readonly kind: 'password-reset' | 'invitation'; readonly link: string })
  | (WithExpiry & {
      readonly kind: 'company-invitation';
      readonly company: string;
      /** Null: nobody who could be named. */
      readonly inviter: string | null;
    })
  | (Occasion & { readonly kind: 'user-reset'; readonly person: UserRecord })
  | (Occasion & { readonly kind: Exclude<MailKind, Special> });

/** Where acts on the machine itself come from: nothing that a reader could make use of. */
export const fromMachine: Occasion['facts'] = { address: '', userAgent: '' };

/** Whom a mail is written to. The address that it is sent to is read from the database when it leaves (SECURITY I9). */
export interface Recipient extends Pick<UserRecord, 'id' | 'displayName' | 'email' | 'language'> {
  /** In which dates are told. */
  readonly timeZone: string;
  /** What an invitation names. */
  readonly companies: readonly string[];
}

export const recipientOf = (bundle: UserBundle): Recipient => ({
  ...bundle.user,
  timeZone: zoneOf(bundle),
  companies: companiesOf(bundle),
});

/** Queues a mail to a user in the transaction of what it tells; it leaves after the commit (SECURITY I16). */
export async function queueMail(deps: Deps, tx: StoreWrites, bundle: UserBundle, mail: Mail): Promise<void> {
  await queuePrepared(tx, [prepareMail(deps, recipientOf(bundle), mail)]);
}

/** A mail, sealed already: what a transaction that holds many does not wait for. */
export function prepareMail(deps: Deps, to: Recipient, mail: Mail): NewMessage {
  const id = deps.random.id('message');
  const language = parseLanguage(to.language, languagesOffered(false)) ?? defaultLanguage;
  const values = valuesOf(deps, to, mail, messagesFor(language));
  const content: MailContent = { kind: mail.kind, language, values };
  return {
    id,
    channel: 'mail',
    kind: mail.kind,
    bulk: false,
    userId: to.id,
    sealedContent: deps.sealer.seal(new Secret(JSON.stringify(content)), outboxContext(id)),
    queuedAt: mail.now,
    uselessAt: 'expiresAt' in mail ? mail.expiresAt : null,
  };
}

/** Queues what was prepared, in the transaction of what it tells (SECURITY I16). */
export async function queuePrepared(tx: StoreWrites, messages: readonly NewMessage[]): Promise<void> {
  for (const message of messages) {
    await tx.queueMessage(message);
    queuedIn(tx, message.channel);
  }
}

/** What the sealed content of a message is bound to (SPEC X5); the outbox worker opens it. */
export const outboxContext = (id: MessageId): string => `outbox:${id}`;

/** The zone in which a user's dates are shown: the user's own, a company's, before any was accepted that of one that invites, or UTC. */
export function zoneOf({ user, memberships }: UserBundle): string {
  const first = (status: MembershipStatus) => memberships.find((one) => one.membership.status === status);
  return user.timeZone ?? (first('active') ?? first('invited'))?.company.timeZone ?? 'UTC';
}

function valuesOf(deps: Deps, to: Recipient, mail: Mail, m: Messages): MailContent['values'] {
  const common: CommonMailValues = {
    serviceName: deps.service.name,
    supportAddress: deps.service.supportAddress ?? '',
    userName: to.displayName,
    email: to.email,
    at: m.dateTime(mail.now, to.timeZone),
    from: mail.facts.address,
    device: deviceWords(m, mail.facts.userAgent) ?? '',
    home: deps.service.publicUrl(),
    ...(mail.administers === undefined ? {} : { administers: mail.administers }),
    ...(mail.policy && requiredBy(mail.policy, m, mail.now, to.timeZone)),
  };
  if (mail.kind === 'user-reset') return { ...common, person: mail.person.displayName, personEmail: mail.person.email };
  if (!('expiresAt' in mail)) return { ...common };
  const expiresAt = m.dateTime(mail.expiresAt, to.timeZone);
  if (mail.kind === 'mailbox-code') return { ...common, expiresAt, code: mail.code.reveal() };
  if (mail.kind === 'company-invitation') {
    const link = `${deps.service.publicUrl()}/account/companies`;
    return { ...common, expiresAt, link, company: mail.company, inviter: mail.inviter ?? '' };
  }
  const linked = { ...common, expiresAt, link: mail.link };
  return mail.kind === 'invitation' ? { ...linked, companies: m.list([...to.companies]) } : linked;
}

function requiredBy(policy: MergedPolicy, ...words: [Messages, Instant, string]): Pick<CommonMailValues, 'requiredBy'> {
  const who = requiredByWords(policy, ...words);
  return who === null ? {} : { requiredBy: who };
}

/** Companies named in an invitation: of a few everybody knows which is meant. */
const mostCompanies = 3;

const companiesOf = ({ memberships }: UserBundle): string[] =>
  memberships
    .filter((one) => one.membership.status !== 'inactive')
    .map((one) => one.company.name)
    .slice(0, mostCompanies);
