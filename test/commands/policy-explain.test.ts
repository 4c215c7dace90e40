import { expect, test } from 'vitest';
import { instant } from '#domain/instant.ts';
import { done, inStore, newCompany, newPerson, onEveryCommandLine } from '../support/on-command-line.ts';
import * as made from '../storage/records.ts';

onEveryCommandLine('gatehouse policy explain', (line) => {
  const run = (words: string) => line().run(words);

  /** Somebody with a password in a company that requires MFA from January 18, 2027, in Chicago. */
  async function bound(): Promise<{ email: string; id: string; name: string }> {
    const { id, name } = await newCompany(line(), '--entitled', '--time-zone', 'America/Chicago');
    const person = await newPerson(line(), '--company', id);
    await inStore(line(), (store) =>
      store.transact((tx) =>
        tx.addAuthenticator({ ...made.password(person.id), boundAt: instant(line().clock.now()), lastStep: null }),
      ),
    );
    await done(line(), `policy set ${id} --require-mfa on --deadline 2027-01-18 --yes`);
    return { email: person.email, id, name };
  }

  const explained = async (words: string) => (await done(line(), `policy explain ${words} --json`)).json();

  test('says what somebody would be asked on a day, and which rule decided (SPEC P11)', async () => {
    const { email, id, name } = await bound();
    expect(await explained(`${email} --on 2027-01-17`)).toMatchObject({
      email,
      policy: { mode: 'announced', reasons: [{ rule: 'company', company: id, companyName: name }] },
      nextSignIn: { step: 'enroll', mayPutOff: true },
      decidedBy: 'early-enrollment',
    });
    const asked = await explained(`${email} --on 2027-01-19`);
    expect(asked).toMatchObject({
      policy: { mode: 'enforced' },
      nextSignIn: { step: 'enroll', mayPutOff: false },
      decidedBy: 'enrollment-required',
      draftOf: null,
    });
    expect((asked as { askedBefore: string[] }).askedBefore).toContain('second-factor');
    const words = (await done(line(), `policy explain ${email} --on 2027-01-19`)).stdout;
    expect(words).toContain(`because of ${name} (${id}), from`);
    expect(words).toContain('decided by the rule enrollment-required');
  });

  test('of a draft as well, on a day in the zone of its deadline, and saves nothing', async () => {
    const { email, id, name } = await bound();
    const draft = `${email} --company ${id} --deadline 2027-01-10 --time-zone Asia/Tokyo`;
    expect(await explained(`${draft} --on 2027-01-10`)).toMatchObject({
      evaluatedAt: '2027-01-09T15:00:00.000Z',
      draftOf: { company: id, companyName: name },
      policy: { mode: 'enforced' },
    });
    expect(await explained(`${draft} --on 2027-01-09`)).toMatchObject({ policy: { mode: 'announced' } });
    expect(await explained(`${email} --company ${id} --require-mfa off`)).toMatchObject({
      policy: { mode: 'off' },
      nextSignIn: { step: 'finish' },
    });
    expect((await run(`policy show ${id} --json`)).json()).toMatchObject({ revision: 1 });
  });

  test('of a company that is not entitled says what it would be, were it', async () => {
    const { id } = await newCompany(line());
    const { email } = await newPerson(line(), '--company', id);
    expect(await explained(`${email} --company ${id} --deadline 2027-01-10 --on 2027-01-10`)).toMatchObject({
      policy: { mode: 'enforced' },
    });
  });

  test.each([
    ['a policy of nobody', '--sms on'],
    ['a day that does not exist', '--on 2027-02-30'],
  ])('takes no %s', async (_, options) => {
    const { email } = await bound();
    expect(await run(`policy explain ${email} ${options} --json`)).toMatchObject({ code: 2, stdout: '' });
  });

  test('takes no company of which they are no member', async () => {
    const { email } = await bound();
    const { id } = await newCompany(line(), '--entitled');
    const refused = await run(`policy explain ${email} --company ${id} --json`);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.json()).toMatchObject({ error: { code: 'no-member' } });
  });

  test('of nobody is refused', async () => {
    expect((await run('policy explain nobody@people.example --json')).json()).toMatchObject({
      error: { code: 'no-such-user' },
    });
  });
});
