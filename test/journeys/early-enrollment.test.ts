import { describe, expect } from 'vitest';
import { day, hour, minute } from '#domain/instant.ts';
import { journey } from '../support/journey-stage.ts';
import {
  enterCode,
  enterPassword,
  proveMailbox,
  saveRecoveryCode,
  setUpApp,
  signIn,
  signOut,
} from '../support/journey-steps.ts';

const chloe = 'chloe@harbor.example';

/** First instant of January 25, 2027 in Paris: three weeks after the demo was made. */
const deadline = Date.UTC(2027, 0, 24, 23);

const announced = 'L’authentification à deux facteurs arrive';
const home = 'Paramètres de mon profil';
const required = 'Authentification à deux facteurs obligatoire';

describe('Before the deadline, a user who has not enrolled', () => {
  journey('sees the early-enrollment page at most once a day, and may put it off (SPEC P3)', async ({ stage }) => {
    const chloé = await stage.person({ language: 'fr' });
    const { m } = chloé;
    await signIn(chloé, chloe);
    await chloé.sees(announced);
    await chloé.reads('Harbor & Stone');
    await chloé.reads(m.t('early.days', { days: 21 }));
    await chloé.press(m.t('action.not-now'));
    await chloé.sees(home);
    await chloé.reads(/lundi 25 janvier 2027.*21/);

    await signOut(chloé);
    stage.pass(23 * hour);
    await signIn(chloé, chloe);
    await chloé.sees(m.t('account.title'));

    await signOut(chloé);
    stage.pass(2 * hour);
    await signIn(chloé, chloe);
    await chloé.sees(m.t('early.title'));
    await chloé.reads(m.t('early.days', { days: 20 }));
  });

  journey('sets it up early, by "Set Up Now", and is challenged from then on (SPEC P3)', async ({ stage }) => {
    const chloé = await stage.person({ language: 'fr' });
    const { m } = chloé;
    await signIn(chloé, chloe);
    await chloé.press(m.t('action.set-up-now'));
    await proveMailbox(stage, chloé, chloe);
    const app = await setUpApp(stage, chloé);
    await saveRecoveryCode(chloé);
    await chloé.sees(m.t('account.title'));
    expect(await chloé.text()).not.toContain(m.t('action.set-up-now'));
    await signOut(chloé);
    await signIn(chloé, chloe);
    await chloé.reads(/Harbor & Stone exige .* lundi 25 janvier 2027, 00:00, heure d’Europe centrale/);
    await enterCode(chloé, await stage.nextCode(app.key));
    await chloé.sees(m.t('account.title'));
  });

  journey('finds "Set Up Now" and the days left on Password & Security as well (SPEC P3)', async ({ stage }) => {
    const chloé = await stage.person({ language: 'fr' });
    const { m } = chloé;
    await signIn(chloé, chloe);
    await chloé.press(m.t('action.not-now'));
    await chloé.open('/account/security');
    await chloé.sees(m.t('security.title'));
    await chloé.reads(/lundi 25 janvier 2027.*21/);
    await chloé.press(m.t('action.set-up-now'));
    await chloé.sees(m.t('password.title'));
  });

  journey('may begin from the banner of the account page, and put it off on the way', async ({ stage }) => {
    const chloé = await stage.person({ language: 'fr' });
    const { m } = chloé;
    await signIn(chloé, chloe);
    await chloé.press(m.t('action.set-up-now'));
    await chloé.sees(m.t('mailbox.title'));
    await chloé.press(m.t('action.not-now'));
    await chloé.sees(m.t('account.title'));
    await chloé.press(m.t('action.set-up-now'));
    await chloé.type(m.t('password.label'), 'walk through the gate');
    await chloé.press(m.t('action.continue'));
    await chloé.sees(m.t('mailbox.title'));
  });
});

describe('From the deadline on', () => {
  journey(
    'the open session of a user who has not enrolled is led to forced enrollment at its next request, and back to where it was going (SPEC P2, P5)',
    async ({ stage }) => {
      stage.product.clock.set(deadline - hour);
      const chloé = await stage.person({ language: 'fr' });
      const { m } = chloé;
      await signIn(chloé, chloe);
      await chloé.reads(m.t('early.days', { days: 1 }));
      await chloé.press(m.t('action.not-now'));
      await chloé.sees(m.t('account.title'));

      stage.product.clock.set(deadline - 1);
      await chloé.open('/account/security');
      await chloé.sees(m.t('security.title'));
      stage.product.clock.set(deadline);
      await chloé.open('/account/security');
      await chloé.sees(m.t('continue.enroll-title'));
      await chloé.press(m.t('action.continue'));
      await chloé.sees(m.t('required.title'));
      await chloé.press(m.t('action.set-up-now'));
      await enterPassword(chloé);
      await proveMailbox(stage, chloé, chloe);
      await setUpApp(stage, chloé);
      await saveRecoveryCode(chloé);
      await chloé.sees(m.t('security.title'));
    },
  );

  journey('nobody puts it off any more, even in a page that was opened before (SPEC P5, P8)', async ({ stage }) => {
    stage.product.clock.set(deadline - 5 * minute);
    const chloé = await stage.person({ language: 'fr' });
    const { m } = chloé;
    await signIn(chloé, chloe);
    await chloé.sees(m.t('early.title'));
    stage.pass(10 * minute);
    await chloé.press(m.t('action.not-now'));
    await chloé.sees(m.t('required.title'));
  });

  journey('is French throughout for a French user: pages and mails (SPEC section 2)', async ({ stage }) => {
    stage.product.clock.set(deadline + day);
    const chloé = await stage.person({ language: 'fr' });
    await signIn(chloé, chloe);
    await chloé.sees(required);
    await chloé.reads(/lundi 25 janvier 2027/);
    await chloé.press('Configurer maintenant');
    const [mail] = await stage.product.mails(chloe);
    expect(mail?.text).toContain('Bonjour Chloé Martin');
  });
});
