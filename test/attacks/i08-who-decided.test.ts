import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { CalendarDate, Deadline } from '#domain/deadline.ts';
import type { Browser } from '../support/attack-browser.ts';
import { addCompany, addPerson, nextCode, type Person } from '../support/attack-people.ts';
import { texts, withTexts } from '../support/attack-phones.ts';
import {
  afterPassword,
  beginChange,
  chooseApp,
  mailedCode,
  saveRecoveryCode,
  standsAt,
} from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import { newNumber } from '../support/attack-texts.ts';

const past: Deadline = { date: '2026-12-01' as CalendarDate, zone: 'America/Chicago' };
const toCome: Deadline = { date: '2027-06-01' as CalendarDate, zone: 'America/Chicago' };

onEveryEngine((target) => {
  async function company(deadline: Deadline) {
    const name = `Company ${randomBytes(4).toString('hex')}`;
    const policy = await addCompany(target(), name, { requireMfa: true, deadline, smsAllowed: true });
    return { name, id: policy.companyId };
  }

  const eventsOf = async ({ id }: Person, kind: string): Promise<readonly Record<string, unknown>[]> =>
    (
      await target().peephole.rows(
        `select detail from audit_events where kind = '${kind}' and subject = '${id}' order by at, id`,
      )
    ).map((row) => JSON.parse(String(row['detail'])) as Record<string, unknown>);

  /** The page that is shown, by the last part of its address; it must name who decided and from when. */
  function names(visitor: Browser, name: string, date: string): string {
    expect([standsAt(visitor), visitor.text.includes(name), visitor.text.includes(date)]).toEqual([
      standsAt(visitor),
      true,
      true,
    ]);
    return standsAt(visitor);
  }

  describe('P7: every prompt, mail and audit event names what decided', () => {
    test('of a forced enrollment: company and date, from the first page to the session', async () => {
      const { name, id } = await company(past);
      const person = await addPerson(target(), { companies: [name] });
      const visitor = await afterPassword(target(), person);
      const seen = [names(visitor, name, 'December 1, 2026')];
      const go = async (path: string, fields: Record<string, string> = {}): Promise<void> => {
        await visitor.submit(`${visitor.base}/${path}`, fields);
        seen.push(names(visitor, name, 'December 1, 2026'));
      };
      await go('set-up');
      await go('mailbox', { code: await mailedCode(target(), person.email) });
      await go('method', { kind: 'phone' });
      const number = newNumber();
      await go('phone', { country: 'US', number });
      await visitor.submit(`${visitor.base}/phone-code`, { code: await texts.code(number) });
      expect(seen).toEqual(['required', 'mailbox', 'method', 'phone', 'phone-code']);
      await saveRecoveryCode(visitor);
      expect(visitor.path).toBe('/account');
      const decided = { decidedBy: `company ${id}`, deadline: '2026-12-01 America/Chicago' };
      expect(await eventsOf(person, 'authenticator.bound')).toMatchObject([
        { ...decided, because: 'enrollment-underway' },
      ]);
      expect(await eventsOf(person, 'session.created')).toMatchObject([decided]);
      const mails = await target().product.mails(person.email, 2);
      expect(mails.filter((mail) => mail.text.includes(`${name}, since Tuesday, December 1, 2026`))).toHaveLength(2);
    });

    test('of an early enrollment: from when, and what was put off', async () => {
      const { name, id } = await company(toCome);
      const decided = { decidedBy: `company ${id}`, deadline: '2027-06-01 America/Chicago' };
      const person = await addPerson(target(), { companies: [name] });
      const visitor = await afterPassword(target(), person);
      expect(names(visitor, name, 'June 1, 2027')).toBe('early');
      await visitor.submit(`${visitor.base}/not-now`);
      expect(await eventsOf(person, 'enrollment.deferred')).toMatchObject([
        { ...decided, because: 'early-enrollment' },
      ]);
      expect(await eventsOf(person, 'session.created')).toMatchObject([{ ...decided, level: 'password' }]);

      const other = await addPerson(target(), { companies: [name] });
      const second = await afterPassword(target(), other);
      await second.submit(`${second.base}/set-up`);
      await second.submit(`${second.base}/mailbox`, { code: await mailedCode(target(), other.email) });
      const seed = await chooseApp(second);
      expect(names(second, name, 'June 1, 2027')).toBe('app');
      expect(second.text).not.toContain('You have set it up already');
      await second.submit(`${second.base}/app`, { code: nextCode(target(), { seed }) });
      const [bound] = await target().product.mails(other.email, 2);
      expect(bound?.text).toContain(`${name}, from Tuesday, June 1, 2027`);
    });

    test('of a sign-in: who asks for the code, how often, and the way of a recovery', async () => {
      const { name, id } = await company(past);
      const person = await addPerson(target(), { companies: [name], enrolled: true });
      const visitor = await afterPassword(target(), person);
      for (const page of ['code', 'methods', 'recovery', 'no-way']) {
        await visitor.open(`${visitor.base}/${page}`);
        expect(names(visitor, name, 'December 1, 2026')).toBe(page);
      }
      await visitor.open(`${visitor.base}/code`);
      expect(visitor.text).toContain('30 days');
      await visitor.submit(`${visitor.base}/code`, { code: nextCode(target(), person) });
      const decided = { decidedBy: `company ${id}`, deadline: '2026-12-01 America/Chicago' };
      expect(await eventsOf(person, 'code.accepted')).toMatchObject([
        { ...decided, kind: 'app', because: 'second-factor' },
      ]);
    });

    test('of a change that its user wants: that it is the change', async () => {
      const { name } = await company(past);
      const person = await addPerson(target(), { companies: [name], enrolled: true });
      const visitor = await afterPassword(target(), person);
      await visitor.submit(`${visitor.base}/code`, { code: nextCode(target(), person) });
      target().advance(6 * 60_000);
      await beginChange(visitor, person, 'recovery-code');
      expect(standsAt(visitor)).toBe('code');
      expect(visitor.text).toContain('Each change of how you sign in');
      expect(visitor.text).not.toContain(name);
      await visitor.submit(`${visitor.base}/code`, { code: nextCode(target(), person) });
      expect((await eventsOf(person, 'code.accepted')).map((one) => one['because'])).toEqual([
        'second-factor',
        'change-needs-proof',
      ]);
    });

    test('of a sign-in with nothing left that works: who requires it', async () => {
      const { name, id } = await company(past);
      const person = await addPerson(target(), { companies: [name], enrolled: true });
      const when = target().now();
      await target().peephole.run(
        `update authenticators set failures = 100, disabled_at = ${when} where kind = 'app' and user_id = '${person.id}'`,
      );
      await target().peephole.run(
        `delete from authenticators where kind = 'recovery-code' and user_id = '${person.id}'`,
      );
      const visitor = await afterPassword(target(), person);
      expect(names(visitor, name, 'December 1, 2026')).toBe('over');
      expect(await eventsOf(person, 'sign-in.refused')).toMatchObject([
        { because: 'no-way-to-verify', decidedBy: `company ${id}` },
      ]);
    });
  });
}, withTexts);
