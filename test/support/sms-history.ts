import type { MessageId, UserId } from '#domain/identifiers.ts';
import { instant, minute, type Instant } from '#domain/instant.ts';
import type { SmsCountry } from '#domain/phone-rules.ts';
import type { BudgetScope, SmsClass } from '#domain/sms-guard.ts';
import type { Store } from '#ports/store.ts';
import { app, hash, id, message, newUser } from '../storage/records.ts';

/** Text messages as flows write them down, without sending any. */
export interface SmsHistory {
  readonly country?: SmsCountry;
  readonly class?: SmsClass;
  readonly scopes?: readonly BudgetScope[];
  readonly at: Instant;
  readonly messages: number;
}

/** Writes down that many messages to a phone that answers none, each counted in its scopes. Answers their ids. */
export async function writeSmsHistory(store: Store, history: SmsHistory): Promise<readonly MessageId[]> {
  const {
    country = 'US',
    class: kind = 'unproven',
    scopes = ['service', `country:${country}`],
    at,
    messages,
  } = history;
  const user = await newUser(store);
  const phone = app(user.id, { kind: 'phone', hash: hash() });
  await store.transact((tx) => tx.addAuthenticator({ ...phone, boundAt: instant(at - minute), lastStep: null }));
  const ids: MessageId[] = [];
  for (let n = 0; n < messages; n += 1) {
    await store.transact(async (tx) => {
      await tx.countSms(scopes, kind, at);
      const about = { userId: user.id, authenticatorId: phone.id, country, class: kind, queuedAt: at };
      const sms = { ...about, id: id('message'), number: hash(), block: hash() };
      await tx.addSmsMessage(sms);
      ids.push(sms.id);
    });
  }
  return ids;
}

/** A text message that waits in the outbox. */
export async function queueSms(store: Store, at: Instant, userId?: UserId): Promise<MessageId> {
  const to = userId ?? (await newUser(store)).id;
  const queued = message(to, { channel: 'sms', kind: 'sms-code', queuedAt: at, uselessAt: instant(at + 30 * minute) });
  await store.transact((tx) => tx.queueMessage(queued));
  return queued.id;
}
