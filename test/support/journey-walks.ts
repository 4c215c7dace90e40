import { demoRecoveryCode, demoSetupKey } from '#demo/people.ts';
import { minute } from '#domain/instant.ts';
import { helpTopics } from '#web/pages/help/topics.ts';
import { changePolicy } from './journey-companies.ts';
import { invitationIn, invite } from './journey-invitation.ts';
import type { Person } from './journey-person.ts';
import type { Stage } from './journey-stage.ts';
import {
  chooseApp,
  confirmApp,
  enterCode,
  enterEmail,
  enterPassword,
  proveMailbox,
  saveRecoveryCode,
  scan,
  setUpApp,
  shownRecoveryCode,
  signIn,
  signOut,
} from './journey-steps.ts';
import { texting } from './journey-texting.ts';

/** What is done on every page of a walk, before anything else. */
export type Look = (page: string, person: Person) => Promise<void>;

/** A walk through a part of the product in any language, with a look at every page and every page that refuses. */
export type Walk = (stage: Stage, person: Person, look: Look) => Promise<void>;

const ana = 'ana@northwind.example';
const ben = 'ben@northwind.example';
const chloe = 'chloe@harbor.example';

/** E-mail and password, each page as it comes and as it refuses, up to forced enrollment. */
async function signingIn(_: Stage, person: Person, look: Look): Promise<void> {
  const { m } = person;
  await person.open('/dev/inbox');
  await look('inbox', person);
  await person.open('/sign-in');
  await look('sign-in', person);
  await enterEmail(person, 'ana');
  await look('sign-in, refused', person);
  await person.isTold();
  await enterEmail(person, ana);
  await person.sees(m.t('password.title'));
  await look('password', person);
  await enterPassword(person, 'wrong');
  await person.isTold();
  await look('password, refused', person);
  await enterPassword(person);
  await person.sees(m.t('required.title'));
  await look('required', person);
  await person.press(m.t('action.set-up-now'));
  await person.sees(m.t('mailbox.title'));
  await look('mailbox', person);
  await person.type(m.t('mailbox.label'), '12');
  await person.press(m.t('action.continue'));
  await person.isTold();
  await look('mailbox, refused', person);
}

/** Forced enrollment from the method on, until the user has signed out again. */
async function enrolling(stage: Stage, person: Person, look: Look): Promise<void> {
  const { m } = person;
  await signIn(person, ana);
  await person.press(m.t('action.set-up-now'));
  await proveMailbox(stage, person, ana);
  await person.sees(m.t('method.title'));
  await look('method', person);
  await chooseApp(person);
  const app = await scan(person);
  await look('app', person);
  await confirmApp(person, '000000');
  await person.isTold();
  await look('app, refused', person);
  await confirmApp(person, await stage.nextCode(app.key));
  await shownRecoveryCode(person);
  await look('recovery-code', person);
  await person.press(m.t('action.continue'));
  await person.isTold();
  await look('recovery-code, refused', person);
  await saveRecoveryCode(person);
  await person.sees(m.t('account.title'));
  await look('account', person);
  await person.press(m.t('action.sign-out'));
  await person.sees(m.t('signed-out.title'));
  await look('signed-out', person);
}

/** From the loss of a device to the new one. */
async function recovery(stage: Stage, person: Person, look: Look): Promise<void> {
  const { m } = person;
  await signIn(person, ben);
  await person.sees(m.t('code.title'));
  await look('code', person);
  await enterCode(person, '000000');
  await person.isTold();
  await look('code, refused', person);
  await person.follow(m.t('action.other-method'));
  await person.sees(m.t('methods.title'));
  await look('methods', person);
  await person.follow(m.t('action.none-of-these'));
  await person.sees(m.t('refuse-no-way.title'));
  await look('no-way', person);
  await person.follow(m.t('refuse-no-way.found'));
  await person.page.getByRole('link', { name: m.t('methods.recovery') }).click();
  await person.sees(m.t('recovery.title'));
  await look('recovery', person);
  await person.type(m.t('recovery.label'), 'no code');
  await person.press(m.t('action.continue'));
  await person.isTold();
  await look('recovery, refused', person);
  await person.type(m.t('recovery.label'), demoRecoveryCode);
  await person.press(m.t('action.continue'));
  await saveRecoveryCode(person);
  await person.sees(m.t('repair.title'));
  await look('repair', person);
  await person.press(m.t('repair.set-up'));
  await setUpApp(stage, person);
  await saveRecoveryCode(person);
  await person.sees(m.t('account.title'));
}

/** From "Forgot password?" to the new one, and the link that was used. */
async function reset(stage: Stage, person: Person, look: Look): Promise<void> {
  const { m } = person;
  await person.open('/sign-in');
  await enterEmail(person, ben);
  await person.press(m.t('password.forgot'));
  await person.sees(m.t('reset-sent.title'));
  await look('link-sent', person);
  const [mail] = await stage.product.mails(ben);
  const link = /http:\S+\/reset\/[\w-]+/.exec(mail?.text ?? '')?.[0] ?? '';
  await person.open(link);
  await person.sees(m.t('reset-link.title'));
  await look('reset-link', person);
  await person.press(m.t('reset-link.action'));
  await person.sees(m.t('new-password.title'));
  await look('new-password', person);
  await person.type(m.t('new-password.label'), 'short');
  await person.press(m.t('new-password.action'));
  await person.isTold();
  await look('new-password, refused', person);
  await person.open(link);
  await person.sees(m.t('reset-gone.title'));
  await look('reset-gone', person);
}

/** From an invitation to the first password, and the link that was used. */
async function invitation(stage: Stage, person: Person, look: Look): Promise<void> {
  const { m } = person;
  const link = invitationIn((await invite(stage, ana)).text);
  await person.open(link);
  await person.sees(m.t('invitation.title', { service: 'Gatehouse' }));
  await look('invitation', person);
  await person.press(m.t('invitation.action'));
  await person.sees(m.t('first-password.title'));
  await look('first-password', person);
  await person.type(m.t('first-password.label'), 'short');
  await person.press(m.t('first-password.action'));
  await person.isTold();
  await look('first-password, refused', person);
  await person.open(link);
  await person.sees(m.t('reset-gone.title'));
  await look('invitation-gone', person);
}

/** Password & Security, its changes, and a session that is asked again. */
async function account(stage: Stage, person: Person, look: Look): Promise<void> {
  const { m } = person;
  await signIn(person, ben);
  await enterCode(person, await stage.nextCode(demoSetupKey));
  await person.open('/account/security');
  await person.sees(m.t('security.title'));
  await look('security', person);
  await person.press(m.t('security.new-code'));
  await enterPassword(person);
  await person.sees(m.t('save-code.title'));
  await look('recovery-code, hidden', person);
  await person.open('/account/security');
  await person.press(m.t('security.change-app'));
  await enterPassword(person);
  await chooseApp(person);
  await scan(person);
  await look('app, changed', person);
  await person.press(m.t('action.back-to-security'));
  stage.pass(8 * 24 * 60 * minute);
  await person.open('/account/security');
  await person.sees(m.t('continue.verify-title'));
  await look('continue', person);
}

/** Early enrollment, and a policy that is withdrawn on the way. */
async function early(stage: Stage, person: Person, look: Look): Promise<void> {
  const { m } = person;
  await signIn(person, chloe);
  await person.sees(m.t('early.title'));
  await look('early', person);
  await person.press(m.t('action.not-now'));
  await person.sees(m.t('account.title'));
  await look('account, early', person);
  await person.open('/account/security');
  await look('security, early', person);
  await person.press(m.t('security.add-app'));
  await changePolicy(stage, chloe, { requireMfa: false });
  await enterPassword(person);
  await person.sees(m.t('refuse-not-offered.title'));
  await look('over, not offered', person);
  await person.open('/account/security');
  await look('security, nothing required', person);
  await signOut(person);
  await signIn(person, ana);
  await person.sees(m.t('required.title'));
  await changePolicy(stage, ana, { requireMfa: false });
  await person.page.reload();
  await person.sees(m.t('done.title'));
  await look('done', person);
}

/** Every way in which a sign-in ends without success. */
async function ends(stage: Stage, person: Person, look: Look): Promise<void> {
  const { m } = person;
  await signIn(person, 'frank@cedar.example');
  await person.sees(m.t('refuse-disabled.title'));
  await look('over, disabled', person);
  await signIn(person, ben);
  for (let guess = 1; guess <= 5; guess += 1) await enterCode(person, '000000');
  await person.sees(m.t('refuse-codes.title'));
  await look('over, too many wrong codes', person);
  await signIn(person, ben);
  await person.sees(m.t('code.title'));
  await look('code, held', person);
  stage.pass(16 * minute);
  await person.page.reload();
  await person.sees(m.t('refuse-expired.title'));
  await look('over, expired', person);
  await person.open('/nowhere');
  await person.sees(m.t('error.404-title'));
  await look('not found', person);
  await person.open('/sign-in');
  await person.context.clearCookies({ name: '__Host-gatehouse-browser' });
  await enterEmail(person, ben);
  await person.sees(m.t('no-cookie.title'));
  await look('no cookie', person);
}

/** Every topic of the public help, from its list. */
async function help(_: Stage, person: Person, look: Look): Promise<void> {
  const { m } = person;
  await person.open(`/help?lang=${m.language}`);
  await person.sees(m.t('help-index.title'));
  await look('help', person);
  for (const [topic, { title }] of Object.entries(helpTopics)) {
    await person.open(`/help/${topic}?lang=${m.language}`);
    await person.sees(m.t(title));
    await look(`help, ${topic}`, person);
  }
}

export const walks: Readonly<Record<string, Walk>> = {
  signingIn,
  enrolling,
  recovery,
  reset,
  invitation,
  account,
  early,
  ends,
  texting,
  help,
};
