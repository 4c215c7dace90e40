import { describe, expect } from 'vitest';
import { demoPassword } from '#demo/people.ts';
import { journey } from '../support/journey-stage.ts';
import {
  enrollWhenRequired,
  enterPassword,
  proveMailbox,
  saveRecoveryCode,
  setUpApp,
  signIn,
} from '../support/journey-steps.ts';

const home = 'My Profile Settings';
const security = 'Password & Security';

describe('A user of a company that requires nothing', () => {
  journey('signs in by password, is offered no enrollment, and reads why (SPEC P4)', async ({ stage }) => {
    const person = await stage.person();
    await signIn(person, 'dev@cedar.example');
    await person.sees(home);
    await person.follow('Password & Security Your methods, recovery code, sessions and recent events');
    await person.sees(security);
    await person.reads('You sign in with your password only.');
    await person.reads(/Nothing that you belong to requires two-factor authentication, so there is nothing to set up/);
    for (const name of ['Add Authenticator App', 'New recovery code'])
      expect(await person.page.getByRole('button', { name }).count()).toBe(0);
  });
});

describe('A user of two companies', () => {
  const erin = 'erin@walsh-survey.example';

  journey('is told who requires it, the earliest deadline first, both by name (SPEC P7)', async ({ stage }) => {
    const person = await stage.person();
    await signIn(person, erin);
    await person.sees('Two-Factor Authentication Required');
    const text = await person.text();
    expect(text).toMatch(/Northwind Builders has required a second step at sign-in since Saturday, December 5, 2026\./);
    expect(text).toMatch(/Also required by:\s+Harbor & Stone, from Sunday, January 24, 2027, 17:00 Central Time/);
    expect(text).toContain('(Monday, January 25, 2027, 00:00 Central European Time at Harbor & Stone)');
    expect(text).toContain('Help at Northwind Builders: Northwind IT: it@northwind.example');
    expect(text).toContain('Help at Harbor & Stone: Harbor help desk: help@harbor.example');
    await enrollWhenRequired(stage, person, erin);
    await person.sees(home);
    await person.open('/account/security');
    await person.reads('Northwind Builders has required it since Saturday, December 5, 2026.');
    await person.reads('You have set it up, so you are asked at every sign-in.');
    await person.reads(
      'Harbor & Stone requires it from Sunday, January 24, 2027, 17:00 Central Time (Monday, January 25, 2027, 00:00 Central European Time at Harbor & Stone).',
    );
  });
});

describe('A disabled user', () => {
  const frank = 'frank@cedar.example';

  journey('is told so with the right password only (SPEC S9)', async ({ stage }) => {
    const person = await stage.person();
    await signIn(person, frank, 'not his password at all');
    const told = await person.isTold();
    expect(told).toBe('The e-mail or password is wrong. Check both and try again.');
    await signIn(person, 'nobody@cedar.example', 'not a password either');
    expect(await person.isTold()).toBe(told);
    await signIn(person, frank);
    await person.sees('You cannot sign in at the moment');
    await person.reads(`Your password is right, but ${frank} has been disabled.`);
  });
});

describe('An administrator of an entitled company', () => {
  const hugo = 'hugo@harbor.example';

  journey('may enroll before the company enforces it (SPEC P4)', async ({ stage }) => {
    const person = await stage.person();
    await signIn(person, hugo);
    await person.press('Not now');
    await person.sees(home);
    await person.open('/account/security');
    await person.press('Add Authenticator App');
    await enterPassword(person, demoPassword);
    await proveMailbox(stage, person, hugo);
    await setUpApp(stage, person);
    await saveRecoveryCode(person);
    await person.sees(security);
    await person.reads('Change Authenticator App');
  });
});
