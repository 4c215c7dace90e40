import type { Attachment, Email } from 'postal-mime';
import { messageHeader, mostBouncesWaiting } from '#domain/bounce.ts';
import { parseId, type MessageId } from '#domain/identifiers.ts';
import type { Bounce, ReadBounce } from '#ports/bounces.ts';
import { partToRead } from './bounce-part.ts';
import { failureWords } from './bounce-prose.ts';
import { verdictOf, type Verdict } from './bounce-status.ts';
import { turns } from './bounce-turns.ts';

/** Deep enough for a report that was forwarded; what is built deeper, or has more in its headers, is no report. */
const limits = { maxNestingDepth: 12, maxHeadersSize: 32 * 1024, forceRfc822Attachments: true } as const;

/**
 * Reads bounces of mails of this installation, one at a time: the parser goes through a mail without giving way, for some 25 ms at worst within the limits of what is read
 * at all. What names none of our messages is not parsed.
 */
export function bounceReader(publicUrl: () => string): ReadBounce {
  const inTurn = turns(mostBouncesWaiting);
  return async (raw) => {
    const part = partToRead(raw);
    if (part === null) return null;
    const mail = await inTurn(() => parsed(part));
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
  const ours = verdict && messageIn(mail, host);
  return ours && { messageId: ours, ...verdict };
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
 * Which mail of ours it is about: by our own field, else by its Message-ID. Where our mail, or its headers, came along, that alone: mails of others that answer one of
 * ours bounce as well, and name it among their references.
 */
function messageIn(mail: Email, host: string): MessageId | null {
  const returned = partOf(mail, returnedTypes);
  const head = returned ? headerOf(textOf(returned)) : (mail.text ?? '');
  const own = parseId('message', fieldIn(head, ourField)?.trim());
  return own ?? oursAmong(fieldIn(head, idField) ?? (returned ? '' : answeredBy(mail)), host);
}

const answeredBy = ({ inReplyTo, references }: Email): string => `${inReplyTo ?? ''} ${references ?? ''}`;

const fieldOf = (name: string): RegExp => new RegExp(`^${name}:((?:[^\\r\\n]|\\r?\\n[ \\t])*)`, 'im');
const [ourField, idField] = [fieldOf(messageHeader), fieldOf('message-id')];

const fieldIn = (head: string, field: RegExp): string | undefined => field.exec(head)?.[1];

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
