import type { Person } from './journey-person.ts';
import { signIn } from './journey-steps.ts';

/** From "Enter your 6-digit verification code" on: by recovery code instead. */
export async function useRecoveryCode({ m, page, ...person }: Person, code: string): Promise<void> {
  await person.sees(m.t('code.title'));
  await person.follow(m.t('action.other-method'));
  await person.sees(m.t('methods.title'));
  await page.getByRole('link', { name: m.t('methods.recovery') }).click();
  await person.sees(m.t('recovery.title'));
  await person.type(m.t('recovery.label'), code);
  await person.press(m.t('action.continue'));
}

/** Device and recovery code are lost: up to the page that says who can help (SPEC R4). */
export async function losesEverything(person: Person, email: string): Promise<void> {
  const { m } = person;
  await signIn(person, email);
  await person.sees(m.t('code.title'));
  await person.follow(m.t('action.other-method'));
  await person.follow(m.t('action.none-of-these'));
  await person.sees(m.t('refuse-no-way.title'));
}
