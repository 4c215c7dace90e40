import { describe, expect, test } from 'vitest';
import { verifyEvidence } from '#flows/evidence/verify-evidence.ts';
import type { EvidenceKey } from '#ports/evidence-signer.ts';
import { makeSide, signedInAs, type Side } from '../support/attack-console.ts';
import { wordsOf } from '../support/attack-offices.ts';
import { onEveryEngine, type Target } from '../support/attack-target.ts';

const pathOf = ({ company }: Pick<Side, 'company'>): string => `/admin/${company}/audit/evidence`;

/** Dates of the test's clock: Monday, January 4, 2027. */
const days = { from: '2026-12-01', to: '2027-01-04' };

const keysOf = async ({ address }: Target): Promise<readonly EvidenceKey[]> => {
  const answer = await fetch(`${address}/.well-known/gatehouse-evidence-keys.json`);
  return ((await answer.json()) as { keys: EvidenceKey[] }).keys;
};

onEveryEngine((target: () => Target) => {
  describe('evidence packs in the console (SPEC X8)', () => {
    test('are sent as files that verify under the published key, and the trail tells who made them', async () => {
      const side = await makeSide(target());
      const reply = await side.browser.post(pathOf(side), { ...days, form: 'json' });
      expect([reply.status, reply.headers.get('content-disposition'), reply.headers.get('cache-control')]).toEqual([
        200,
        'attachment; filename="mfa-evidence-2027-01-04.json"',
        'no-store',
      ]);
      const verdict = await verifyEvidence(Buffer.from(reply.text), await keysOf(target()));
      expect(verdict).toMatchObject({ genuine: true, about: { company: { name: side.name } } });
      const trail = wordsOf((await side.browser.open(`/admin/${side.company}/audit`)).text);
      expect(trail).toContain('made an evidence pack');
    });

    test('are a PDF for whoever asks for one', async () => {
      const side = await makeSide(target());
      const { status, headers, text } = await side.browser.post(pathOf(side), { ...days, form: 'pdf' });
      expect([status, headers.get('content-type'), text.slice(0, 5)]).toEqual([200, 'application/pdf', '%PDF-']);
    });

    test('hold nothing of another company, though people belong to both (SECURITY I11)', async () => {
      const [side, other] = [await makeSide(target()), await makeSide(target())];
      const { text } = await side.browser.post(pathOf(side), { ...days, form: 'json' });
      for (const word of [other.name, other.company, other.admin.email, other.member, other.user, 'usr_', 'Northwind'])
        expect(text).not.toContain(word);
    });

    test('take both permissions, and are unknown to strangers', async () => {
      const [side, other] = [await makeSide(target()), await makeSide(target())];
      for (const standing of [{ companyAdmin: false }, { directoryAdmin: false }]) {
        const reader = await signedInAs(target(), side, standing);
        expect((await reader.request('GET', pathOf(side))).status).toBe(403);
        expect((await reader.post(pathOf(side), { ...days, form: 'json' })).status).toBe(403);
      }
      expect((await other.browser.request('GET', pathOf(side))).status).toBe(404);
      expect((await other.browser.post(pathOf(side), { ...days, form: 'json' })).status).toBe(404);
    });

    test.each([
      [{ ...days, form: 'exe' }, 400],
      [{ ...days, form: '' }, 400],
      [{ from: 'then', to: 'now', form: 'pdf' }, 422],
      [{ from: '', to: '', form: 'pdf' }, 422],
      [{ from: '2027-01-04', to: '2026-01-04', form: 'pdf' }, 422],
      [{ from: '2027-01-04', to: '2027-01-05', form: 'pdf' }, 422],
      [{ from: '2025-01-04', to: '2027-01-04', form: 'pdf' }, 422],
      [{ from: '0001-01-01', to: '0001-01-02', form: 'json' }, 422],
      [{ from: '9999-12-30', to: '9999-12-31', form: 'json' }, 422],
      [{ from: '2001-01-01', to: '2001-01-02', form: 'json' }, 200],
    ])('%j is answered %d, and makes none that it should not', async (fields, status) => {
      const side = await makeSide(target());
      expect((await side.browser.post(pathOf(side), fields)).status).toBe(status);
    });

    test('publish a key without its secret', async () => {
      const [key, ...others] = await keysOf(target());
      expect(others).toEqual([]);
      expect(Object.keys(key ?? {}).toSorted()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x']);
    });
  });
});
