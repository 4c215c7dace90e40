import { expect, test } from 'vitest';
import { confirm, growOld, pressAgain, sendForm } from '../support/attack-confirm.ts';
import type { Browser } from '../support/attack-browser.ts';
import { addCompany, addPerson } from '../support/attack-people.ts';
import { newOffice, roleOf } from '../support/attack-offices.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import { directoryOf } from '../support/directory-people.ts';
import { wordsOf as spacedWordsOf } from '../support/html.ts';
import { hiddenValue, operating } from '../support/operators.ts';
import { changed, look } from '../support/policy-form.ts';
import { dateIn, office, requiredIn, standing } from '../support/policy-office.ts';

const wordsOf = ({ text }: Browser): string => spacedWordsOf(text).replaceAll(/\s+/g, ' ');

onEveryEngine((target) => {
  test('switching MFA off says so before the last press (SPEC C6, S8)', async () => {
    const at = await office(target(), requiredIn(target(), 10, { smsAllowed: true }));
    await look(at.browser, at.base, { require: null, sms: null, frequency: 'monthly' });
    const typed = changed(at.browser.text, {});
    growOld(target());
    await sendForm(at.browser, at.base, typed);
    await confirm(target(), at.browser, at.admin);
    const words = wordsOf(at.browser);
    expect(words).toContain('Require MFA Off');
    expect(words).toContain('Re-authentication frequency Monthly (30 days)');
    const day = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', dateStyle: 'full' });
    const deadline = day.format(new Date(`${dateIn(target(), 10)}T00:00:00Z`));
    expect(words).toContain(`Enforcement Deadline ${deadline}, 00:00 Coordinated Universal Time`);
    expect((await standing(target(), at)).requireMfa).toBe(true);
    expect((await pressAgain(at.browser)).status).toBe(303);
    expect((await standing(target(), at)).requireMfa).toBe(false);
  });

  test('an operator is told which company, and whether it is entitled or withdrawn (SPEC C3)', async () => {
    const { visitor, operator } = await operating(target());
    const { companyId } = await addCompany(target(), 'Alder & Sons', { requireMfa: false, deadline: null });
    growOld(target());
    await visitor.open(`/operator/companies/${companyId}`);
    await sendForm(visitor, `/operator/companies/${companyId}/entitlement`, { entitlement: 'unavailable' });
    await confirm(target(), visitor, operator);
    expect(visitor.text).toContain('<dd>Alder &amp; Sons</dd>');
    expect(wordsOf(visitor)).toContain('Its administrators may require MFA No');
  });

  test('an operator is told whom they disable', async () => {
    const { visitor, operator } = await operating(target());
    const person = await addPerson(target(), { companies: [] });
    growOld(target());
    await visitor.open(`/operator/people/${person.id}`);
    await sendForm(visitor, `/operator/people/${person.id}/disable`);
    await confirm(target(), visitor, operator);
    expect(visitor.text).toContain('Disable a person');
    expect(visitor.text).toContain(`&lt;${person.email}>`);
  });

  test('an operator is told which budget, and its numbers (SPEC M5)', async () => {
    const { visitor, operator } = await operating(target());
    growOld(target());
    await visitor.open('/operator/sms/budget?scope=country:CA&class=unproven');
    const seen = Object.fromEntries(
      ['scope', 'class', 'was-hour', 'was-day', 'was-set'].map((name) => [name, hiddenValue(visitor, name)]),
    );
    await sendForm(visitor, '/operator/sms/budget', { ...seen, hour: '17', day: '170' });
    await confirm(target(), visitor, operator);
    const words = wordsOf(visitor);
    expect(words).toContain('Canada: New numbers');
    expect(words).toContain('Codes in any 60 minutes 17');
  });

  test('an act on everybody who fits says what they have to fit, and how many that was (SPEC S8)', async () => {
    const at = await newOffice(target());
    const role = await roleOf(target());
    const typed = { q: 'ruiz', status: 'active', method: 'none', employer: ' ', site: 'Seven', permission: 'admin' };
    const waits = async (fields: Record<string, string>): Promise<string> => {
      await at.browser.open(directoryOf(at));
      growOld(target());
      await sendForm(at.browser, `${directoryOf(at)}/bulk`, { act: 'deactivate', all: 'yes', ...fields });
      await confirm(target(), at.browser, at.admin);
      return wordsOf(at.browser);
    };
    const words = await waits({ ...typed, role: role.id, confirmed: '12' });
    expect(words).toContain('Everybody who fits the filter, on every page Deactivate 12 People');
    expect(words).toContain('Name or e-mail ruiz Status Active Methods None Employer Without one Site Seven');
    expect(words).toContain(`Permissions Administrators Role ${role.label} (payments)`);
    const more = await waits({ site: 'Seven', confirmed: '20000+' });
    expect(more).toContain('Deactivate All Who Fit Who More than 20,000 people Site Seven');
    expect(await waits({})).toContain('Everybody in this directory, on every page Deactivate All Who Fit');
  });

  test('an operator is told the rule that a role would have (SPEC C4)', async () => {
    const { visitor, operator } = await operating(target());
    growOld(target());
    await visitor.open('/operator/roles/new');
    const role = { application: 'payments', name: 'disburser', label: 'Disburser', require: 'yes', frequency: '' };
    await sendForm(visitor, '/operator/roles/new', role);
    await confirm(target(), visitor, operator);
    expect(wordsOf(visitor)).toContain('Rule Requires an authenticator app, at once.');
  });
});
