import { expect, test } from 'vitest';
import { Secret } from '#domain/secret.ts';
import { Visitor } from '../support/visitor.ts';
import { done, newPerson, onEveryCommandLine } from '../support/on-command-line.ts';

onEveryCommandLine('gatehouse user invite', (line) => {
  test('gives a person without a password another link, and the earlier one opens nothing any more (SECURITY I2)', async () => {
    const person = await newPerson(line(), '--no-mail');
    const linkOf = async () =>
      (await done(line(), ['user', 'invite', person.id, '--print-link', '--json'])).field('link');
    const [first, second] = [await linkOf(), await linkOf()];
    const visitor = new Visitor((await line().serve()).address);
    const status = async (link: unknown) => (await visitor.open(new URL(String(link)).pathname)).status;
    expect([await status(first), await status(second)]).toEqual([422, 200]);
  });

  test('mails it unless told otherwise', async () => {
    const person = await newPerson(line(), '--no-mail');
    const result = await done(line(), ['user', 'invite', person.id, '--json']);
    expect(result.json()).toMatchObject({ id: person.id, mailed: true, link: null });
  });

  test.each(['invite', "reset-mfa --reason 'lost phone' --yes"])(
    'tells of somebody who was erased that they are gone for good, instead of %s (SPEC C7)',
    async (words) => {
      const [verb, ...options] = words.split(/ (.*)/s, 2);
      const person = await newPerson(line());
      await done(line(), ['user', 'erase', person.id, '--yes']);
      const refused = await line().run(`user ${verb} ${person.id} ${options.join('')} --json`);
      expect(refused).toMatchObject({ code: 1, stdout: '' });
      expect(refused.json()).toMatchObject({ error: { code: 'erased' } });
      expect(refused.stderr).toContain('user create');
    },
  );

  test('refuses whoever has a password, is disabled or is nobody, and says what to do', async () => {
    const [owner, disabled] = [await newPerson(line()), await newPerson(line())];
    const tools = await line().open();
    const { store, passwords, clock } = tools.deps;
    const passwordHash = await passwords.hash(new Secret('a password of her own'), 'test');
    const blank = { kind: 'password', label: '', sealed: null, hash: null, country: null, madeIn: null } as const;
    const row = {
      ...blank,
      id: tools.deps.random.id('authenticator'),
      userId: owner.id,
      createdAt: clock.now(),
      passwordHash,
    };
    await store.transact((tx) => tx.setPassword(row, clock.now()));
    await tools.close();
    await done(line(), ['user', 'disable', disabled.id]);
    const refusal = async (who: string) => {
      const { code, stdout, stderr } = await line().run(['user', 'invite', who]);
      expect([code, stdout]).toEqual([1, '']);
      return stderr;
    };
    expect(await refusal(owner.id)).toContain('Forgot password?');
    expect(await refusal(disabled.id)).toContain('user enable');
    expect(await refusal('nobody@example.com')).toContain('There is no user');
  });
});
