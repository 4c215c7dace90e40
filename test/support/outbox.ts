import { mailComposer } from '#courier/compose-mail.ts';
import { fixedClock, type FixedClock } from '#crypto/clock.ts';
import { createKeyedHash } from '#crypto/keyed-hash.ts';
import { loadKeyRing } from '#crypto/key-ring.ts';
import { systemRandom } from '#crypto/random.ts';
import { createSealer } from '#crypto/sealer.ts';
import type { Email } from '#domain/email.ts';
import type { MessageId, UserId } from '#domain/identifiers.ts';
import { instant, minute, type Duration } from '#domain/instant.ts';
import { Secret } from '#domain/secret.ts';
import type { MailValues } from '#ports/mail-values.ts';
import type { NewMessage, SmsContent } from '#ports/outbox.ts';
import type { Store } from '#ports/store.ts';

export const keys = `k1:${Buffer.alloc(32, 1).toString('base64')}`;
const ring = loadKeyRing({ value: keys });
export const sealer = createSealer(ring);
export const hash = createKeyedHash(ring);
export const compose = mailComposer(() => 'https://id.example.com');

const values: MailValues['new-device'] = {
  serviceName: 'Gatehouse',
  supportAddress: '',
  userName: 'Ana',
  email: 'ana@example.com',
  at: 'today',
  from: '192.0.2.7',
  device: 'Firefox on Windows',
  home: 'https://id.example.com',
};

const code: SmsContent = { kind: 'sms-code', language: 'en', to: '+15005550006', code: '314159', avoid: null };

/** Someone who gets mail and text messages, and a way to queue some. */
export interface Recipient {
  readonly clock: FixedClock;
  readonly userId: UserId;
  /** Queues as flows do; the text names `device`. */
  queue(mail?: { device?: string; uselessIn?: Duration; content?: string }): Promise<MessageId>;
  /** Queues a code by text message as flows do, good for half an hour unless told otherwise. */
  queueSms(sms?: Partial<SmsContent> & { uselessIn?: Duration; content?: string }): Promise<MessageId>;
}

export async function recipientIn(store: Store, displayName = 'Ana', email = 'ana@example.com'): Promise<Recipient> {
  const clock = fixedClock();
  const random = systemRandom(clock);
  const userId = random.id('user');
  await store.transact((tx) =>
    tx.createUser({
      id: userId,
      email: email as Email,
      displayName,
      language: 'en',
      timeZone: null,
      status: 'active',
      operator: false,
      alwaysRequire: false,
      enrollmentDeferredAt: null,
      enrollmentDemandedAt: null,
      frozenUntil: null,
      createdAt: clock.now(),
    }),
  );
  async function put(message: Pick<NewMessage, 'channel' | 'kind'>, text: string, uselessIn?: Duration) {
    const id = random.id('message');
    const now = clock.now();
    const sealedContent = sealer.seal(new Secret(text), `outbox:${id}`);
    const uselessAt = uselessIn === undefined ? null : instant(now + uselessIn);
    await store.transact((tx) =>
      tx.queueMessage({ ...message, id, bulk: false, userId, sealedContent, queuedAt: now, uselessAt }),
    );
    return id;
  }
  return {
    clock,
    userId,
    queue({ device = values.device, uselessIn, content } = {}) {
      const text = content ?? JSON.stringify({ kind: 'new-device', language: 'en', values: { ...values, device } });
      return put({ channel: 'mail', kind: 'new-device' }, text, uselessIn);
    },
    queueSms({ uselessIn = 30 * minute, content, ...changes } = {}) {
      const text = content ?? JSON.stringify({ ...code, ...changes });
      return put({ channel: 'sms', kind: 'sms-code' }, text, uselessIn);
    },
  };
}
