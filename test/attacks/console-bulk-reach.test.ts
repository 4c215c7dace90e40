import { describe, expect, test } from 'vitest';
import { after, day, instant } from '#domain/instant.ts';
import { newOffice, wordsOf, type Office } from '../support/attack-offices.ts';
import { onEveryEngine, type Target } from '../support/attack-target.ts';
import { directoryOf, fill, sendBulk, standing, type Wanted } from '../support/directory-people.ts';

onEveryEngine((target: () => Target) => {
  const openOffice = async (): Promise<Office> => {
    const at = await newOffice(target());
    await at.browser.open(directoryOf(at));
    return at;
  };

  const all = (act: string, confirmed?: string) => ({ act, all: 'yes', ...(confirmed && { confirmed }) });

  const asked = async (at: Office, act: string) => wordsOf((await sendBulk(at, [], all(act))).text);

  async function told(at: Office, act: string, confirmed: string): Promise<string> {
    const done = await sendBulk(at, [], all(act, confirmed));
    expect(done.status).toBe(303);
    return wordsOf((await at.browser.open(done.location ?? '')).text);
  }

  const invitedDaysAgo = (days: number): Wanted => ({
    status: 'invited',
    invitation: { at: after(instant(target().now()), -days * day), by: null, name: null },
  });

  /** Whoever never accepted, and was put aside. */
  const decline = async (at: Office) =>
    target().peephole.run(
      `update memberships set status = 'inactive' where company_id = '${at.company}' and status = 'invited'`,
    );

  const statusOf = async (at: Office, member: string | undefined) =>
    (await standing(target(), at, member ?? ''))?.status;

  describe('an act on everybody who fits', () => {
    test('tells of as many as it changes: who never accepted is not among those who are reactivated (SPEC C2)', async () => {
      const at = await openOffice();
      const [never] = await fill(target(), at, [invitedDaysAgo(1), invitedDaysAgo(8), { status: 'invited' }]);
      await decline(at);
      expect(await asked(at, 'reactivate')).toContain('This would change nobody');
      await fill(target(), at, [{ status: 'inactive' }, { status: 'inactive' }]);
      expect(await asked(at, 'reactivate')).toContain('Reactivate 2 people?');
      expect(await told(at, 'reactivate', '2')).toContain('2 people were reactivated.');
      expect(await statusOf(at, never)).toBe('inactive');
    });

    test('tells of nobody with permissions whoever has one of them, and changes and invites none', async () => {
      const at = await openOffice();
      const [admin, , invited] = await fill(target(), at, [
        { companyAdmin: true },
        {},
        { ...invitedDaysAgo(8), directoryAdmin: true },
        invitedDaysAgo(8),
      ]);
      await target().peephole.run(`update memberships set company_admin = 0 where user_id = '${at.admin.id}'`);
      const question = await asked(at, 'invite');
      expect(question).toContain('Invite 1 person again?');
      expect(question).toContain('People with permissions are left as they are too');
      expect(await told(at, 'invite', '1')).toContain('1 person is invited again');
      expect(await asked(at, 'invite')).toContain('This would invite nobody');
      expect(await asked(at, 'deactivate')).toContain('Deactivate 2 people?');
      expect(await told(at, 'deactivate', '2')).toContain('2 people were deactivated.');
      expect(await asked(at, 'deactivate')).toContain('This would change nobody');
      const none = await sendBulk(at, [], { ...all('deactivate'), permission: 'admin' });
      expect([none.status, wordsOf(none.text).includes('This would change nobody')]).toEqual([422, true]);
      expect([await statusOf(at, admin), await statusOf(at, invited)]).toEqual(['active', 'invited']);
    });

    test('reaches those behind 20,500 whom it leaves, at the first press', async () => {
      const at = await openOffice();
      const front = Array.from({ length: 20_500 }, (_, index) => ({
        ...invitedDaysAgo(1),
        email: `a${String(index).padStart(5, '0')}.${at.company.slice(4)}@crew.example`,
      }));
      await fill(target(), at, front);
      const behind = (name: string) => `z-${name}.${at.company.slice(4)}@crew.example`;
      const [over, never] = await fill(target(), at, [
        { ...invitedDaysAgo(8), email: behind('over') },
        { status: 'invited', email: behind('never') },
      ]);
      expect(await asked(at, 'invite')).toContain('Invite 2 people again?');
      expect(await told(at, 'invite', '2')).toContain('2 people are invited again');
      for (const one of [over, never])
        expect((await standing(target(), at, one ?? ''))?.invitation?.at).toBe(target().now());
      await decline(at);
      const [ana, ben] = await fill(target(), at, [
        { status: 'inactive', email: behind('ana') },
        { status: 'inactive', email: behind('ben') },
      ]);
      expect(await asked(at, 'reactivate')).toContain('Reactivate 2 people?');
      const words = await told(at, 'reactivate', '2');
      expect(words).toContain('2 people were reactivated.');
      expect(words).not.toContain('There are more');
      expect([await statusOf(at, ana), await statusOf(at, ben)]).toEqual(['active', 'active']);
    }, 120_000);
  });
});
