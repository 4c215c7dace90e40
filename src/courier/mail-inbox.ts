import type { Clock } from '#ports/clock.ts';
import type { MailTransport } from '#ports/courier.ts';
import type { Outbox } from '#ports/outbox.ts';

/** The development inbox: mails stay in the database and show at `/dev/inbox`. Never in production (SECURITY, Development mode). */
export function inboxTransport(outbox: Pick<Outbox, 'addToInbox'>, clock: Clock): MailTransport {
  return {
    async deliver({ to, subject, text, html, calendar }) {
      try {
        await outbox.addToInbox({
          channel: 'mail',
          to: to.address,
          subject,
          text,
          html,
          calendar,
          sentAt: clock.now(),
        });
        return { status: 'delivered', detail: 'inbox' };
      } catch {
        return { status: 'temporary', detail: 'the inbox takes nothing' };
      }
    },
    close: () => Promise.resolve(),
  };
}
