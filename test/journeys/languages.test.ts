import { describe, expect } from 'vitest';
import { messagesFor } from '#text/messages.ts';
import { journey } from '../support/journey-stage.ts';
import { personAt } from '../support/journey-person.ts';
import { enterCode, proveMailbox, saveRecoveryCode, setUpApp, signIn, signOut } from '../support/journey-steps.ts';

const ana = 'ana@northwind.example';

describe.each([
  {
    tag: 'de',
    ownName: 'Deutsch',
    required: 'Zwei-Faktor-Authentifizierung erforderlich',
    setUp: 'Jetzt einrichten',
    since: 'Samstag, 5. Dezember 2026',
    security: 'Passwort & Sicherheit',
    changed: 'Montag, 4. Januar 2027',
  },
  {
    tag: 'zh-Hant',
    ownName: '繁體中文',
    required: '需要雙重驗證',
    setUp: '立即設定',
    since: '2026年12月5日星期六',
    security: '密碼與安全性',
    changed: '2027年1月4日星期一',
  },
] as const)('In $ownName,', ({ tag, ownName, required, setUp, since, security, changed }) => {
  journey(
    'chosen in the menu, the main job is done by what things are called there (SPEC section 2)',
    async ({ stage }) => {
      const visitor = await stage.person();
      await visitor.open('/sign-in');
      await visitor.page.getByRole('navigation', { name: 'Language' }).getByText('English').first().click();
      await visitor.page.getByRole('navigation').getByRole('link', { name: ownName }).click();
      const person = personAt(visitor.context, visitor.page, messagesFor(tag));
      await signIn(person, ana);
      await person.sees(required);
      await person.reads(since);
      expect(await person.page.locator('html').getAttribute('lang')).toBe(tag);
      await person.press(setUp);
      await proveMailbox(stage, person, ana);
      const app = await setUpApp(stage, person);
      await saveRecoveryCode(person);
      await signOut(person);
      await signIn(person, ana);
      await enterCode(person, await stage.nextCode(app.key));
      await person.open('/account/security');
      await person.sees(security);
      await person.reads(changed);
      expect(await person.text()).not.toMatch(/[。！？；：，、] /);
    },
  );
});
