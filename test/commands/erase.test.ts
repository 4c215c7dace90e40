import { expect, test } from 'vitest';
import type { Email } from '#domain/email.ts';
import { addCompany, addPerson, type Person } from '../support/attack-people.ts';
import { atPassword, atApp, mayEnterAccount, signedIn } from '../support/attack-steps.ts';
import { auditFindings } from '../support/command-audit.ts';
import { besideAServer, type CommandTarget } from '../support/command-target.ts';

const tables = [
  'users',
  'memberships',
  'authenticators',
  'mailboxes',
  'interactions',
  'links',
  'sessions',
  'devices',
  'outbox',
  'inbox',
  'audit_events',
  'application_sessions',
  'application_consents',
  'protocol_states',
] as const;

const erase = (target: CommandTarget, { email }: Pick<Person, 'email'>, more = '--yes --json') =>
  target.line.run(`user erase ${email} ${more}`);

/** Rows of any table in which one of these texts stands. */
async function rowsWith({ peephole }: CommandTarget, ...texts: readonly string[]): Promise<readonly string[]> {
  const found = await peephole.tables(tables);
  return [...found].flatMap(([table, rows]) =>
    rows.map((row) => `${table} ${JSON.stringify(row)}`).filter((row) => texts.some((text) => row.includes(text))),
  );
}

/** A person who has left something personal in every table. */
async function knownPerson(target: CommandTarget, name: string, company: string): Promise<Person> {
  await addCompany(target, company, { requireMfa: false, deadline: null });
  const person = await addPerson(target, { companies: [company], enrolled: true });
  await target.peephole.run(`update users set display_name = '${name}' where id = '${person.id}'`);
  await target.peephole.run(
    `update memberships set employer = 'E ${name}', site = 'S ${name}', team = 'T ${name}' where user_id = '${person.id}'`,
  );
  await target.peephole.run(`update authenticators set label = 'Phone of ${name}' where user_id = '${person.id}'`);
  return person;
}

besideAServer((at, engine) => {
  test('nothing in any table tells of the person any more but the id and network addresses in the audit trail (SPEC C7)', async () => {
    const target = at();
    const name = `Zebedee ${engine}`;
    const person = await knownPerson(target, name, `Erasing ${engine}`);
    const session = await signedIn(target, person);
    await signedIn(target, person);
    await atPassword(target, person.email);
    expect((await rowsWith(target, person.email, name)).length).toBeGreaterThan(3);
    const done = await erase(target, person);
    expect([done.code, done.json()]).toEqual([0, { id: person.id, erased: true, changed: true }]);
    expect(await rowsWith(target, person.email, name)).toEqual([]);
    expect(await mayEnterAccount(session)).toBe(false);
    const left = (await rowsWith(target, person.id)).map((row) => row.split(' ')[0]);
    expect(new Set(left)).toEqual(new Set(['users', 'memberships', 'authenticators', 'sessions', 'audit_events']));
    const secrets = await target.peephole.rows(
      `select id from authenticators where user_id = '${person.id}'
       and (unbound_at is null or sealed is not null or hash is not null or password_hash is not null or label <> '')`,
    );
    const traces = await target.peephole.rows(
      `select id from sessions where user_id = '${person.id}' and (ended_at is null or user_agent <> '' or network <> '')`,
    );
    expect([secrets, traces]).toEqual([[], []]);
    expect(await auditFindings(target)).toEqual([]);
  });

  test('who was made and changed by commands leaves neither name nor e-mail', async () => {
    const target = at();
    const { line } = target;
    const [email, name] = [`yolanda.${engine}@target.example`, `Yolanda ${engine}`];
    await addCompany(target, `Commanded ${engine}`, { requireMfa: false, deadline: null });
    const made = await line.run(`user create --email ${email} --name '${name}' --company 'Commanded ${engine}' --json`);
    expect(made.code).toBe(0);
    await line.run(
      `member set ${email} --company 'Commanded ${engine}' --employer 'Firm of ${name}' --site 'Yard of ${name}'`,
    );
    await target.product.mails(email);
    expect((await rowsWith(target, email, name)).length).toBeGreaterThan(2);
    expect(await erase(target, { email })).toMatchObject({ code: 0 });
    expect(await rowsWith(target, email, name)).toEqual([]);
  });

  test('a mailbox code, a link and a waiting mail go with the person', async () => {
    const target = at();
    const person = await addPerson(target);
    await atApp(target, person);
    expect(await target.peephole.rows(`select user_id from mailboxes where user_id = '${person.id}'`)).toHaveLength(1);
    expect(await erase(target, person)).toMatchObject({ code: 0 });
    for (const table of ['mailboxes', 'links', 'devices', 'outbox', 'interactions']) {
      expect(await target.peephole.rows(`select user_id from ${table} where user_id = '${person.id}'`)).toEqual([]);
    }
    expect(await rowsWith(target, person.email)).toEqual([]);
  });

  test('what is left of a long past is cleared in batches, all of it', async () => {
    const target = at();
    const person = await addPerson(target, { enrolled: true });
    const now = target.deps.clock.now();
    await target.deps.store.transact(async (tx) => {
      for (let count = 0; count < 230; count += 1) {
        const id = target.deps.random.id('session');
        await tx.createSession({
          id,
          signInId: id,
          tokenHash: `${person.id} ${count}`,
          userId: person.id,
          signedInAt: now,
          expiresAt: now,
          createdAt: now,
          lastSeenAt: now,
          evidence: [],
          userAgent: 'Telling Browser',
          network: '192.0.2.77',
          endedAt: null,
        });
      }
      await tx.endSessions(person.id, 'signed-out', now);
    });
    await erase(target, person);
    const told = await target.peephole.rows(`select id from sessions where user_agent = 'Telling Browser'`);
    expect(told).toEqual([]);
  });

  test('the e-mail is free again, for another user, who has nothing of the one before', async () => {
    const target = at();
    const person = await addPerson(target, { enrolled: true });
    await erase(target, person);
    const next = await target.line.run(`user create --email ${person.email} --name 'Somebody Else' --no-mail --json`);
    expect(next.code).toBe(0);
    const found = await target.deps.store.loadUserByEmail(person.email as Email);
    expect(found?.user.id).not.toBe(person.id);
    expect([found?.user.displayName, found?.memberships, found?.authenticators]).toEqual(['Somebody Else', [], []]);
  });

  test('is for good: nobody enables what was erased, and erasing again changes nothing', async () => {
    const target = at();
    const person = await addPerson(target);
    await erase(target, person);
    expect(await target.line.run(`user enable ${person.id}`)).toMatchObject({ code: 1 });
    const again = await erase(target, { email: person.id });
    expect([again.code, again.json()]).toEqual([0, { id: person.id, erased: true, changed: false }]);
    expect(await erase(target, person)).toMatchObject({ code: 1 });
    const user = (await target.deps.store.loadUser(person.id))?.user;
    expect([user?.status, user?.email, user?.displayName]).toEqual(['disabled', `${person.id}@erased.invalid`, '']);
  });

  test('is refused for the last administrator of a company, unless that is said (SPEC C2)', async () => {
    const target = at();
    const company = `Led ${engine}`;
    await addCompany(target, company, { requireMfa: false, deadline: null });
    const person = await addPerson(target, { companies: [company], administers: true });
    const refused = await erase(target, person);
    expect([refused.code, refused.json()]).toMatchObject([1, { error: { code: 'last-administrator' } }]);
    expect(refused.stderr).toContain(company);
    expect((await target.deps.store.loadUser(person.id))?.user.status).toBe('active');
    expect(await erase(target, person, '--yes --even-last-administrator')).toMatchObject({ code: 0 });
  });

  test('takes the e-mail typed again on a terminal, and elsewhere --yes', async () => {
    const target = at();
    const person = await addPerson(target);
    expect(await erase(target, person, '')).toMatchObject({ code: 1 });
    for (const stdin of ['y\n', 'other@target.example\n', '']) {
      expect(await target.line.run(`user erase ${person.email}`, { isTerminal: true, stdin })).toMatchObject({
        code: 1,
      });
    }
    expect((await target.deps.store.loadUser(person.id))?.user.status).toBe('active');
    const typed = { isTerminal: true, stdin: `${person.email}\n` };
    expect(await target.line.run(`user erase ${person.email}`, typed)).toMatchObject({ code: 0 });
  });

  test('ends a sign-in that is under way: nothing is minted for who is no more', async () => {
    const target = at();
    for (let round = 0; round < 5; round += 1) {
      const person = await addPerson(target, { companies: [] });
      const visitor = await atPassword(target, person.email);
      await Promise.all([
        visitor.post(`${visitor.base}/password`, { password: person.password }),
        erase(target, person),
      ]);
      expect(await mayEnterAccount(visitor)).toBe(false);
      expect(await rowsWith(target, person.email)).toEqual([]);
    }
  });
});
