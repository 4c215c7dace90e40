import { describe, expect } from 'vitest';
import { rowOf, signInEnrolled } from '../support/journey-console.ts';
import { journey } from '../support/journey-operator.ts';

const paula = 'paula@harbor.example';
const theo = 'theo@harbor.example';
const newcomer = 'rosa@subcontractor.example';

describe('A Payments Admin of a company that is paid', () => {
  journey('brings somebody in, gives a permission more, and resets a payee (SPEC Y7)', async ({ stage }) => {
    const person = await stage.person();
    const { m, page } = person;
    const team = m.t('team.title', { application: 'Payments' });
    await signInEnrolled(stage, person, paula);
    await page.getByRole('link', { name: team }).click();
    await person.sees(team);
    expect(await rowOf(person, 'Theo Laurent').innerText()).toContain('Text message, United States');
    const link = page
      .locator('nav.console-nav')
      .getByRole('link', { name: m.t('team.nav', { application: 'Payments' }) });
    await link.waitFor();

    await person.follow(m.t('team.invite'));
    await person.type(m.t('invite.email'), newcomer);
    await person.type(m.t('invite.name'), 'Rosa Ferri');
    await page.getByRole('checkbox', { name: 'Payee', exact: true }).check();
    await person.press(m.t('team.invite'));
    await person.reads(m.t('team.saved-invited', { name: 'Rosa Ferri' }));
    expect((await stage.product.mails(newcomer))[0]?.text).toContain('Harbor & Stone');
    await person.follow(m.t('team.back'));

    await person.follow('Theo Laurent');
    await person.reads(m.t('team.locked', { company: 'Harbor & Stone' }));
    const asks = page.locator('details').filter({ hasText: m.t('team.what-it-asks', { permission: 'Payee' }) });
    await asks.locator('summary').click();
    await asks.getByText('bank-account.change').waitFor();
    await page.getByRole('checkbox', { name: 'Contributor', exact: true }).check();
    await person.press(m.t('team.save'));
    await person.reads(m.t('team.saved', { name: 'Theo Laurent' }));

    await person.follow(m.t('reset.go'));
    await person.reads(m.t('team.reset-told'));
    await person.type(m.t('reset.email'), theo);
    await page.getByLabel(m.t('reset.how')).selectOption('call-back');
    await page.getByRole('checkbox', { name: m.t('reset.tick') }).check();
    await person.press(m.t('reset.act'));
    await person.reads(`MFA was reset: ${theo} sets up from scratch`);
    expect((await stage.product.mails(theo))[0]?.text).toContain('Paula Meyer');
  });
});
