import { mailComposer } from '#courier/compose-mail.ts';
import type { MessageId, UserId } from '#domain/identifiers.ts';
import type { Email } from '#domain/email.ts';
import { Sealed } from '#domain/secret.ts';
import type { Mail, Recipient } from '#flows/mail.ts';
import { valuesOf } from '#flows/mail-values.ts';
import type { OutgoingMail } from '#ports/courier.ts';
import type { Language } from '#text/languages.ts';
import { messagesFor } from '#text/messages.ts';

export const mailReader: Recipient = {
  id: `usr_${'0'.repeat(31)}b` as UserId,
  displayName: 'Ana López',
  email: 'ana@northwind.example' as Email,
  languages: ['en'],
  timeZone: 'America/Chicago',
  companies: [],
};

const publicUrl = (): string => 'https://id.example.com';

const service = {
  name: 'Gatehouse',
  publicUrl,
  supportAddress: 'help@id.example.com',
  offered: ['app'],
  sms: { codeValidFor: 0, countries: [] },
} as const;

const compose = mailComposer(publicUrl);

/** A mail as it leaves, without a database or a server between. */
export function writtenMail(mail: Mail, language: Language = 'en', to: Recipient = mailReader): OutgoingMail {
  const { kind } = mail;
  const id = `msg_${'0'.repeat(32)}` as MessageId;
  const message = {
    id,
    kind,
    channel: 'mail',
    bulk: true,
    userId: to.id,
    sealedContent: new Sealed(''),
    queuedAt: mail.now,
    uselessAt: null,
    to: { name: to.displayName, address: to.email },
    attempts: 1,
  } as const;
  return compose(message, { kind, language, values: valuesOf({ service }, to, mail, messagesFor(language)) });
}
