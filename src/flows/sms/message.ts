import type { MessageId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import { Secret } from '#domain/secret.ts';
import type { NewMessage, SmsContent } from '#ports/outbox.ts';
import type { UserRecord } from '#ports/records.ts';
import { firstOffered } from '#text/languages.ts';
import type { Deps } from '../deps.ts';
import { outboxContext } from '../mail.ts';

/** What is to be sent: the number as the database had it a moment ago (SECURITY I9). `avoid`: a provider to try last. */
export interface SmsToSend {
  readonly id: MessageId;
  readonly to: string;
  readonly code: Secret;
  readonly avoid: string | null;
  readonly expiresAt: Instant;
}

/** A code by text message, sealed until it has left (SPEC X5). */
export function prepareSms(deps: Deps, user: UserRecord, now: Instant, sms: SmsToSend): NewMessage {
  const { id, to, code, avoid, expiresAt } = sms;
  const language = firstOffered([user.language]);
  const content: SmsContent = { kind: 'sms-code', language, to, code: code.reveal(), avoid };
  return {
    id,
    channel: 'sms',
    kind: 'sms-code',
    bulk: false,
    userId: user.id,
    sealedContent: deps.sealer.seal(new Secret(JSON.stringify(content)), outboxContext(id)),
    queuedAt: now,
    uselessAt: expiresAt,
  };
}
