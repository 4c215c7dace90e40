import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { after, day, hour, minute } from '#domain/instant.ts';
import { companyBudget, partAt } from '#domain/invitation.ts';
import { moved } from '../support/attack-account.ts';
import { addCompany, addPerson } from '../support/attack-people.ts';
import { pressAgain } from '../support/attack-confirm.ts';
import { onEveryEngine, type Target } from '../support/attack-target.ts';
import { stranger, wordsOf } from '../support/console-people.ts';
import { operating, proveAgain } from '../support/operators.ts';

/** An operator at a company that nobody administers. */
async function atEntrance(target: Target) {
  const name = `Dock ${randomBytes(4).toString('hex')}`;
  const { companyId: id } = await addCompany(target, name, { requireMfa: false, deadline: null });
  return { ...(await operating(target)), id, path: `/operator/companies/${id}` };
}

type Entrance = Awaited<ReturnType<typeof atEntrance>>;

onEveryEngine((target) => {
  /** Proves anew where that is asked; answers the page that it leads to, in words, and whether the form was refused. */
  async function press({ visitor, operator, path }: Entrance, email: string): Promise<[number, string]> {
    await visitor.open(path);
    let reply = await visitor.post(`${path}/administrator`, { email, person: 'Ada' });
    if (reply.location?.startsWith('/sign-in/') === true) {
      await visitor.open(reply.location);
      await proveAgain(target(), visitor, operator);
      reply = await pressAgain(visitor);
    }
    const { text } = reply.location === null ? reply : await visitor.open(reply.location);
    return [reply.status, wordsOf(text)];
  }

  test('a first administrator who is invited the sixth time within an hour is not, and the operator is told from when on', async () => {
    const at = await atEntrance(target());
    const email = stranger();
    for (let time = 0; time < 5; time += 1) {
      expect((await press(at, email))[0]).toBe(303);
      target().advance(minute + 1);
    }
    const [status, words] = await press(at, email);
    expect(status).toBe(422);
    expect(words).toMatch(/has been mailed already, and the next invitation can leave from .{10,60} on/);
  });

  test('a second press within a minute is done already', async () => {
    const at = await atEntrance(target());
    const email = stranger();
    for (const _ of [1, 2]) {
      const [status, words] = await press(at, email);
      expect([status, words.includes(`(${email}), open until`)]).toEqual([303, true]);
    }
  });

  test('an invitation that ran out is told as expired, and may be made again', async () => {
    const at = await atEntrance(target());
    const email = stranger();
    await press(at, email);
    const aged = target().deps.clock.now() - 8 * day;
    await target().peephole.run(`update memberships set invited_at = ${aged} where company_id = '${at.id}'`);
    const words = wordsOf((await at.visitor.open(at.path)).text);
    expect(words).toContain(`Ada (${email}), invitation expired on`);
    expect(words).not.toContain('open until');
    target().advance(hour);
    expect((await press(at, email))[1]).toContain(`Ada (${email}), open until`);
  });

  test('where the company may invite nobody more for now, the operator is told so, and not that somebody was mailed', async () => {
    const at = await atEntrance(target());
    await target().deps.store.transact(async (tx) => {
      const now = target().deps.clock.now();
      for (let made = 0; made < (companyBudget[0]?.most ?? 0); made += 1)
        await tx.countInvitation(at.id, partAt(now), after(now, -day));
    });
    const [status, words] = await press(at, stranger());
    expect(status).toBe(422);
    expect(words).toMatch(/has invited as many people as it may for now\. The next can be invited from .{10,60} on/);
    expect(words).not.toContain('mailed already');
  });

  test('one whose address is another’s by now is not asked by it: both permissions are offered to who reads it', async () => {
    const at = await atEntrance(target());
    const person = await addPerson(target(), { companies: [], enrolled: true });
    await press(at, person.email);
    await moved(target(), person);
    target().advance(8 * day);
    const newcomer = await moved(target(), await addPerson(target(), { companies: [], enrolled: true }), person.email);
    const { visitor, operator } = await operating(target());
    expect((await press({ ...at, visitor, operator }, person.email))[0]).toBe(303);
    const rows = await target().peephole.rows(
      `select user_id, company_admin, directory_admin from memberships where company_id = '${at.id}' and user_id = '${newcomer.id}' and status = 'invited'`,
    );
    expect(rows.map((one) => [one['company_admin'], one['directory_admin']].map(Number))).toEqual([[1, 1]]);
  });
});
