import { expect, test } from 'vitest';
import { addPerson } from '../support/attack-people.ts';
import { withTexts } from '../support/attack-phones.ts';
import { onEveryEngine, type Target } from '../support/attack-target.ts';
import { newNumber } from '../support/attack-texts.ts';
import { wordsOf as spacedWordsOf } from '../support/html.ts';
import { look, lookAndSave, policyForm, save } from '../support/policy-form.ts';
import { office, requiredIn, standing, type Office } from '../support/policy-office.ts';

const wordsOf = (html: string): string => spacedWordsOf(html).replaceAll(/\s+/g, ' ');

/** An administrator at the page of a company that allows text messages, where one person has only a phone. */
async function allowing(target: Target): Promise<Office> {
  const at = await office(target, requiredIn(target, 9, { smsAllowed: true }));
  await addPerson(target, { companies: [at.name], phone: newNumber() });
  return at;
}

onEveryEngine((target) => {
  test('forbidding text messages says how many have only a phone, and is saved (SPEC P1, P11)', async () => {
    const at = await allowing(target());
    await at.browser.open(at.base);
    expect(policyForm(at.browser.text)).toMatchObject({ sms: 'on' });
    const seen = await look(at.browser, at.base, { sms: null });
    expect(wordsOf(seen.text)).toContain(
      '1 person has only text messages as a method: these are not accepted any more from the deadline on',
    );
    expect((await save(at.browser, at.base)).status).toBe(303);
    expect(await standing(target(), at)).toMatchObject({ smsAllowed: false });
  });
}, withTexts);

onEveryEngine((target) => {
  test('where no text messages are sent the control is disabled with its reason, and what stands stays (SPEC P1)', async () => {
    // An installation in production without a provider; everywhere else the development inbox takes them.
    Object.assign(target().deps.service, { offered: ['app'] });
    const at = await allowing(target());
    expect(at.browser.text).toMatch(/<input[^>]*name="sms"[^>]*disabled/);
    expect(wordsOf(at.browser.text)).toContain('This service sends no text messages');
    expect((await lookAndSave(at.browser, at.base, { frequency: 'weekly', sms: null })).status).toBe(303);
    expect(await standing(target(), at)).toMatchObject({ smsAllowed: true, frequency: 'weekly' });
  });
});
