import { describe, expect } from 'vitest';
import { PHONE } from '../support/chromium.ts';
import { enrollFirst, fieldValue, greta, invite, longer, openConsole, rowOf } from '../support/journey-console.ts';
import { hasFocus, pressByKey, tabTo } from '../support/journey-keyboard.ts';
import { journey, type Coming } from '../support/journey-stage.ts';

const ways: readonly (readonly [string, Coming, string])[] = [
  ['in French', { language: 'fr' }, 'mardi 5 janvier 2027, 00:00'],
  ['on a phone of 360 pixels, by touch', PHONE, 'Tuesday, January 5, 2027, 00:00 Mountain Time'],
  ['without JavaScript', { javaScriptEnabled: false }, 'Tuesday, January 5, 2027, 00:00 Mountain Time'],
];

describe('The administrator’s main job', () => {
  describe.each(ways)('is done %s:', (_, coming, date) => {
    journey(
      'she enrolls, invites, looks, and requires it from tomorrow (SPEC section 2, P1)',
      longer,
      async ({ stage }) => {
        const admin = await stage.person(coming);
        const { m, page } = admin;
        await enrollFirst(stage, admin, greta);
        await invite(admin, 'jonas@summit.example', 'Jonas Weber');
        await openConsole(admin, 'directory');
        expect(await rowOf(admin, 'Jonas Weber').innerText()).toContain(m.t('people.invited'));

        await openConsole(admin, 'security');
        const required = page.getByRole('switch', { name: m.t('policy.require') });
        await (coming.hasTouch ? required.tap() : required.check());
        expect(await required.isChecked()).toBe(true);
        await admin.type(m.t('policy.deadline'), '2027-01-05');
        await admin.press(m.t('policy.look'));
        await admin.reads(m.t('effect.title-look'));
        await admin.reads(date);
        await page.getByRole('checkbox', { name: m.t('effect.tick') }).check();
        await admin.press(m.t('policy.save'));
        await admin.reads(m.t('policy.saved'));
        expect(await fieldValue(admin, m.t('policy.deadline'))).toBe('2027-01-05');
      },
    );
  });

  journey(
    'is done without a mouse, and the focus is always seen: on the switch, the date, a choice, what went wrong, and what was saved (DESIGN 7)',
    longer,
    async ({ stage }) => {
      const admin = await stage.person();
      const { page } = admin;
      await enrollFirst(stage, admin, greta);
      await admin.open('/account');
      await tabTo(admin, page.getByRole('link', { name: /^Company Admin/ }));
      await page.keyboard.press('Enter');
      await admin.sees('Directory');
      await tabTo(admin, page.getByRole('link', { name: 'Security Settings', exact: true }));
      await page.keyboard.press('Enter');
      await admin.sees('Multi-Factor Authentication (MFA)');

      const required = page.getByRole('switch', { name: 'Require MFA' });
      await tabTo(admin, required);
      await page.keyboard.press('Space');
      expect(await required.isChecked()).toBe(true);
      await tabTo(admin, page.getByLabel('Enforcement Deadline'));
      await page.keyboard.type('01052027');
      expect(await fieldValue(admin, 'Enforcement Deadline')).toBe('2027-01-05');
      await tabTo(admin, page.getByLabel('Time zone', { exact: true }));
      await tabTo(admin, page.getByLabel('Re-authentication frequency'));
      await page.keyboard.type('Weekly');
      expect(await fieldValue(admin, 'Re-authentication frequency')).toBe('weekly');
      for (const name of ['Allow text messages', 'Confirm the mailbox before the first set-up'])
        await tabTo(admin, page.getByRole('checkbox', { name }));
      await tabTo(admin, page.getByLabel('Help contact'));
      await page.keyboard.type('Greta, ext. 12');
      await tabTo(admin, page.getByLabel('App guidance'));
      await pressByKey(admin, 'Save Changes');

      const told = await admin.isTold();
      expect(told).toContain('see below what will happen');
      expect(await hasFocus(page.getByRole('alert'))).toBe(true);
      await tabTo(admin, page.getByRole('link', { name: told }));
      await page.keyboard.press('Enter');
      await tabTo(admin, page.getByRole('checkbox', { name: 'I know. Save it even so.' }));
      await page.keyboard.press('Space');
      await pressByKey(admin, 'See What Will Happen');
      await admin.page.getByRole('heading', { name: 'What will happen when you save' }).waitFor();
      await tabTo(admin, page.getByRole('checkbox', { name: 'I know. Save it even so.' }));
      await page.keyboard.press('Space');
      await pressByKey(admin, 'Save Changes');
      await admin.reads('Saved.');
      expect(await hasFocus(page.getByRole('status'))).toBe(true);
    },
  );
});
