import { expect, test } from 'vitest';
import { memberOf } from '../support/attack-console.ts';
import { wordsOf } from '../support/attack-offices.ts';
import { decide, issuedTo, issuePassTo } from '../support/attack-passes.ts';
import { askFor, resetOffice, type ResetOffice } from '../support/attack-resets.ts';
import { onEveryEngine } from '../support/attack-target.ts';

onEveryEngine((target) => {
  const personPage = async ({ browser, crew }: Pick<ResetOffice, 'browser' | 'crew'>) =>
    wordsOf((await browser.request('GET', crew.path)).text);

  async function afterOwnReset(): Promise<ResetOffice> {
    const at = await resetOffice(target());
    await decide(target(), at.company);
    expect((await askFor(at.browser, at.crew)).status).toBe(303);
    return at;
  }

  test('after a reset the person’s page names it, and blames no rule of somebody else (SPEC P7)', async () => {
    const words = await personPage(await afterOwnReset());
    expect(words).toMatch(/MFA was reset on \w+, \w+ \d+, \d{4}; they set it up at the next sign-in\./);
    expect(words).not.toMatch(/[Aa]nother rule|A rule that is not/);
  });

  test('nor does the answer to what would be asked of them (SPEC P11)', async () => {
    const at = await afterOwnReset();
    const member = await memberOf(target(), at.crew.person, at.company);
    const evaluate = `/admin/${at.company}/security/mfa/person?member=${member}`;
    const words = wordsOf((await at.browser.request('GET', evaluate)).text);
    expect(words).toContain('Their methods were reset, so they set up again.');
    expect(words).not.toContain('Another rule');
  });

  test('a pass is refused by the reset, which is told as why (SPEC A6)', async () => {
    const at = await afterOwnReset();
    const reply = await issuePassTo(at, at.crew);
    expect([reply.status, await issuedTo(target(), at.crew.person)]).toEqual([409, []]);
    expect(wordsOf(reply.text)).toContain('MFA of this person was reset, and they set it up at the next sign-in.');
    expect(wordsOf(reply.text)).not.toContain('Another rule');
  });

  test('there is no more time, for they had a method before the reset (SPEC P14)', async () => {
    const words = await personPage(await afterOwnReset());
    expect(words).toContain('They had set up a method before MFA was reset');
    expect(words).not.toContain('They have set up a method already');
  });

  test('a company to which somebody belongs only since then learns of no reset (SECURITY I11)', async () => {
    const at = await afterOwnReset();
    const resetAt = `select enrollment_demanded_at + 1 from users where id = '${at.crew.person.id}'`;
    await target().peephole.run(
      `update memberships set created_at = (${resetAt}) where user_id = '${at.crew.person.id}'`,
    );
    const words = await personPage(at);
    expect(words).toContain('Another rule, which is not');
    expect(words).toContain('They set up a method at some time');
    expect(words).not.toContain('MFA was reset');
    expect(wordsOf((await issuePassTo(at, at.crew)).text)).toContain('Another rule requires MFA of this person.');
  });
});
