import type { OutgoingMail } from '#ports/courier.ts';
import type { ClaimedMessage, MailContent } from '#ports/outbox.ts';
import { calendarOf } from './calendar.ts';
import { asHtml } from './templates/as-html.ts';
import { asText } from './templates/as-text.ts';
import { oneLine } from './templates/fill.ts';
import { bodyOf } from './templates/templates.ts';

/** Makes of a message of the outbox and its opened content the mail that leaves. Throws RangeError when the content is not what its kind needs. */
export type ComposeMail = (message: ClaimedMessage, content: MailContent) => OutgoingMail;

const longestName = 80;

/** `publicUrl`: the host in it makes Message-IDs unique to this service and the same over retries. */
export function mailComposer(publicUrl: () => string): ComposeMail {
  return (message, content) => {
    if (content.kind !== message.kind) throw new RangeError('content of another kind');
    const body = bodyOf(content.kind, content.language, content.values);
    const { hostname: host } = new URL(publicUrl());
    const { event, language } = body;
    return {
      to: { name: [...oneLine(message.to.name)].slice(0, longestName).join(''), address: message.to.address },
      subject: body.subject,
      text: asText(body),
      html: asHtml(body),
      calendar: event && calendarOf(event, language, { host, now: message.queuedAt }),
      bulk: message.bulk,
      messageId: `<${message.id}@${host}>`,
    };
  };
}
