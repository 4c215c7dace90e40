import { describe, expect, test } from 'vitest';
import { instant } from '#domain/instant.ts';
import { done, inStore, newCompany, newPerson, onEveryCommandLine } from '../support/on-command-line.ts';
import * as made from '../storage/records.ts';

onEveryCommandLine('gatehouse user', (line) => {
  const run = (words: string) => line().run(words);
  const now = () => instant(line().clock.now());

  describe('show', () => {
    test('tells methods, codes, throttles and what comes next, and never a secret', async () => {
      const company = await newCompany(line(), '--entitled');
      const { id, email } = await newPerson(line(), '--company', company.id, '--admin');
      const [password, app, code] = [made.password(id), made.app(id), made.recoveryCode(id)];
      const wrong = {
        failures: 7,
        recent: [7, 0, 0],
        span: 1,
        heldUntil: instant(now() + 60_000),
        disabledAt: null,
      } as const;
      await inStore(line(), (store) =>
        store.transact(async (tx) => {
          for (const one of [password, app, code])
            await tx.addAuthenticator({ ...one, boundAt: now(), lastStep: null });
          await tx.recordAttempt(app.id, 0, { ...wrong, version: 1 });
          await tx.createSession(made.session(id, { signedInAt: now(), expiresAt: instant(now() + 1e9) }));
          await tx.setAlwaysRequire(id, true);
        }),
      );
      await done(line(), `policy set ${company.id} --require-mfa on --deadline 2027-01-04 --time-zone UTC --yes`);
      const shown = await run(`user show ${email.toUpperCase()} --json`);
      expect(shown.json()).toMatchObject({
        id,
        sessions: 1,
        recoveryCode: 'confirmed',
        alwaysRequire: true,
        methods: [
          { kind: 'password', usable: true, wrongCodes: 0, heldUntil: null },
          {
            kind: 'app',
            label: 'Authenticator app',
            wrongCodes: 7,
            heldUntil: '2027-01-04T09:01:00.000Z',
            usable: true,
          },
        ],
        memberships: [{ companyName: company.name, entitled: true, companyAdmin: true, directoryAdmin: true }],
        policy: {
          mode: 'enforced',
          deadline: { date: '2027-01-04', timeZone: 'UTC', at: '2027-01-04T00:00:00.000Z', daysLeft: 0 },
          proofEveryHours: 12,
          reasons: [{ rule: 'company', company: company.id, companyName: company.name }],
        },
        nextSignIn: { step: 'verify', reason: 'second-factor', methods: ['app', 'recovery-code'] },
      });
      const words = (await run(`user show ${id}`)).stdout;
      expect(words).toContain('held until Monday, January 4, 2027, 09:01 Coordinated Universal Time');
      expect(words).toContain(`because of ${company.name}`);
      expect(words).toContain('a code by app or recovery-code');
      for (const secret of ['argon2', 'sealed', code.hash ?? 'no hash'])
        expect(words + shown.stdout).not.toContain(secret);
    });

    test('says nothing of when a password was used: nobody notes it down', async () => {
      const { id } = await newPerson(line());
      await inStore(line(), (store) =>
        store.transact(async (tx) => {
          await tx.addAuthenticator({ ...made.password(id), boundAt: now(), lastStep: null });
          await tx.addAuthenticator({ ...made.app(id), boundAt: now(), lastStep: null });
        }),
      );
      const { stdout } = await run(`user show ${id}`);
      expect(stdout).toMatch(/^ {2}password, added Monday, January 4, 2027, 09:00 Coordinated Universal Time$/m);
      expect(stdout).toMatch(/^ {2}app.*never used$/m);
    });

    test('tells what would be asked on another day (SPEC P11)', async () => {
      const company = await newCompany(line(), '--entitled', '--time-zone', 'America/Chicago');
      const { id } = await newPerson(line(), '--company', company.id);
      await inStore(line(), (store) =>
        store.transact((tx) => tx.addAuthenticator({ ...made.password(id), boundAt: now(), lastStep: null })),
      );
      await done(line(), `policy set ${company.id} --require-mfa on --deadline 2027-01-18 --yes`);
      const on = async (options: string) => (await run(`user show ${id} --json ${options}`)).json();
      const reason = { step: 'enroll', reason: 'enrollment-required', mayPutOff: false };
      expect(await on('')).toMatchObject({ policy: { mode: 'announced' }, nextSignIn: { mayPutOff: true } });
      expect(await on('--on 2027-01-17')).toMatchObject({ policy: { mode: 'announced', deadline: { daysLeft: 1 } } });
      expect(await on('--on 2027-01-18')).toMatchObject({
        evaluatedAt: '2027-01-18T06:00:00.000Z',
        policy: { mode: 'enforced' },
        nextSignIn: reason,
      });
      expect(await run(`user show ${id} --on 2027-02-30`)).toMatchObject({ code: 2, stdout: '' });
    });

    test.each(['nobody@people.example', 'usr_00000000000000000000000000000000', 'cmp_1', '', "' or 1=1 --"])(
      'knows no %j',
      async (who) => {
        const result = await line().run(['user', 'show', who, '--json']);
        expect(result).toMatchObject({ code: 1, stdout: '' });
        expect(result.json()).toMatchObject({ error: { code: 'no-such-user' } });
      },
    );

    test('repeats what was typed only made harmless', async () => {
      const { stderr } = await line().run(['user', 'show', 'a\u001b[2J\u202e@x.example']);
      expect(stderr).toContain('\\u{1b}');
      expect(stderr).not.toMatch(/\p{Cc}(?<![\n\t])|\p{Bidi_Control}/u);
    });
  });

  describe('disable and enable', () => {
    test('end sessions, interactions and links, and say so when there is nothing to do', async () => {
      const { id, email } = await newPerson(line());
      const session = made.session(id, { expiresAt: instant(now() + 1e9), signedInAt: now() });
      const [opened, link] = [made.interaction({ userId: id }), made.link(id, { expiresAt: instant(now() + 1e9) })];
      await inStore(line(), (store) =>
        store.transact(async (tx) => {
          await tx.createSession(session);
          await tx.createInteraction(opened);
          await tx.createLink(link, made.oneSince(now()));
        }),
      );
      expect((await run(`user disable ${email} --json`)).json()).toEqual({
        id,
        email,
        status: 'disabled',
        changed: true,
        sessionsEnded: 1,
      });
      expect((await run(`user disable ${id} --json`)).json()).toMatchObject({ changed: false, sessionsEnded: 0 });
      expect((await run(`user enable ${id} --json`)).json()).toEqual({ id, email, status: 'active', changed: true });
      expect(await run(`user enable ${id}`)).toMatchObject({ code: 0, stdout: `${email} was enabled already.\n` });
      await inStore(line(), async (store) => {
        expect(await store.listSessions(id)).toEqual([]);
        expect((await store.loadInteraction(opened.id))?.interaction).toMatchObject({ endReason: 'disabled' });
        expect((await store.findLink(link.tokenHash))?.spentAt).toBe(now());
        const kinds = (await store.audit.recentOf(id, 10)).map((one) => one.kind);
        expect(kinds.filter((kind) => kind.startsWith('user.')).toSorted()).toEqual([
          'user.created',
          'user.disabled',
          'user.enabled',
        ]);
      });
    });

    test('let no session live on that came into being while the user was disabled', async () => {
      const { id } = await newPerson(line());
      await done(line(), `user disable ${id}`);
      const late = made.session(id, { expiresAt: instant(now() + 1e9), signedInAt: now() });
      await inStore(line(), (store) => store.transact((tx) => tx.createSession(late)));
      await done(line(), `user enable ${id}`);
      expect(await inStore(line(), (store) => store.listSessions(id))).toEqual([]);
    });

    test('leave no company without an administrator, unless told to (SPEC C2)', async () => {
      const [one, two] = [await newCompany(line()), await newCompany(line())];
      const ana = await newPerson(line(), '--company', one.id, '--company', two.id, '--admin');
      const ben = await newPerson(line(), '--company', two.id, '--admin');
      const refused = await run(`user disable ${ana.email} --json`);
      expect(refused).toMatchObject({ code: 1, stdout: '' });
      expect(refused.json()).toMatchObject({ error: { code: 'last-administrator' } });
      expect(refused.stderr).toContain(one.name);
      expect(refused.stderr).not.toContain(two.name);
      expect((await run(`user show ${ana.id} --json`)).json()).toMatchObject({ status: 'active' });
      expect(await run(`user disable ${ana.id} --even-last-administrator`)).toMatchObject({ code: 0 });
      expect(await run(`user disable ${ben.id}`)).toMatchObject({ code: 1 });
      await done(line(), `user enable ${ana.id}`);
      expect(await run(`user disable ${ben.id}`)).toMatchObject({ code: 0 });
    });
  });
});
