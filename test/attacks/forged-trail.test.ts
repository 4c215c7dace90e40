import { describe, expect, test } from 'vitest';
import type { AuditStream } from '#domain/audit-event.ts';
import { verifyEvidence } from '#flows/evidence/verify-evidence.ts';
import { verifyAudit } from '#flows/audit-trail/verify.ts';
import type { EvidenceKey } from '#ports/evidence-signer.ts';
import { makeSide, type Side } from '../support/attack-console.ts';
import { wordsOf } from '../support/attack-offices.ts';
import { onEveryEngine, type Target } from '../support/attack-target.ts';

const pathOf = ({ company }: Side): string => `/admin/${company}/audit`;

async function allLinked({ deps }: Target): Promise<void> {
  await expect.poll(() => deps.store.audit.unsealed(1), { timeout: 10_000 }).toEqual([]);
}

/** What the chain itself says of its last verification. */
async function verified(target: Target, side: Side): Promise<string> {
  const before = (await target.deps.store.audit.head(side.company))?.sequence ?? 0;
  await side.browser.open(pathOf(side));
  await side.browser.post(`${pathOf(side)}/verify`);
  await expect
    .poll(() => target.deps.store.audit.head(side.company), { timeout: 10_000 })
    .toMatchObject({ sequence: before + 1 });
  return wordsOf((await side.browser.open(pathOf(side))).text);
}

/** A reset that never was, three days ago, as somebody with the database would have it. */
async function planted(target: Target, side: Side): Promise<string> {
  const at = target.now() - 3 * 86_400_000;
  const id = `evt_${at.toString(16).padStart(12, '0')}70008000000000000000`;
  await target.peephole.run(
    `insert into audit_events (id, at, stream, kind, actor, subject, network, detail)
      values ('${id}', ${at}, '${side.company}', 'methods.reset', '${side.admin.id}', '${side.user}', '203.0.113.9', '{"as":"administrator"}')`,
  );
  return id;
}

const faultsIn = async ({ deps }: Target, stream: AuditStream): Promise<readonly string[]> =>
  (await verifyAudit(deps.store.audit, deps.auditMac)).findings
    .filter((one) => one.stream === stream)
    .map((one) => one.fault);

onEveryEngine((target: () => Target) => {
  describe('whoever can write to the database, and has no key (SPEC X8),', () => {
    test('plants no event in a company’s trail: it is in no chain, is told as what it is, and fails the verification and the evidence', async () => {
      const side = await makeSide(target());
      await side.browser.request('GET', `${pathOf(side)}/export.csv`);
      await allLinked(target());
      expect(await verified(target(), side)).toContain('Whole: 1 event');
      const id = await planted(target(), side);
      const told = await verified(target(), side);
      expect(told).toContain('events were put in');
      expect(told).toContain('In no chain: Gatehouse did not write this');
      expect(told).not.toContain('reset MFA for');
      const csv = (await side.browser.request('GET', `${pathOf(side)}/export.csv`)).text.split('\r\n');
      expect(csv.find((line) => line.includes(id))).toContain('Gatehouse did not write this');
      const days = { from: '2026-12-01', to: '2027-01-04', form: 'json' };
      const pack = await side.browser.post(`${pathOf(side)}/evidence`, days);
      const keys = (await (await fetch(`${target().address}/.well-known/gatehouse-evidence-keys.json`)).json()) as {
        keys: EvidenceKey[];
      };
      expect(await verifyEvidence(Buffer.from(pack.text), keys.keys)).toMatchObject({ genuine: true });
      expect(pack.text).toContain('"isWhole":false');
      await target().peephole.run(`delete from audit_events where id = '${id}'`);
    });

    test('tells nobody on Password & Security of what never was, and hides nothing that was by putting in much', async () => {
      const { browser, admin } = await makeSide(target());
      const before = wordsOf((await browser.open('/account/security/events')).text);
      await browser.open('/account/security');
      const events = await target().deps.store.audit.recentOf(admin.id, 200);
      await target().peephole.run(
        `insert into audit_events (id, at, stream, kind, subject, network, detail, mark) values ${manyAbout(admin.id)}`,
      );
      for (const path of ['/account/security', '/account/security/events'])
        expect((await browser.open(path)).text).not.toContain('203.0.113.66');
      expect(wordsOf((await browser.open('/account/security/events')).text)).toBe(before);
      expect(await target().deps.store.audit.recentOf(admin.id, 200)).toEqual(events);
      await target().peephole.run(`delete from audit_events where network = '203.0.113.66'`);
    });

    /** Wrong passwords of this moment, with a mark that was made up and without one. */
    const manyAbout = (subject: string): string =>
      Array.from({ length: 300 }, (_, n) => {
        const id = `evt_${target().now().toString(16).padStart(12, '0')}7${n.toString(16).padStart(3, '0')}f000000000000000`;
        const mark = n % 2 === 0 ? 'null' : `'${'ab'.repeat(32)}'`;
        return `('${id}', ${target().now()}, 'installation', 'password.refused', '${subject}', '203.0.113.66', '{}', ${mark})`;
      }).join(',');

    test('has no past of their own linked by the server that runs', async () => {
      const side = await makeSide(target());
      for (let more = 0; more < 3; more += 1) await side.browser.request('GET', `${pathOf(side)}/export.csv`);
      await allLinked(target());
      const ours = `stream = '${side.company}'`;
      const { peephole, deps } = target();
      await peephole.run(`delete from audit_events where ${ours} and sequence = 2`);
      await peephole.run(`delete from audit_heads where ${ours}`);
      await peephole.run(
        `update audit_events set actor = '${side.user}', sequence = null, previous_hash = null, hash = null where ${ours}`,
      );
      // Another chain goes on meanwhile: the sealer has looked at both.
      const other = await makeSide(target());
      await other.browser.request('GET', `${pathOf(other)}/export.csv`);
      await expect.poll(() => deps.store.audit.head(other.company), { timeout: 10_000 }).not.toBeNull();
      expect(await deps.store.audit.head(side.company)).toBeNull();
      expect(await faultsIn(target(), side.company)).toEqual(['foreign', 'foreign']);
      expect(await faultsIn(target(), other.company)).toEqual([]);
      await peephole.run(`delete from audit_events where ${ours}`);
    });
  });
});
