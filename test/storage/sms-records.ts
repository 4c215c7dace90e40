import { minute } from '#domain/instant.ts';
import type { AuthenticatorId, InteractionId, UserId } from '#domain/identifiers.ts';
import { Sealed } from '#domain/secret.ts';
import { noAttempts } from '#domain/throttle.ts';
import type { NewAuthenticator, PhoneCode, SmsRecord } from '#ports/records.ts';
import type { SmsMessage } from '#ports/sms.ts';
import { app, hash, id, later, now } from './records.ts';

/** Whole made-up records of text messages: each test says only what it is about. */

export const phone = (userId: UserId, over: Partial<NewAuthenticator> = {}): NewAuthenticator =>
  app(userId, { kind: 'phone', label: '', sealed: new Sealed('sealed-number'), hash: hash(), country: 'US', ...over });

export const phoneCode = (interactionId: InteractionId, over: Partial<PhoneCode> = {}): PhoneCode => ({
  hash: hash(),
  interactionId,
  sentAt: now,
  expiresAt: later(30 * minute),
  ...over,
});

export const smsRecord = (userId: UserId, over: Partial<SmsRecord> = {}): SmsRecord => ({
  userId,
  sendings: [{ at: now, message: id('message'), number: 'number' }],
  attempts: { ...noAttempts, version: 1 },
  version: 1,
  ...over,
});

export const smsMessage = (
  userId: UserId,
  authenticatorId: AuthenticatorId,
  over: Partial<SmsMessage> = {},
): SmsMessage => ({
  id: id('message'),
  userId,
  authenticatorId,
  country: 'US',
  class: 'unproven',
  number: hash(),
  block: hash(),
  queuedAt: now,
  ...over,
});
