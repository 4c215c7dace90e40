import { expect, test } from 'vitest';
import type { CalendarDate, Deadline } from '#domain/deadline.ts';
import { resetMfa } from '#flows/recovery/reset-mfa.ts';
import type { UserBundle } from '#ports/records.ts';
import { addCompany, addPerson, codeAt, nextCode, type Person } from '../support/attack-people.ts';
import {
  afterPassword,
  atApp,
  atCode,
  boundKinds,
  mailedCode,
  mayEnterAccount,
  saveRecoveryCode,
  sendCode,
  sessionsOf,
  signedIn,
  standsAt,
} from '../support/attack-steps.ts';
import { auditFindings } from '../support/command-audit.ts';
import { besideAServer, type CommandTarget } from '../support/command-target.ts';

const far: Deadline = { date: '2028-06-01' as CalendarDate, zone: 'UTC' };

const reset = (target: CommandTarget, { email }: Pick<Person, 'email'>, more = '--yes --json') =>
  target.line.run(`user reset-mfa ${email} --reason 'lost phone, ticket 4711' ${more}`);

async function bundleOf({ deps }: CommandTarget, { id, email }: Person): Promise<UserBundle> {
  const bundle = await deps.store.loadUser(id);
  if (!bundle) throw new Error(`there is no ${email}`);
  return bundle;
}

besideAServer((at, engine) => {
  test('signs the user out everywhere at the next request, and no old factor opens anything (SPEC A4)', async () => {
    const target = at();
    const person = await addPerson(target, { enrolled: true });
    const session = await signedIn(target, person);
    const waiting = await atCode(target, person);
    const done = await reset(target, person);
    expect(done).toMatchObject({ code: 0 });
    expect(done.json()).toMatchObject({ email: person.email, reset: true, sessionsEnded: 1 });
    expect(await mayEnterAccount(session)).toBe(false);
    await sendCode(waiting, nextCode(target, person));
    expect(await mayEnterAccount(waiting)).toBe(false);
    expect([await sessionsOf(target, person), await boundKinds(target, person)]).toEqual([0, []]);
    const left = await target.peephole.rows(
      `select kind from authenticators where user_id = '${person.id}' and (sealed is not null or hash is not null)`,
    );
    expect(left).toEqual([]);
  });

  test.each([
    ['where nothing requires MFA', null],
    ['before the deadline of a company that asks for no mailbox', far],
  ])('the next sign-in takes password, mailbox and a new set-up, %s', async (_, deadline) => {
    const target = at();
    const name = `Reset ${String(deadline?.date)} ${engine}`;
    await addCompany(target, name, { requireMfa: deadline !== null, deadline, confirmMailbox: false });
    const person = await addPerson(target, { companies: [name], enrolled: true });
    await reset(target, person);
    const visitor = await afterPassword(target, person);
    expect(standsAt(visitor)).toBe('required');
    expect(visitor.text).toContain('Your second step was reset');
    expect(await mayEnterAccount(visitor)).toBe(false);
    const { visitor: enrolling, seed } = await atApp(target, person);
    await enrolling.submit(`${enrolling.base}/app`, { code: nextCode(target, { seed }) });
    await saveRecoveryCode(enrolling);
    expect(await mayEnterAccount(enrolling)).toBe(true);
    expect((await target.deps.store.loadUser(person.id))?.user.enrollmentDemandedAt).toBeNull();
    const again = await signedIn(target, { ...person, seed });
    expect(await mayEnterAccount(again)).toBe(true);
  });

  test('the old recovery code opens nothing', async () => {
    const target = at();
    const person = await addPerson(target, { enrolled: true });
    const waiting = await atCode(target, person);
    await reset(target, person);
    await waiting.post(`${waiting.base}/recovery`, { code: person.recoveryCode });
    expect(await mayEnterAccount(waiting)).toBe(false);
    expect(standsAt(await afterPassword(target, person))).toBe('required');
  });

  test('is written down in the chains of the installation and of each company, with reason and who ran it (SPEC A5)', async () => {
    const target = at();
    await addCompany(target, `First ${engine}`, { requireMfa: false, deadline: null });
    await addCompany(target, `Second ${engine}`, { requireMfa: false, deadline: null });
    const person = await addPerson(target, { companies: [`First ${engine}`, `Second ${engine}`], enrolled: true });
    await reset(target, person);
    const events = await target.peephole.rows(
      `select stream, actor, detail from audit_events where kind = 'methods.reset' and subject = '${person.id}' order by stream`,
    );
    expect(events.map((one) => String(one['stream']).slice(0, 4))).toEqual(['cmp_', 'cmp_', 'inst']);
    for (const one of events) {
      expect(one['actor']).toBeNull();
      expect(JSON.parse(String(one['detail']))).toMatchObject({
        reason: 'lost phone, ticket 4711',
        operatingUser: 'deploy',
        door: 'command-line',
        methods: 1,
      });
    }
    expect(await auditFindings(target)).toEqual([]);
  });

  test('is mailed to the user and to the administrators of the user’s companies, once each (SPEC A4)', async () => {
    const target = at();
    const names = [`Told ${engine}`, `Told too ${engine}`];
    for (const name of names) await addCompany(target, name, { requireMfa: false, deadline: null });
    const admin = await addPerson(target, { companies: names, administers: true });
    const colleague = await addPerson(target, { companies: names });
    const person = await addPerson(target, { companies: names, enrolled: true });
    expect((await reset(target, person)).json()).toMatchObject({ administratorsTold: 1 });
    const [toUser] = await target.product.mails(person.email);
    const toAdmin = await target.product.mails(admin.email);
    expect(toUser?.subject).toMatch(/second step.*was reset/);
    expect([toAdmin.length, toAdmin[0]?.text.includes(person.email)]).toEqual([1, true]);
    const inbox = await target.deps.store.outbox.listInbox(200);
    expect(inbox.filter((one) => one.to.includes(colleague.email))).toEqual([]);
  });

  test('looks once whom to tell, and has sealed what they are told before it writes', async () => {
    const target = at();
    const name = `Many ${engine}`;
    await addCompany(target, name, { requireMfa: false, deadline: null });
    for (let n = 0; n < 3; n += 1) await addPerson(target, { companies: [name], administers: true });
    const person = await addPerson(target, { companies: [name], enrolled: true });
    const bundle = await bundleOf(target, person);
    const { store, sealer } = target.deps;
    const seen: string[] = [];
    const noted = <O extends object>(from: O, verb: string & keyof O): O =>
      new Proxy(from, {
        get: (of, key) => {
          if (key === verb) seen.push(verb);
          return Reflect.get(of, key, of) as unknown;
        },
      });
    const watched = (['transact', 'listHelpers', 'loadUserByEmail'] as const).reduce(noted, store);
    const deps = { ...target.deps, store: watched, sealer: noted(sealer, 'seal') };
    expect(await resetMfa(deps, { operatingUser: 'deploy' }, bundle, 'lost phone')).toMatchObject({
      administratorsTold: 3,
    });
    expect(seen).toEqual(['listHelpers', 'seal', 'seal', 'seal', 'seal', 'transact']);
  });

  test('leaves the throttle of the mailbox as it is', async () => {
    const target = at();
    const person = await addPerson(target);
    const { visitor } = await atApp(target, person);
    await visitor.open('/sign-in');
    const before = await target.peephole.rows(`select * from mailboxes where user_id = '${person.id}'`);
    await target.deps.store.transact((tx) => tx.resetMethods(person.id, target.deps.clock.now()));
    expect(await target.peephole.rows(`select * from mailboxes where user_id = '${person.id}'`)).toEqual(before);
    expect(await mailedCode(target, person.email)).toMatch(/^\d{6}$/);
  });

  test('an operator can be reset too (SPEC A5)', async () => {
    const target = at();
    const person = await addPerson(target, { companies: [], enrolled: true });
    await target.peephole.run(`update users set operator = 1 where id = '${person.id}'`);
    expect(await reset(target, person)).toMatchObject({ code: 0 });
    expect(standsAt(await afterPassword(target, person))).toBe('required');
  });

  test.each([
    ['nobody of that name', 'nobody@target.example', 1, 'no-such-user'],
    ['what is no e-mail', 'nobody', 1, 'no-such-user'],
  ])('is refused for %s', async (_, who, code, why) => {
    const done = await reset(at(), { email: who });
    expect([done.code, done.json()]).toMatchObject([code, { error: { code: why } }]);
  });

  test('is refused where nothing is bound, and says whether that is because of a reset', async () => {
    const target = at();
    const [never, person] = [await addPerson(target), await addPerson(target, { enrolled: true })];
    const refused = await reset(target, never);
    expect([refused.code, refused.json()]).toMatchObject([1, { error: { code: 'nothing-bound' } }]);
    expect(standsAt(await afterPassword(target, never))).toBe('required');
    await reset(target, person);
    const twice = await reset(target, person);
    expect([twice.code, twice.stderr]).toEqual([1, expect.stringContaining('it was reset already')]);
  });

  test.each([
    ['without a reason', ['--yes']],
    ['with an empty one', ['--reason', '  ', '--yes']],
    ['with one that turns the writing around', ['--reason', 'lost \u202ephone', '--yes']],
    ['with one of several lines', ['--reason', 'lost\nphone', '--yes']],
    ['with one that is too long', ['--reason', 'x'.repeat(501), '--yes']],
  ])('is misused %s, and nothing happens', async (_, options) => {
    const target = at();
    const person = await addPerson(target, { enrolled: true });
    expect(await target.line.run(['user', 'reset-mfa', person.email, ...options])).toMatchObject({ code: 2 });
    expect(await boundKinds(target, person)).toEqual(['app', 'recovery-code']);
  });

  test('is asked about on a terminal, and elsewhere needs --yes', async () => {
    const target = at();
    const person = await addPerson(target, { enrolled: true });
    expect(await reset(target, person, '')).toMatchObject({ code: 1 });
    const words = `user reset-mfa ${person.email} --reason 'lost phone'`;
    expect(await target.line.run(words, { isTerminal: true, stdin: 'n\n' })).toMatchObject({ code: 1 });
    expect(await boundKinds(target, person)).toEqual(['app', 'recovery-code']);
    expect(await target.line.run(words, { isTerminal: true, stdin: 'y\n' })).toMatchObject({ code: 0 });
    expect(await boundKinds(target, person)).toEqual([]);
  });

  test('against a sign-in whose code is posted at the same moment: afterwards no session of the old factor lives', async () => {
    const target = at();
    for (let round = 0; round < 8; round += 1) {
      const person = await addPerson(target, { enrolled: true });
      const bundle = await bundleOf(target, person);
      const [one, two] = [await atCode(target, person), await atCode(target, person)];
      target.advance(30_000);
      const code = codeAt(person.seed, target.now());
      await Promise.all([
        sendCode(one, code),
        resetMfa(target.deps, { operatingUser: 'deploy' }, bundle, 'race'),
        two.post(`${two.base}/recovery`, { code: person.recoveryCode }),
      ]);
      expect([await sessionsOf(target, person), await boundKinds(target, person)]).toEqual([0, []]);
      expect([await mayEnterAccount(one), await mayEnterAccount(two)]).toEqual([false, false]);
    }
  });
});
