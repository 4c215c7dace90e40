import { expect, test } from 'vitest';
import type { CompanyId } from '#domain/identifiers.ts';
import { requestReset } from '#flows/recovery/request-reset.ts';
import { addCompany, addPerson, type Person } from '../support/attack-people.ts';
import { boundKinds } from '../support/attack-steps.ts';
import { auditFindings } from '../support/command-audit.ts';
import { besideAServer, type CommandTarget } from '../support/command-target.ts';

besideAServer((at, engine) => {
  let firms = 0;

  /** A reset that an administrator asked for in the console, in a company that wants a second one, or a wait of a day. */
  async function asked(target: CommandTarget, policy: 'approval' | 'delay'): Promise<{ id: string; person: Person }> {
    firms += 1;
    const name = `Firm ${firms} ${engine}`;
    await addCompany(target, name, { requireMfa: false, deadline: null });
    const admin = await addPerson(target, { companies: [name], enrolled: true, administers: true });
    const person = await addPerson(target, { companies: [name], enrolled: true });
    const { store } = target.deps;
    const member = (await store.loadUser(person.id))?.memberships[0];
    if (!member?.policy) throw new Error('no such membership');
    const changed = policy === 'approval' ? { resetApproval: true } : { resetDelayHours: 24 as const };
    const stands = member.policy;
    await store.transact((tx) => tx.setPolicy({ ...stands, ...changed }));
    const company: CompanyId = member.company.id;
    const by = { actor: admin.id, as: 'administrator', facts: { address: '192.0.2.1', userAgent: '' } } as const;
    const form = { email: person.email, verified: true, how: 'call-back', seen: null } as const;
    const reset = await requestReset(target.deps, { by, user: admin.id, company }, member.membership.id, form);
    if (!reset.done) throw new Error(reset.because);
    return { id: reset.reset.id, person };
  }

  const run = (target: CommandTarget, words: string) => target.line.run(`reset ${words}`);

  const listed = async (target: CommandTarget, more = ''): Promise<readonly Record<string, unknown>[]> =>
    (await run(target, `list ${more} --json`)).json() as Record<string, unknown>[];

  test('lists what waits, and what waits for an approval alone', async () => {
    const target = at();
    const [one, other] = [await asked(target, 'approval'), await asked(target, 'delay')];
    const waiting = await listed(target);
    expect(waiting.map((reset) => reset['id'])).toEqual(expect.arrayContaining([one.id, other.id]));
    const [found] = await listed(target, '--to-approve');
    expect(found).toMatchObject({
      id: one.id,
      email: one.person.email,
      approval: 'company-asks',
      delay: null,
      how: 'call-back',
      askedBy: 'Quinn Target',
      outcome: null,
    });
    expect((await listed(target, '--to-approve')).some((reset) => reset['id'] === other.id)).toBe(false);
    const { stdout } = await run(target, 'list');
    expect(stdout).toContain(other.id);
    const due = new Date(String(waiting.find((reset) => reset['id'] === other.id)?.['dueAt'])).toISOString();
    expect(stdout).toContain(` ${due.slice(0, 10)} ${due.slice(11, 16)} `);
    expect(stdout.split('\n').filter((line) => line.length > 120)).toEqual([]);
    expect((await run(target, 'list --ended --to-approve')).code).toBe(2);
  });

  test('approves one, which is carried out at once, and written down with who ran it (SPEC A7)', async () => {
    const target = at();
    const { id, person } = await asked(target, 'approval');
    const approved = await run(target, `approve ${id} --yes --json`);
    expect(approved).toMatchObject({ code: 0 });
    expect(approved.json()).toMatchObject({ id, outcome: 'done' });
    expect(await boundKinds(target, person)).toEqual([]);
    const events = await target.peephole.rows(
      `select actor, detail from audit_events where kind = 'reset.approved' and subject = '${person.id}'`,
    );
    expect(events).toHaveLength(2);
    for (const event of events) {
      expect(event['actor']).toBeNull();
      expect(JSON.parse(String(event['detail']))).toMatchObject({ operatingUser: 'deploy', reset: id });
    }
    expect(await run(target, `approve ${id} --yes`)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('over') as string,
    });
    expect(await auditFindings(target)).toEqual([]);
  });

  test('stops one, after which nothing is carried out', async () => {
    const target = at();
    const { id, person } = await asked(target, 'delay');
    expect((await run(target, `veto ${id} --json`)).json()).toEqual({ id, vetoed: true });
    expect(await run(target, `veto ${id}`)).toMatchObject({ code: 1 });
    const ended = await listed(target, '--ended');
    expect(ended.find((reset) => reset['id'] === id)).toMatchObject({ outcome: 'vetoed', endedBy: 'service' });
    expect(await boundKinds(target, person)).toEqual(['app', 'recovery-code']);
  });

  test.each([
    ['approve rst_1 --yes', 2],
    ['veto nobody', 2],
    [`approve rst_${'0'.repeat(32)} --yes`, 1],
    [`veto rst_${'0'.repeat(32)}`, 1],
    ['list --after x', 2],
  ])('refuses "reset %s"', async (words, code) => {
    expect((await run(at(), words)).code).toBe(code);
  });

  test('one that needs no approval is not approved', async () => {
    const target = at();
    const { id, person } = await asked(target, 'delay');
    expect(await run(target, `approve ${id} --yes`)).toMatchObject({ code: 1 });
    expect(await boundKinds(target, person)).toEqual(['app', 'recovery-code']);
  });
});
