import { Buffer } from 'node:buffer';
import { demoPassword, demoSetupKey } from '#demo/people.ts';
import { minute } from '#domain/instant.ts';
import { dev, greta, invite, nora, olga, openConsole, openPerson, signInEnrolled } from './journey-console.ts';
import type { Person } from './journey-person.ts';
import type { Stage } from './journey-stage.ts';
import { enterCode, signIn, signOut } from './journey-steps.ts';
import type { Look, Walk } from './journey-walks.ts';

/** The policy of a company that has none: enroll first, looks, flaws, what stands afterward. */
async function deciding(_: Stage, person: Person, look: Look): Promise<void> {
  const { m, page } = person;
  await signIn(person, greta);
  await person.sees(m.t('account.title'));
  await look('account, of an administrator', person);
  await openConsole(person, 'directory');
  await look('directory, alone', person);
  await openConsole(person, 'security');
  await look('policy, enroll first', person);
  await page.getByRole('switch', { name: m.t('policy.require') }).check();
  await person.press(m.t('policy.look'));
  await person.reads(m.t('effect.title-look'));
  await look('policy, looked at', person);
  await person.type(m.t('policy.deadline'), '2026-01-05');
  await person.press(m.t('policy.look'));
  await person.isTold();
  await look('policy, with a flaw', person);
}

/** The policy of a company that enforces: who is affected, one person, a form that waits for a fresh proof or a sign-in. */
async function reaching(stage: Stage, person: Person, look: Look): Promise<void> {
  const { m } = person;
  await signInEnrolled(stage, person, nora);
  await openConsole(person, 'security');
  await look('policy', person);
  await person.follow(m.t('policy.tab-who'));
  await person.sees(m.t('reach.title'));
  await look('reach', person);
  await person.follow(m.t('reach.evaluate-named', { name: 'Erin Walsh' }));
  await person.sees(m.t('evaluate.title', { name: 'Erin Walsh' }));
  await look('evaluate', person);
  await openConsole(person, 'security');
  await person.type(m.t('policy.contact'), 'Nora Whitfield');
  stage.pass(6 * minute);
  await person.press(m.t('policy.save'));
  await person.sees(m.t('code.title'));
  await look('code, to confirm', person);
  await enterCode(person, await stage.nextCode(demoSetupKey));
  await person.sees(m.t('again.title'));
  await look('again', person);
  await person.press(m.t('again.finish'));
  await person.reads(m.t('policy.saved'));
  await look('policy, saved', person);
  await person.type(m.t('policy.contact'), 'Gatehouse');
  await signOut(await person.newTab());
  await person.press(m.t('policy.save'));
  await person.sees(m.t('signed-out-form.title'));
  await look('signed out meanwhile', person);
}

/** The directory, one person, several people, and those who are invited. */
async function directing(stage: Stage, person: Person, look: Look): Promise<void> {
  const { m, page } = person;
  await signInEnrolled(stage, person, nora);
  await openConsole(person, 'directory');
  await look('directory', person);
  await person.type(m.t('people.search'), 'Greta Lindqvist');
  await person.press(m.t('people.apply'));
  await person.reads(m.t('people.nobody'));
  await look('directory, nobody', person);
  await openConsole(person, 'directory');
  await page.getByRole('checkbox', { name: m.t('people.choose', { name: 'Ana Oliveira' }) }).check();
  await person.press(m.t('people.deactivate'));
  await person.sees(m.t('people.bulk-deactivate-title', { people: 1 }));
  await look('bulk', person);
  await person.press(m.t('people.do-deactivate', { people: 1 }));
  await person.sees(m.t('people.title'));
  await look('directory, after bulk', person);
  await openPerson(person, 'Ana Oliveira');
  await look('person, deactivated', person);
  await openPerson(person, 'Ben Carter');
  await look('person', person);
  await openPerson(person, 'Nora Whitfield');
  await page.getByRole('checkbox', { name: m.t('person.permission-admin') }).uncheck();
  await person.press(m.t('person.save-permissions'));
  await person.isTold();
  await look('person, refused', person);
}

const list = 'email,status\nben@northwind.example,inactive\nolga@gatehouse.example,\nana,\n';

/** Invitations, one by one and as a list, and how somebody known accepts one. */
async function inviting(stage: Stage, person: Person, look: Look): Promise<void> {
  const { m, page } = person;
  await signInEnrolled(stage, person, nora);
  await openConsole(person, 'directory');
  await person.follow(m.t('people.invite'));
  await look('invite', person);
  await person.type(m.t('invite.email'), 'dev');
  await person.press(m.t('invite.send'));
  await person.isTold();
  await look('invite, refused', person);
  await invite(person, dev);
  await look('invited', person);
  await openPerson(person, dev);
  await look('person, invited', person);
  await openConsole(person, 'directory');
  await person.follow(m.t('people.import'));
  await look('import', person);
  const file = { name: 'Gatehouse.csv', mimeType: 'text/csv', buffer: Buffer.from(list) };
  await page.getByLabel(m.t('import.file')).setInputFiles(file);
  await person.press(m.t('import.check'));
  await person.sees(m.t('import.preview-title'));
  await look('import, looked at', person);
  await person.press(m.t('import.apply'));
  await person.sees(m.t('import.result-title'));
  await look('import, applied', person);
  await signOut(person);
  await signIn(person, dev, demoPassword);
  await person.open('/account/companies');
  await look('own companies', person);
  await person.follow(m.t('own-companies.leave-named', { company: 'Cedar Supply' }));
  await person.sees(m.t('own-companies.leave-title', { company: 'Cedar Supply' }));
  await look('own companies, leaving', person);
}

/** Every page of the operator's console. */
async function operating(stage: Stage, person: Person, look: Look): Promise<void> {
  const { m, page } = person;
  const part = (name: string) => page.locator('nav.console-nav').getByRole('link', { name, exact: true }).click();
  await signInEnrolled(stage, person, olga);
  await person.open('/operator');
  await person.sees(m.t('operator.overview'));
  await look('operator', person);
  await part(m.t('operator.companies'));
  await person.sees(m.t('operator.companies'));
  await look('operator, companies', person);
  await person.follow(m.t('operator.company-new'));
  await person.sees(m.t('operator.company-new'));
  await look('operator, new company', person);
  await person.press(m.t('operator.company-create'));
  await person.isTold();
  await look('operator, new company, refused', person);
  await part(m.t('operator.companies'));
  await person.follow('Northwind Builders');
  await person.sees('Northwind Builders');
  await look('operator, company', person);
  await person.follow(m.t('operator.members-all'));
  await person.sees(m.t('operator.members'));
  await look('operator, members', person);
  await part(m.t('operator.people'));
  await person.sees(m.t('operator.people'));
  await look('operator, people', person);
  await person.follow('erin@walsh-survey.example');
  await person.sees('erin@walsh-survey.example');
  await look('operator, person', person);
  await part(m.t('operator.messages'));
  await person.sees(m.t('operator.messages'));
  await look('operator, messages', person);
  await person.open('/operator/sms/budget?scope=service&class=unproven');
  await person.sees(m.t('operator.budget'));
  await look('operator, budget', person);
  await part(m.t('operator.roles'));
  await person.sees(m.t('operator.roles'));
  await look('operator, no roles', person);
  await makeRole(person, look);
  await person.open('/admin');
  await look('companies, none', person);
}

async function makeRole(person: Person, look: Look): Promise<void> {
  const { m } = person;
  await person.follow(m.t('role.create'));
  await person.sees(m.t('role.create-title'));
  await person.press(m.t('role.create'));
  await person.isTold();
  await look('operator, new role, refused', person);
  await person.type(m.t('role.application'), 'gatehouse');
  await person.type(m.t('role.name'), 'gatehouse');
  await person.type(m.t('role.label'), 'Gatehouse');
  await person.press(m.t('role.create'));
  await person.sees(m.t('operator.roles'));
  await look('operator, roles', person);
  await person.page.getByRole('table').getByRole('link', { name: 'Gatehouse' }).click();
  await person.sees(m.t('role.change-title', { role: 'Gatehouse' }));
  await look('operator, role', person);
}

export const consoleWalks: Readonly<Record<string, Walk>> = { deciding, reaching, directing, inviting, operating };
