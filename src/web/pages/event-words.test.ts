import { expect, test } from 'vitest';
import { auditKinds, type AuditEvent } from '#domain/audit-event.ts';
import type { CompanyId, EventId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import { languagesOffered } from '#text/languages.ts';
import { messagesFor } from '#text/messages.ts';
import { eventWords, eventWordsOfAnother, toldOnce } from './event-words.ts';

const event = (kind: AuditEvent['kind'], detail: AuditEvent['detail']): AuditEvent => ({
  id: 'evt_1' as EventId,
  at: 0 as Instant,
  stream: 'installation',
  kind,
  actor: 'usr_1' as UserId,
  subject: 'usr_1' as UserId,
  from: null,
  detail,
});

const ended = event('session.ended', { session: 'ses_old', reason: 'replaced' });

const created = (purpose: string, replaces: string | null = 'ses_old'): AuditEvent =>
  event('session.created', { session: 'ses_new', level: 'mfa', purpose, replaces });

const told = (language: 'en' | 'fr', ...events: readonly AuditEvent[]): readonly string[] =>
  toldOnce(events).map((one) => eventWords(messagesFor(language), one));

test.each(['confirm', 'continue', 'bind-app', 'bind-phone', 'renew-recovery-code', 'change-password', 'remove-app'])(
  'a session that "%s" replaced is told as one confirmation, in both languages',
  (purpose) => {
    expect(told('en', created(purpose), ended)).toEqual(['Confirmed that it is you']);
    expect(told('fr', created(purpose), ended)).toEqual(['Identité confirmée']);
  },
);

test.each(['sign-in', 'password-reset'])('a "%s" over a session of this browser is told as what it is', (purpose) => {
  expect(told('en', created(purpose), ended)).toEqual(['Signed in', 'Signed out']);
  expect(told('en', created(purpose, null))).toEqual(['Signed in']);
});

test('a session that ended otherwise, or another one, is told beside a confirmation', () => {
  const elsewhere = event('session.ended', { session: 'ses_other', reason: 'replaced' });
  const out = event('session.ended', { session: 'ses_old', reason: 'signed-out' });
  expect(told('en', created('confirm'), ended, elsewhere, out)).toEqual([
    'Confirmed that it is you',
    'Signed out',
    'Signed out',
  ]);
});

test('signing out everywhere else is told apart from signing out, and a removed recovery code from a removed method', () => {
  const all = event('session.ended', { reason: 'signed-out elsewhere', all: true });
  const one = event('session.ended', { reason: 'signed-out elsewhere', session: 'ses_1' });
  const code = event('authenticator.unbound', { kind: 'recovery-code', reason: 'removed' });
  const app = event('authenticator.unbound', { kind: 'app', reason: 'removed' });
  expect(told('en', all, one, code, app)).toEqual([
    'Signed out everywhere else',
    'Signed out',
    'Recovery code removed',
    'Authenticator app removed',
  ]);
});

test('a reset is told once, though the chains of companies tell it too', () => {
  const asked = event('reset.asked', {});
  const there = { ...asked, stream: 'cmp_1' as CompanyId };
  expect(told('en', asked, there)).toHaveLength(1);
  expect(
    told('en', event('methods.reset', {}), { ...event('methods.reset', {}), stream: 'cmp_1' as CompanyId }),
  ).toEqual(told('en', event('methods.reset', {})));
});

test('what is told of somebody else does not speak to whoever reads it', () => {
  const m = messagesFor('en');
  expect(eventWordsOfAnother(m, created('step-up'))).toBe('Identity confirmed');
  expect(eventWordsOfAnother(m, created('sign-in'))).toBe('Signed in');
  const toReader =
    /\byou(r|rs)?\b|\b(Sie|Ihr\w*|Ihnen)\b|\b(vous|votre|vos)\b|\busted\b|\bsuyo\b|\b(lei|sua)\b|[您你]/i;
  for (const { tag } of languagesOffered(false)) {
    const events = [created('confirm'), ...auditKinds.map((kind) => event(kind, { kind: 'app', name: 'payments' }))];
    const said = events.map((one) => eventWordsOfAnother(messagesFor(tag), one));
    expect(said.filter((words) => toReader.test(words))).toEqual([]);
  }
});

test('applications are told by what people call them, and by their short names where none is registered', () => {
  const opened = event('application.opened', { name: 'payments' });
  const m = messagesFor('en');
  expect(eventWords(m, opened, new Map([['payments', 'Payments']]))).toBe('Signed in to the application Payments');
  expect(eventWords(m, opened, new Map([['bids', 'Bids']]))).toBe('Signed in to the application payments');
});
