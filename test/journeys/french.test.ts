import { describe, expect } from 'vitest';
import { messagesFor } from '#text/messages.ts';
import { journey } from '../support/journey-stage.ts';
import { personAt, type Person } from '../support/journey-person.ts';
import {
  downloadRecoveryCode,
  enrollWhenRequired,
  enterCode,
  proveMailbox,
  saveRecoveryCode,
  setUpApp,
  signIn,
  signOut,
} from '../support/journey-steps.ts';

const ana = 'ana@northwind.example';

/** The same person, who now reads French. */
const inFrench = ({ context, page }: Person): Person => personAt(context, page, messagesFor('fr'));

describe('In French,', () => {
  journey('the main job is done with French dates (SPEC section 2)', async ({ stage }) => {
    const person = await stage.person({ language: 'fr' });
    await signIn(person, ana);
    await person.sees('Authentification à deux facteurs obligatoire');
    await person.reads('samedi 5 décembre 2026');
    expect(await person.page.locator('html').getAttribute('lang')).toBe('fr');
    await person.press('Configurer maintenant');
    await proveMailbox(stage, person, ana);
    const app = await setUpApp(stage, person);
    await person.sees('Conservez votre code de récupération');
    const file = await downloadRecoveryCode(person);
    expect(file.text).toContain('lundi 4 janvier 2027');
    await saveRecoveryCode(person);
    await person.sees('Paramètres de mon profil');
    await signOut(person);
    await signIn(person, ana);
    await enterCode(person, await stage.nextCode(app.key));
    await person.sees('Paramètres de mon profil');
    await person.open('/account/security');
    await person.reads('lundi 4 janvier 2027');
  });

  journey(
    'a user whose record says so reads every page after the password, whatever the browser asks for',
    async ({ stage }) => {
      const stranger = await stage.person();
      await signIn(stranger, 'chloe@harbor.example');
      const chloé = inFrench(stranger);
      await chloé.sees('L’authentification à deux facteurs arrive');
      await chloé.press('Plus tard');
      await chloé.sees('Paramètres de mon profil');
    },
  );

  journey(
    'chosen in the language menu, and without JavaScript, it stays French (SPEC section 2)',
    async ({ stage }) => {
      const visitor = await stage.person({ javaScriptEnabled: false });
      await visitor.open('/sign-in?to=/account/security');
      await visitor.sees('Sign in');
      await visitor.page.getByRole('navigation', { name: 'Language' }).getByText('English').first().click();
      await visitor.page.getByRole('navigation').getByRole('link', { name: 'Français' }).click();
      const person = inFrench(visitor);
      await person.sees('Connexion');
      await person.type('Adresse e-mail', ana);
      await person.press('Continuer');
      await person.type('Mot de passe', 'walk through the gate');
      await person.press('Continuer');
      await enrollWhenRequired(stage, person, ana);
      await person.sees('Mot de passe et sécurité');
    },
  );
});
