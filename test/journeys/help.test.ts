import { expect } from 'vitest';
import { PHONE } from '../support/chromium.ts';
import { journey } from '../support/journey-stage.ts';
import { personAt } from '../support/journey-person.ts';
import { chooseApp, proveMailbox, signIn } from '../support/journey-steps.ts';

const ana = 'ana@northwind.example';

journey(
  'Whoever is stuck on a set-up page reads the help beside it, and finds what was typed (SPEC S8)',
  async ({ stage }) => {
    const person = await stage.person({ language: 'fr', ...PHONE });
    const { m, page, context } = person;
    await signIn(person, ana);
    await person.press(m.t('action.set-up-now'));
    await proveMailbox(stage, person, ana);
    await chooseApp(person);
    await page.locator('input[name=code]').fill('123');
    const opened = context.waitForEvent('page');
    await page.getByRole('link', { name: m.t('help-link.same-phone') }).click();
    const help = personAt(context, await opened, m);
    await help.sees(m.t('help-same-phone.title'));
    await help.reads(m.t('app.copy-key'));
    await help.follow(m.t('help-clock.title'));
    await help.sees(m.t('help-clock.title'));
    await help.follow(m.t('help-frame.all'));
    await help.sees(m.t('help-index.title'));
    expect(await page.locator('input[name=code]').inputValue()).toBe('123');
  },
);

journey('Without JavaScript every topic is reached from the sign-in page', async ({ stage }) => {
  const person = await stage.person({ javaScriptEnabled: false });
  const { m, context } = person;
  await person.open('/sign-in');
  const opened = context.waitForEvent('page');
  await person.page.getByRole('link', { name: m.t('help-link.pages') }).click();
  const help = personAt(context, await opened, m);
  await help.sees(m.t('help-index.title'));
  const topics = await help.page
    .locator('main a')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  expect(topics).toHaveLength(9);
  for (const topic of topics) {
    const reply = await help.page.goto(topic);
    expect([topic, reply?.status()]).toEqual([topic, 200]);
  }
});
