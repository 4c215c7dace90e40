import { minute } from '#domain/instant.ts';
import type { MailTransport, OutgoingMail } from '#ports/courier.ts';
import type { ClaimedMessage, MailContent } from '#ports/outbox.ts';
import type { Post } from './outbox-worker.ts';

/** Throws RangeError when the content is not what its kind needs. */
export type ComposeMail = (message: ClaimedMessage, content: MailContent) => OutgoingMail;

/** How many leave side by side: together no more than a mail server likes of one client. Those to many have places of their own, and take none from the rest. */
const atOnce = { mail: 5, 'bulk-mail': 3 } as const;

/** Mail, with a lease longer than a whole delivery (`courier/mail-smtp.ts`). */
export const mailPost = (mail: MailTransport, compose: ComposeMail, lane: keyof typeof atOnce = 'mail'): Post => ({
  lane,
  atOnce: atOnce[lane],
  leaseFor: minute,
  deliver: async (message, content) => mail.deliver(compose(message, JSON.parse(content.reveal()) as MailContent)),
});
