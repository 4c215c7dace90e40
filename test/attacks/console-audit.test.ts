import { describe, expect, test } from 'vitest';
import type { AuditEvent } from '#domain/audit-event.ts';
import type { CompanyId, UserId } from '#domain/identifiers.ts';
import { makeSide, signedInAs, type Side } from '../support/attack-console.ts';
import { wordsOf } from '../support/attack-offices.ts';
import { onEveryEngine, type Target } from '../support/attack-target.ts';
import { operating } from '../support/operators.ts';

const pathOf = ({ company }: Pick<Side, 'company'>): string => `/admin/${company}/audit`;

/** Writes an event past the product. */
async function tell(
  { deps }: Target,
  stream: AuditEvent['stream'],
  more: Partial<AuditEvent> & Pick<AuditEvent, 'kind'>,
): Promise<void> {
  const id = deps.random.id('event');
  const blank = { actor: null, subject: null, from: null, detail: {} };
  await deps.store.transact((tx) => tx.appendAudit([{ id, at: deps.clock.now(), stream, ...blank, ...more }]));
}

const eventsOf = async ({ deps }: Target, company: CompanyId): Promise<readonly string[]> => {
  const look = { among: { by: 'all' }, after: null, before: null, newestFirst: false, most: 100 } as const;
  return (await deps.store.trail.see({ stream: company, ...look })).map((one) => one.event.kind);
};

/** Looking does not count: each export is an event itself. */
const isNoExport = (kind: string): boolean => kind !== 'audit.exported';

onEveryEngine((target: () => Target) => {
  describe('the audit trail of a company (SPEC X8, SECURITY I11)', () => {
    test('tells its administrators what was done there, and by whom', async () => {
      const side = await makeSide(target());
      await tell(target(), side.company, {
        kind: 'membership.changed',
        actor: side.admin.id,
        subject: side.user,
        from: '192.0.2.44',
        detail: { changed: 'site', door: 'console', as: 'administrator' },
      });
      const words = wordsOf((await side.browser.open(pathOf(side))).text);
      expect(words).toContain('changed the membership of');
      expect(words).toContain('192.0.2.44');
    });

    test('takes both permissions', async () => {
      const side = await makeSide(target());
      for (const standing of [{ companyAdmin: false }, { directoryAdmin: false }]) {
        const reader = await signedInAs(target(), side, standing);
        for (const part of ['', '/export.csv', '/export.jsonl'])
          expect((await reader.request('GET', `${pathOf(side)}${part}`)).status).toBe(403);
        expect((await reader.open(`/admin/${side.company}/security/mfa`)).text).not.toContain('/audit"');
      }
    });

    test('never names who is none of its people, nor an operator, nor where these were, nor what they wrote', async () => {
      const [side, other] = [await makeSide(target()), await makeSide(target())];
      const secret = { reason: 'told on the phone', operatingUser: 'root-of-the-host', authenticator: 'aut_hidden' };
      const acts = [
        { actor: other.admin.id, subject: other.user, detail: { ...secret, door: 'console', as: 'administrator' } },
        { actor: side.admin.id, subject: side.user, detail: { ...secret, door: 'console', as: 'operator' } },
        { actor: null, subject: side.user, detail: { ...secret, door: 'command-line' } },
      ];
      for (const act of acts)
        await tell(target(), side.company, { kind: 'methods.reset', from: '192.0.2.201', ...act });
      const page = await side.browser.open(pathOf(side));
      const csv = await side.browser.request('GET', `${pathOf(side)}/export.csv`);
      const jsonl = await side.browser.request('GET', `${pathOf(side)}/export.jsonl`);
      for (const { text } of [page, csv, jsonl]) {
        expect(text).toContain('methods.reset');
        for (const hidden of [other.admin.email, '192.0.2.201', 'usr_', ...Object.values(secret)])
          expect([hidden, text.includes(hidden)]).toEqual([hidden, false]);
      }
      expect(wordsOf(page.text)).toContain('Somebody outside the company reset MFA for somebody outside the company.');
      for (const who of ['The operator', 'The operator (on the server itself)'])
        expect(wordsOf(page.text)).toContain(`${who} reset MFA for `);
    });

    test('tells what another company did as done outside, and what a mailed link did as done by whoever held it', async () => {
      const side = await makeSide(target());
      const veiled = { elsewhere: true, methods: 2 };
      await tell(target(), side.company, { kind: 'methods.reset', subject: side.user, detail: veiled });
      await tell(target(), side.company, { kind: 'reset.vetoed', subject: side.user, detail: { door: 'mail' } });
      const words = wordsOf((await side.browser.open(pathOf(side))).text);
      expect(words).toContain('Somebody outside the company reset MFA for ');
      expect(words).toContain('Somebody with the mailed link stopped the reset of MFA for ');
    });

    test('finds nobody by an id, an e-mail or a name of another company, and goes on from no event of one', async () => {
      const [side, other] = [await makeSide(target()), await makeSide(target())];
      await tell(target(), other.company, { kind: 'policy.changed', actor: other.admin.id });
      await tell(target(), side.company, { kind: 'company.entitled' });
      for (const named of [other.member, other.admin.email, other.user]) {
        const { text } = await side.browser.open(`${pathOf(side)}?who=${encodeURIComponent(named)}`);
        expect(wordsOf(text)).toContain(`Nobody fits “${named}”`);
      }
      const [foreign] = await target().deps.store.trail.see({
        stream: other.company,
        among: { by: 'all' },
        after: null,
        before: null,
        newestFirst: true,
        most: 1,
      });
      const { text } = await side.browser.open(`${pathOf(side)}?after=${foreign?.event.id}`);
      expect(text).not.toContain('policy.changed');
    });

    test('is narrowed by what, who, whom and when, and the export by the same', async () => {
      const side = await makeSide(target());
      await tell(target(), side.company, { kind: 'policy.changed', actor: side.admin.id });
      await tell(target(), side.company, { kind: 'membership.changed', actor: side.admin.id, subject: side.user });
      await tell(target(), side.company, { kind: 'company.entitled' });
      const today = new Date(target().now()).toISOString().slice(0, 10);
      const narrowed = {
        'group=rules': ['policy.changed', 'company.entitled'],
        [`who=${side.adminMember}`]: ['policy.changed', 'membership.changed'],
        [`whom=${side.member}`]: ['membership.changed'],
        [`who=${encodeURIComponent(side.admin.email)}&group=people`]: ['membership.changed'],
        'from=2031-01-01': [],
        'to=2001-01-01': [],
        [`from=${today}&to=2031-01-01&group=people`]: ['membership.changed'],
      };
      for (const [query, kinds] of Object.entries(narrowed)) {
        const { text } = await side.browser.open(`${pathOf(side)}?${query}`);
        const shown = Array.from(text.matchAll(/<code>([a-z.-]+)<\/code>/g), ([, kind = '']) => kind);
        expect([query, shown.filter(isNoExport).toSorted()]).toEqual([query, kinds.toSorted()]);
        const exported = await side.browser.request('GET', `${pathOf(side)}/export.jsonl?${query}`);
        const rows = exported.text.split('\n').filter(Boolean);
        const told = rows.map((row) => (JSON.parse(row) as { kind: string }).kind);
        expect([query, told.filter(isNoExport).toSorted()]).toEqual([query, kinds.toSorted()]);
      }
    });

    test('finds what an operator did by nobody of the company, though the operator is one of its people', async () => {
      const side = await makeSide(target());
      const acts = [
        { kind: 'policy.changed', detail: { door: 'console', as: 'operator' } },
        { kind: 'membership.changed', detail: { door: 'console', as: 'administrator' } },
      ] as const;
      for (const act of acts) await tell(target(), side.company, { ...act, actor: side.admin.id });
      for (const who of [side.adminMember, encodeURIComponent(side.admin.email)]) {
        const { text } = await side.browser.open(`${pathOf(side)}?who=${who}`);
        const csv = await side.browser.request('GET', `${pathOf(side)}/export.csv?who=${who}`);
        const jsonl = await side.browser.request('GET', `${pathOf(side)}/export.jsonl?who=${who}`);
        for (const shown of [text, csv.text, jsonl.text]) {
          expect(shown).toContain('membership.changed');
          expect(shown).not.toContain('policy.changed');
        }
      }
      expect((await side.browser.open(pathOf(side))).text).toContain('policy.changed');
      const { visitor: operator } = await operating(target());
      const { text } = await operator.open(`/operator/audit?chain=${side.company}&who=${side.admin.id}`);
      expect(text).toContain('policy.changed');
    });

    test('answers days that cannot be meant in words, and other garbage as nothing', async () => {
      const side = await makeSide(target());
      for (const query of ['from=2027-02-30', 'to=x', 'from=2027-02-02&to=2027-02-01'])
        expect((await side.browser.request('GET', `${pathOf(side)}?${query}`)).status).toBe(422);
      for (const query of ['group=__proto__', 'after=evt_x', 'who=%00', 'from=', `who=${'a'.repeat(5_000)}`])
        expect((await side.browser.request('GET', `${pathOf(side)}?${query}`)).status).toBe(200);
    });

    test('says that it was exported, and that it was verified', async () => {
      const side = await makeSide(target());
      const head = await side.browser.request('HEAD', `${pathOf(side)}/export.csv`);
      expect([head.status, await eventsOf(target(), side.company)]).toEqual([200, []]);
      await side.browser.request('GET', `${pathOf(side)}/export.csv`);
      expect(await eventsOf(target(), side.company)).toEqual(['audit.exported']);
      await side.browser.open(pathOf(side));
      expect((await side.browser.post(`${pathOf(side)}/verify`)).location).toBe(pathOf(side));
      await expect.poll(() => eventsOf(target(), side.company), { timeout: 10_000 }).toContain('audit.verified');
    });
  });

  test('an operator reads the trail of any company, and the service’s own, with everybody in it', async () => {
    const side = await makeSide(target());
    const { visitor: operator } = await operating(target());
    await tell(target(), side.company, {
      kind: 'methods.reset',
      subject: side.user,
      detail: { door: 'command-line', operatingUser: 'root-of-the-host', reason: 'told on the phone' },
    });
    const { text } = await operator.open(`/operator/audit?chain=${side.company}`);
    for (const told of ['root-of-the-host', 'told on the phone', 'methods.reset']) expect(text).toContain(told);
    expect((await operator.open('/operator/audit?group=sign-in')).text).toContain('session.created');
    const nobody = 'usr_00000000000000000000000000000000' as UserId;
    expect((await operator.request('GET', `/operator/audit?who=${nobody}`)).status).toBe(200);
    const unknown = await operator.request('GET', '/operator/audit?chain=Nowhere+Works');
    expect([unknown.status, unknown.location]).toEqual([303, '/operator/companies?q=Nowhere+Works']);
  });
});
