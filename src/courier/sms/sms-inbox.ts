import { accepted, refused, type Provider, type ProviderTools } from './provider.ts';

/** The development inbox: texts stay in the database and show at `/dev/inbox`. Never in production (SECURITY, Development mode). */
export function inboxProvider({ outbox, clock }: Pick<ProviderTools, 'outbox' | 'clock'>): Provider {
  return {
    name: 'outbox',
    isIdempotent: false,
    async send({ to, text }) {
      try {
        await outbox.addToInbox({
          channel: 'sms',
          to,
          subject: '',
          text,
          html: '',
          calendar: null,
          sentAt: clock.now(),
        });
        return accepted(null, 'inbox');
      } catch {
        return refused('temporary', 'the inbox takes nothing');
      }
    },
  };
}
