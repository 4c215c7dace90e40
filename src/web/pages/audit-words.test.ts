import { describe, expect, test } from 'vitest';
import { auditKinds } from '#domain/audit-event.ts';
import type { EventId, MembershipId } from '#domain/identifiers.ts';
import { instant } from '#domain/instant.ts';
import type { Party, ToldEvent } from '#flows/audit-trail/told.ts';
import { languagesOffered } from '#text/languages.ts';
import { messagesFor } from '#text/messages.ts';
import { toldInWords, whomWords, whoWords } from './audit-words.ts';

const nora: Party = { as: 'person', id: 'mbr_1' as MembershipId, name: 'Nora', email: 'nora@northwind.example' };
const ana: Party = { as: 'person', id: 'mbr_2' as MembershipId, name: 'Ana', email: 'ana@northwind.example' };

const event = (more: Partial<ToldEvent>): ToldEvent => ({
  id: 'evt_1' as EventId,
  at: instant(0),
  stream: 'installation',
  kind: 'policy.changed',
  who: nora,
  whom: ana,
  from: null,
  detail: {},
  sequence: 1,
  isForeign: false,
  hash: '',
  ...more,
});

describe.each(languagesOffered(false).map((one) => one.tag))('an event of the audit trail, in %s', (language) => {
  const m = messagesFor(language);

  test('is one whole sentence, whatever its kind', () => {
    const told = auditKinds.map((kind) => toldInWords(m, event({ kind, detail: { name: 'approver', kind: 'app' } })));
    expect(told.filter((said) => !/^[^{}<>]+[.。]$/.test(said))).toEqual([]);
  });

  test('begins with whoever did it, whatever they are', () => {
    const parties: readonly Party[] = [
      { as: 'operator' },
      { as: 'machine', operatingUser: null },
      { as: 'machine', operatingUser: 'root' },
      { as: 'service' },
      { as: 'mail' },
      { as: 'outsider' },
      { as: 'erased', id: 'mbr_3' as MembershipId },
    ];
    for (const who of parties) {
      const said = toldInWords(m, event({ kind: 'membership.added', who }));
      expect(said.startsWith(whoWords(m, who))).toBe(true);
      expect(said).toContain('Ana');
    }
  });

  test('calls a person without a name by the address, and nobody by no name', () => {
    expect(whomWords(m, { ...ana, name: null })).toBe('ana@northwind.example');
    expect(whomWords(m, null)).not.toBe('');
  });
});

test('what somebody did to their own methods is told so', () => {
  const m = messagesFor('en');
  const removed = { kind: 'authenticator.unbound', detail: { kind: 'phone' } } as const;
  expect(toldInWords(m, event({ ...removed, whom: nora }))).toBe('Nora removed the phone number.');
  expect(toldInWords(m, event(removed))).toBe('Nora removed the phone number of Ana.');
  expect(toldInWords(m, event({ ...removed, detail: { kind: 'recovery-code' } }))).toBe(
    'Nora removed the recovery code of Ana.',
  );
});

test('a session that took the place of another one is told as a confirmation, and the other one as replaced by it', () => {
  const created = (detail: ToldEvent['detail']) => event({ kind: 'session.created', whom: nora, detail });
  const ended = (reason: string) => event({ kind: 'session.ended', detail: { session: 'ses_old', reason } });
  const stepUp = created({ purpose: 'step-up', replaces: 'ses_old' });
  const signIns = [
    created({ purpose: 'sign-in', replaces: null }),
    created({ purpose: 'sign-in', replaces: 'ses_old' }),
    created({ purpose: 'password-reset', replaces: 'ses_old' }),
  ];
  const en = messagesFor('en');
  expect(toldInWords(en, stepUp)).toBe('Nora confirmed that it is them.');
  expect(signIns.map((one) => toldInWords(en, one))).toEqual(signIns.map(() => 'Nora signed in.'));
  expect(toldInWords(en, ended('replaced'))).toBe('A session of Ana was replaced by a newer one.');
  expect(toldInWords(en, ended('signed-out'))).toBe('A session of Ana ended.');
  for (const { tag } of languagesOffered(false)) {
    const m = messagesFor(tag);
    expect(toldInWords(m, stepUp)).not.toBe(toldInWords(m, created({ purpose: 'sign-in', replaces: null })));
    expect(toldInWords(m, ended('replaced'))).not.toBe(toldInWords(m, ended('signed-out')));
  }
});
