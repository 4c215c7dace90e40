import { expect, test } from 'vitest';
import { countsOf, issuedTo, sendPass } from '../support/attack-passes.ts';
import { addPerson, type Person, type PersonOptions } from '../support/attack-people.ts';
import { atMailbox, standsAt } from '../support/attack-steps.ts';
import { besideAServer, type CommandTarget } from '../support/command-target.ts';

const pass = (target: CommandTarget, { email }: Pick<Person, 'email'>, more = '--json') =>
  target.line.run(`user pass ${email} --reason 'mail is down, seen in person' ${more}`);

besideAServer((at) => {
  test('prints a pass that takes the place of the mailed code, once (SPEC A6, X10)', async () => {
    const target = at();
    const person = await addPerson(target);
    const visitor = await atMailbox(target, person);
    const issued = await pass(target, person);
    expect(issued).toMatchObject({ code: 0 });
    const printed = issued.json() as { email: string; pass: string; administratorsTold: number };
    expect(printed).toMatchObject({ email: person.email, pass: expect.stringMatching(/^\w{5} \w{5}$/) as string });
    expect(printed.administratorsTold).toBeGreaterThan(0);
    expect((await sendPass(visitor, printed.pass)).location).toMatch(/\/method$/);
    expect(await countsOf(target, person)).toMatchObject({ spent: 1 });
    const mails = await target.product.mails(person.email, 2);
    expect(mails.map((one) => one.subject)).toContainEqual(
      expect.stringContaining('enrollment pass was issued for you'),
    );
    expect(JSON.stringify(mails)).not.toContain(printed.pass);
  });

  test('helps an operator and the first administrator, who have nobody in the console', async () => {
    const target = at();
    const person = await addPerson(target, { companies: [], administers: false });
    await target.peephole.run(`update users set operator = 1 where id = '${person.id}'`);
    const visitor = await atMailbox(target, person);
    const printed = (await pass(target, person, '')).stdout;
    const text = /^ {2}(\w{5} \w{5})$/m.exec(printed)?.[1] ?? '';
    expect((await sendPass(visitor, text)).location).toMatch(/\/method$/);
  });

  test('writes down who and why, and never the pass', async () => {
    const target = at();
    const person = await addPerson(target);
    const printed = (await pass(target, person)).json() as { pass: string };
    const [event] = await target.peephole.rows(
      `select * from audit_events where subject = '${person.id}' and kind = 'enrollment-pass.issued'`,
    );
    expect(event).toMatchObject({ stream: 'installation', actor: null });
    expect(JSON.parse(String(event?.['detail']))).toMatchObject({
      reason: 'mail is down, seen in person',
      door: 'command-line',
    });
    expect(JSON.stringify(event)).not.toContain(printed.pass.replace(' ', ''));
    expect(await issuedTo(target, person)).toMatchObject([{ company_id: null, issued_by: null, checked_how: null }]);
  });

  test.each([
    ['enrolled', { enrolled: true }, 'enrolled'],
    ['disabled', { disabled: true }, 'disabled'],
    ['without a password', { imported: 'without password' }, 'no-password'],
  ] as const)('is refused for somebody who is %s, with exit code 1', async (_, options: PersonOptions, code) => {
    const target = at();
    const person = await addPerson(target, options);
    const refused = await pass(target, person);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain(code);
    expect(await issuedTo(target, person)).toEqual([]);
  });

  test('asks for a reason, and for somebody who is there', async () => {
    const target = at();
    const person = await addPerson(target);
    expect((await target.line.run(`user pass ${person.email}`)).code).toBe(2);
    expect((await target.line.run(`user pass ${person.email} --reason ' '`)).code).toBe(2);
    expect((await pass(target, { email: 'nobody@target.example' })).code).toBe(1);
    expect(await issuedTo(target, person)).toEqual([]);
  });

  test('a newer one ends the one before', async () => {
    const target = at();
    const person = await addPerson(target);
    const visitor = await atMailbox(target, person);
    const [first, second] = [await pass(target, person), await pass(target, person)].map(
      (one) => (one.json() as { pass: string }).pass,
    );
    expect((await sendPass(visitor, first ?? '')).status).toBe(422);
    await visitor.submit(`${visitor.base}/pass`, { pass: second ?? '' });
    expect(standsAt(visitor)).toBe('method');
  });
});
