import type { Attachment, Email } from 'postal-mime';
import { longestBounce } from '#domain/bounce.ts';
import { parseId, type MessageId } from '#domain/identifiers.ts';
import type { Bounce, ReadBounce } from '#ports/bounces.ts';
import { failureWords } from './bounce-prose.ts';
import { verdictOf, type Verdict } from './bounce-status.ts';

/** Deep enough for a report that was forwarded; what is built deeper is no report. */
const limits = { maxNestingDepth: 12, maxHeadersSize: longestBounce, forceRfc822Attachments: true } as const;

/** Reads bounces of mails whose Message-IDs are of this host. */
export function bounceReader(publicUrl: () => string): ReadBounce {
  return async (raw) => {
    if (raw.byteLength === 0 || raw.byteLength > longestBounce) return null;
    const mail = await parsed(raw);
    return mail && bounceIn(mail, new URL(publicUrl()).hostname);
  };
}

/** The parser is read when there is something to parse: few installations ever get here. */
async function parsed(raw: Uint8Array): Promise<Email | null> {
  const { default: PostalMime } = await import('postal-mime');
  try {
    return await PostalMime.parse(raw, limits);
  } catch {
    return null;
  }
}

function bounceIn(mail: Email, host: string): Bounce | null {
  if (mail.attachments.some((one) => otherReports.has(one.mimeType))) return null;
  const verdict = verdictIn(mail);
  const messageId = verdict && oursAmong(messageIdsIn(mail), host);
  return messageId && { messageId, ...verdict };
}

/** Complaints about spam and receipts of readers bring our mail back as well. */
const otherReports: ReadonlySet<string> = new Set([
  'message/feedback-report',
  'message/disposition-notification',
  'message/global-disposition-notification',
]);

/** The machine's words where there are any, else those for people. Null: no report at all. */
function verdictIn(mail: Email): Verdict | null {
  const report = partOf(mail, ['message/delivery-status', 'message/global-delivery-status']);
  return report ? verdictOf(textOf(report)) : failureWords(mail);
}

/**
 * Message-IDs in which ours may be. Where our mail, or its headers, came along, that alone: mails of others that answer one of ours bounce as well,
 * and name it among their references.
 */
function messageIdsIn(mail: Email): string {
  const returned = partOf(mail, returnedTypes);
  const head = returned ? textOf(returned) : (mail.text ?? '');
  const own = /^message-id:((?:[^\r\n]|\r?\n[ \t])*)/im.exec(returned ? headerOf(head) : head)?.[1];
  return own ?? (returned ? '' : `${mail.inReplyTo ?? ''} ${mail.references ?? ''}`);
}

const returnedTypes = [
  'message/rfc822',
  'message/global',
  'text/rfc822-headers',
  'message/rfc822-headers',
  'message/global-headers',
];

const headerOf = (text: string): string => text.split(/\r?\n\r?\n/, 1)[0] ?? '';

function oursAmong(text: string, host: string): MessageId | null {
  for (const [, local, domain] of text.matchAll(/<([^<>@\s]{1,80})@([^<>@\s]{1,255})>/g)) {
    const id = domain?.toLowerCase() === host.toLowerCase() ? parseId('message', local) : null;
    if (id) return id;
  }
  return null;
}

const partOf = (mail: Email, types: readonly string[]): Attachment | undefined =>
  mail.attachments.find((one) => types.includes(one.mimeType));

/** Reports are ASCII; of whatever else comes in them nothing is kept. */
function textOf({ content }: Attachment): string {
  if (typeof content === 'string') return content;
  return Buffer.from(content instanceof ArrayBuffer ? new Uint8Array(content) : content).toString('latin1');
}
