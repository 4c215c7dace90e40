import { describe, expect, test } from 'vitest';
import { addCompany, addPerson } from '../support/attack-people.ts';
import { memberOf } from '../support/attack-console.ts';
import { wordsOf, type Office } from '../support/attack-offices.ts';
import {
  crewOf,
  decide,
  drawnLast,
  handOver,
  issuedTo,
  issuePassTo,
  officeOfTwo,
  passForm,
  sendPass,
  shownPass,
  type Crew,
} from '../support/attack-passes.ts';
import { giveRole } from '../support/attack-roles.ts';
import { atMailbox, signedIn, signedInByPassword } from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';

const day = 86_400_000;

onEveryEngine((target) => {
  const office = () => officeOfTwo(target());
  const personOf = (at: Office) => crewOf(target(), at);
  const passOf = async (at: Office, one: Crew) => shownPass((await issuePassTo(at, one)).text) ?? '';

  /** A company of its own, which asks for nothing yet. */
  const elsewhere = async () => {
    const name = `Elsewhere ${Math.random().toString(36).slice(2)}`;
    return { name, id: (await addCompany(target(), name, { requireMfa: false, deadline: null })).companyId };
  };

  /** Invites somebody who signs in here; whoever has the password accepts it, and is asked for no proof. */
  async function joinByPassword(at: Office, companies: readonly string[]): Promise<Crew> {
    const person = await addPerson(target(), { companies });
    const thief = await signedInByPassword(target(), person);
    await at.browser.open(`/admin/${at.company}/directory/invite`);
    await at.browser.submit(`/admin/${at.company}/directory/invite`, { email: person.email });
    const member = await memberOf(target(), person, at.company);
    await thief.open('/account/companies');
    expect((await thief.post(`/account/companies/${member}/accept`)).status).toBe(303);
    return { person, path: `/admin/${at.company}/directory/people/${member}` };
  }

  describe('a stolen password and an accomplice who administers some company', () => {
    test('get no pass for who accepted an invitation less than seven days ago (SPEC A1, A6)', async () => {
      const at = await office();
      const one = await joinByPassword(at, [(await elsewhere()).name]);
      const early = await issuePassTo(at, one);
      expect([early.status, await issuedTo(target(), one.person)]).toEqual([409, []]);
      expect(wordsOf(early.text)).toContain('They accepted the invitation less than 7 days ago.');
      await at.browser.open(one.path);
      expect(at.browser.text).not.toContain('name="how"');
      target().advance(7 * day);
      const browser = await signedIn(target(), at.admin);
      expect((await issuePassTo({ browser }, one)).status).toBe(200);
    });

    test('get none where another company’s rule requires MFA, which they are told no more of (SPEC P7)', async () => {
      const [at, other] = [await office(), await elsewhere()];
      const person = await addPerson(target(), { companies: [at.name, other.name] });
      const one = {
        person,
        path: `/admin/${at.company}/directory/people/${await memberOf(target(), person, at.company)}`,
      };
      await decide(target(), other.id);
      const reply = await issuePassTo(at, one);
      expect([reply.status, await issuedTo(target(), person)]).toEqual([409, []]);
      expect(wordsOf(reply.text)).toContain('Another rule requires MFA of this person.');
      expect(reply.text).not.toContain(other.name);
    });

    test('get none where a role of their own company requires MFA (SPEC Y7, A5)', async () => {
      const at = await office();
      const one = await personOf(at);
      await giveRole(target(), one.person);
      const reply = await issuePassTo(at, one);
      expect([reply.status, await issuedTo(target(), one.person)]).toEqual([409, []]);
      expect(wordsOf(reply.text)).toContain('Another rule requires MFA of this person.');
    });

    test('the operator’s pass goes on to help them', async () => {
      const at = await office();
      const { person } = await personOf(at);
      await giveRole(target(), person);
      const visitor = await atMailbox(target(), person);
      expect((await sendPass(visitor, await handOver(target(), person))).location).toMatch(/\/method$/);
    });
  });

  describe('a pass ends with its reasons, and is refused as any wrong one (SPEC S3)', () => {
    test.each([
      ['another company requires MFA since', 'elsewhere'],
      ['a role requires it since', 'role'],
      ['its company put them aside', 'aside'],
      ['its company is not entitled any more', 'entitlement'],
      ['its issuer administers there no more', 'issuer'],
      ['its issuer is disabled', 'disabled'],
      ['they have become an operator', 'operator'],
    ] as const)('where %s', async (_, what) => {
      const [at, other] = [await office(), await elsewhere()];
      const person = await addPerson(target(), { companies: [at.name, other.name] });
      const member = await memberOf(target(), person, at.company);
      const pass = await passOf(at, { person, path: `/admin/${at.company}/directory/people/${member}` });
      const visitor = await atMailbox(target(), person);
      const run = (sql: string) => target().peephole.run(sql);
      const issuer = `where user_id = '${at.admin.id}'`;
      await {
        elsewhere: () => decide(target(), other.id),
        role: async () => void (await giveRole(target(), person)),
        aside: async () => {
          await decide(target(), other.id);
          await run(`update memberships set status = 'inactive' where id = '${member}'`);
        },
        entitlement: async () => {
          await decide(target(), other.id);
          await run(`update companies set entitlement = 'unavailable' where id = '${at.company}'`);
        },
        issuer: () => run(`update memberships set directory_admin = 0 ${issuer}`),
        disabled: () => run(`update users set status = 'disabled' where id = '${at.admin.id}'`),
        operator: () => run(`update users set operator = 1 where id = '${person.id}'`),
      }[what]();
      const reply = await sendPass(visitor, pass);
      expect(reply.status).toBe(422);
      expect(reply.text).toContain('That pass didn’t work.');
      expect((await issuedTo(target(), person))[0]?.['spent_at']).toBeNull();
    });
  });

  describe('a pass is withdrawn on the person’s page', () => {
    const withdraw = (at: Pick<Office, 'browser'>, path: string, pass: string) =>
      at.browser.post(`${path}/pass/withdraw`, { pass });

    test('while it is live; it works no longer, and the audit trail tells who did', async () => {
      const at = await office();
      const one = await personOf(at);
      const pass = await passOf(at, one);
      await at.browser.open(one.path);
      expect(wordsOf(at.browser.text)).toContain('Withdraw the Pass');
      const id = drawnLast(at.browser.text);
      const visitor = await atMailbox(target(), one.person);
      expect((await withdraw(at, one.path, id)).location).toBe(`${one.path}?saved=pass-withdrawn`);
      await at.browser.open(`${one.path}?saved=pass-withdrawn`);
      expect(wordsOf(at.browser.text)).toContain('was withdrawn. It works no longer.');
      expect(wordsOf(at.browser.text)).not.toContain('Withdraw the Pass');
      expect((await sendPass(visitor, pass)).status).toBe(422);
      const events = await target().peephole.rows(
        `select stream, actor from audit_events where subject = '${one.person.id}' and kind = 'enrollment-pass.withdrawn'`,
      );
      expect(events).toEqual([{ stream: at.company, actor: at.admin.id }]);
      expect((await withdraw(at, one.path, id)).status).toBe(409);
    });

    test('by nobody of another company, and none of another person (SECURITY I11)', async () => {
      const [at, other] = [await office(), await office()];
      const [one, two, foreign] = [await personOf(at), await personOf(at), await personOf(other)];
      await issuePassTo(at, one);
      const id = String((await issuedTo(target(), one.person))[0]?.['id']);
      expect((await withdraw(at, two.path, id)).status).toBe(409);
      expect((await withdraw(other, one.path, id)).status).toBe(404);
      expect((await withdraw(other, foreign.path, id)).status).toBe(409);
      expect((await withdraw(at, one.path, 'pas_1')).status).toBe(400);
      expect((await issuedTo(target(), one.person))[0]?.['ended_at']).toBeNull();
    });
  });

  describe('how many are issued', () => {
    test('three an hour for one person by one company, then it waits', async () => {
      const at = await office();
      const one = await personOf(at);
      for (let count = 0; count < 3; count += 1) expect((await issuePassTo(at, one)).status).toBe(200);
      const reply = await issuePassTo(at, one);
      expect([reply.status, Number(reply.headers.get('retry-after')) > 3_000]).toEqual([429, true]);
      expect(wordsOf(reply.text)).toContain('As many passes have been issued for this person as an hour allows.');
      expect(await issuedTo(target(), one.person)).toHaveLength(3);
    });

    test('twenty an hour by one administrator over two companies, however many at once', async () => {
      const [at, other] = [await office(), await office()];
      await target().peephole.run(
        `update memberships set user_id = '${at.admin.id}' where company_id = '${other.company}' and user_id = '${other.admin.id}'`,
      );
      const crew = [];
      for (let count = 0; count < 12; count += 1) crew.push(await personOf(at), await personOf(other));
      const replies = await Promise.all(
        crew.map(({ person, path }) => at.browser.post(`${path}/pass`, passForm(person))),
      );
      const statuses = replies.map(({ status }) => status);
      expect([statuses.filter((one) => one === 200).length, statuses.filter((one) => one === 429).length]).toEqual([
        20, 4,
      ]);
    });
  });
});
