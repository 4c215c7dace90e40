import { describe, expect, test } from 'vitest';
import { instant } from '#domain/instant.ts';
import { done, inStore, newCompany, newPerson, onEveryCommandLine } from '../support/on-command-line.ts';
import * as made from '../storage/records.ts';

onEveryCommandLine('gatehouse policy extend', (line) => {
  /** Somebody in a company that requires MFA from January 18, 2027, in Chicago. */
  async function bound() {
    const company = await newCompany(line(), '--entitled', '--time-zone', 'America/Chicago');
    const person = await newPerson(line(), '--company', company.id);
    await done(line(), `policy set ${company.id} --require-mfa on --deadline 2027-01-18 --yes`);
    return { company, person };
  }

  const extend = (who: string, company: string, days = '7', reason = 'New phone is on its way') =>
    line().run(['policy', 'extend', who, company, '--days', days, '--reason', reason, '--json']);

  const refused = (code: string) => ({ code: 1, stdout: '', stderr: expect.stringContaining(code) as string });

  describe('gives one person more time, once (SPEC P14)', () => {
    test('and tells until when, by which the policy that binds them is explained', async () => {
      const { company, person } = await bound();
      const given = await extend(person.email, company.name);
      expect(given.code).toBe(0);
      expect(given.json()).toMatchObject({
        user: person.id,
        email: person.email,
        company: company.id,
        days: 7,
        reason: 'New phone is on its way',
        changed: true,
        deadline: { date: '2027-01-25', timeZone: 'America/Chicago', at: '2027-01-25T06:00:00.000Z' },
      });
      const explained = await done(line(), `policy explain ${person.email} --on 2027-01-20 --json`);
      expect(explained.json()).toMatchObject({
        policy: {
          mode: 'announced',
          deadline: { date: '2027-01-25' },
          reasons: [{ company: company.id, deadlineAt: '2027-01-25T06:00:00.000Z', extendedByDays: 7 }],
        },
      });
      const words = (await done(line(), `policy explain ${person.email}`)).stdout;
      expect(words).toContain("7 days later than the company's date of 2027-01-18: more time was given");
      const judged = await done(line(), `policy explain ${person.email} --on 2027-01-26 --json`);
      expect(judged.json()).toMatchObject({ policy: { mode: 'enforced' } });
    });

    test('audited as of the machine, in the company’s trail, with the reason; mailed', async () => {
      const { company, person } = await bound();
      await extend(person.id, company.id);
      const events = await inStore(line(), (store) => store.audit.recentOf(person.id, 9));
      const now = instant(line().clock.now());
      const mails = await inStore(line(), (store) => store.outbox.claimMessages('bulk-mail', 'test', 9, now, now));
      expect(mails.filter((one) => one.userId === person.id).map((one) => one.kind)).toEqual(['deadline-extended']);
      expect(events.find((one) => one.kind === 'extension.granted')).toMatchObject({
        stream: company.id,
        actor: null,
        subject: person.id,
        detail: { days: 7, until: '2027-01-25', reason: 'New phone is on its way', door: 'command-line' },
      });
    });

    test('the same again is done already, anything else is refused', async () => {
      const { company, person } = await bound();
      await extend(person.id, company.id);
      const again = await extend(person.id, company.id);
      expect([again.code, again.json()]).toEqual([0, expect.objectContaining({ changed: false })]);
      expect(await extend(person.id, company.id, '14')).toMatchObject(refused('extended-before'));
    });
  });

  test('refuses whoever set up a method at any time', async () => {
    const { company, person } = await bound();
    const app = { ...made.app(person.id), boundAt: instant(line().clock.now()), lastStep: null };
    await inStore(line(), (store) => store.transact((tx) => tx.addAuthenticator(app)));
    expect(await extend(person.id, company.id)).toMatchObject(refused('enrolled-before'));
  });

  test('refuses who is no member, who is not active, and where nothing is required', async () => {
    const { company, person } = await bound();
    const other = await newCompany(line(), '--entitled');
    expect(await extend(person.id, other.id)).toMatchObject(refused('no-member'));
    await done(line(), `member set ${person.id} --company ${company.id} --status inactive`);
    expect(await extend(person.id, company.id)).toMatchObject(refused('not-active'));
    const another = await newPerson(line(), '--company', other.id);
    expect(await extend(another.id, other.id)).toMatchObject(refused('no-deadline'));
    expect(await extend('nobody@example.com', other.id)).toMatchObject(refused('no-such-user'));
  });

  test.each([
    ['days', '0', 'why'],
    ['days', '15', 'why'],
    ['days', '1.5', 'why'],
    ['days', 'week', 'why'],
    ['reason', '7', 'x'.repeat(201)],
    ['reason', '7', 'two\nlines'],
  ])('takes no such --%s: %s, %s', async (option, days, reason) => {
    const { company, person } = await bound();
    const wrong = await extend(person.id, company.id, days, reason);
    expect(wrong).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(`--${option}`) as string });
  });

  test('nobody gives more time without a reason', async () => {
    const { company, person } = await bound();
    expect(await extend(person.id, company.id, '7', '  ')).toMatchObject(refused('reason'));
    expect(await line().run(`policy extend ${person.id} ${company.id} --days 7`)).toMatchObject({ code: 2 });
  });
});
