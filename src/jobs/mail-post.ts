import { minute } from '#domain/instant.ts';
import type { MailTransport, OutgoingMail } from '#ports/courier.ts';
import type { ClaimedMessage, MailContent } from '#ports/outbox.ts';
import type { Post } from './outbox-worker.ts';

/** Throws RangeError when the content is not what its kind needs. */
export type ComposeMail = (message: ClaimedMessage, content: MailContent) => OutgoingMail;

/** Mail: no more at once than a mail server likes of one client, and a lease longer than a whole delivery (`courier/mail-smtp.ts`). */
export const mailPost = (mail: MailTransport, compose: ComposeMail): Post => ({
  channel: 'mail',
  atOnce: 5,
  leaseFor: minute,
  deliver: async (message, content) => mail.deliver(compose(message, JSON.parse(content.reveal()) as MailContent)),
});
