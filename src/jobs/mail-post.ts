import { minute } from '#domain/instant.ts';
import type { Delivery, MailTransport, OutgoingMail } from '#ports/courier.ts';
import type { ClaimedMessage, MailContent } from '#ports/outbox.ts';
import type { Post, Withdrawn } from './outbox-worker.ts';

/** Throws RangeError when the content is not what its kind needs. */
export type ComposeMail = (message: ClaimedMessage, content: MailContent) => OutgoingMail;

/** Whether what a mail tells holds at the moment at which it leaves. Throws, or answers `unsettled`, while nobody can say: it is tried again. */
export type IsStillTrue = (message: ClaimedMessage, content: MailContent) => Promise<boolean | 'unsettled'>;

/** How many leave side by side: together no more than a mail server likes of one client. Those to many have places of their own, and take none from the rest. */
const atOnce = { mail: 5, 'bulk-mail': 3 } as const;

/** Mail, with a lease longer than a whole delivery (`courier/mail-smtp.ts`). */
export const mailPost = (
  mail: MailTransport,
  compose: ComposeMail,
  lane: keyof typeof atOnce = 'mail',
  isStillTrue: IsStillTrue = () => Promise.resolve(true),
): Post => ({
  lane,
  atOnce: atOnce[lane],
  leaseFor: minute,
  async deliver(message, sealed) {
    const content = JSON.parse(sealed.reveal()) as MailContent;
    const isTrue = await isStillTrue(message, content).catch(unknown);
    if (isTrue === 'unsettled') return unsettled;
    return isTrue ? mail.deliver(compose(message, content)) : withdrawn;
  },
});

const withdrawn: Withdrawn = { status: 'withdrawn', detail: 'what it tells is true no more' };

const unsettled: Delivery = { status: 'temporary', detail: 'what it tells may be taken back' };

/** Nothing is wrong with the content, then. */
function unknown(error: unknown): never {
  throw error instanceof RangeError ? new Error('not known whether it is still true', { cause: error }) : error;
}
