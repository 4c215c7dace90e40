import { enrollableKinds, type EnrollableKind } from '#domain/authenticator.ts';
import { readText } from '#domain/plain-text.ts';
import { refused, type Outcome, type Refusal } from '#domain/refusal.ts';
import { Secret } from '#domain/secret.ts';
import { askEmailChange } from '#flows/account/ask-email.ts';
import { changePassword, isPasswordChange } from '#flows/account/change-password.ts';
import { removeMethod } from '#flows/account/remove-method.ts';
import { thawOwn } from '#flows/account/thaw.ts';
import { beginEnrollment } from '#flows/enrollment/begin.ts';
import { chooseMethod } from '#flows/enrollment/choose-method.ts';
import { confirmApp } from '#flows/enrollment/confirm-app.ts';
import { confirmPhone, resendPhoneCode } from '#flows/enrollment/confirm-phone.ts';
import { leaveEnrollment } from '#flows/enrollment/leave.ts';
import { proveMailbox, sendMailboxCode } from '#flows/enrollment/mailbox.ts';
import { proveByPass } from '#flows/enrollment/pass.ts';
import { sendToNumber } from '#flows/enrollment/phone-number.ts';
import { beginRepair } from '#flows/recovery/repair.ts';
import { issueRecoveryCode, saveRecoveryCode } from '#flows/recovery/save.ts';
import { spendRecoveryCode } from '#flows/recovery/spend.ts';
import type { OpenRun, Settled } from '#flows/run.ts';
import { forgotPassword } from '#flows/sign-in/forgot-password.ts';
import { keepGoing } from '#flows/sign-in/keep-going.ts';
import { replacePassword, type NewPassword } from '#flows/sign-in/replace-password.ts';
import { sendSmsCode, verifySmsCode } from '#flows/sign-in/sms-code.ts';
import { verifyAppCode } from '#flows/sign-in/verify-app-code.ts';
import { verifyPassword } from '#flows/sign-in/verify-password.ts';
import { redirect, type Answer } from '../lifecycle/answer.ts';
import type { RunVisit } from '../lifecycle/visit.ts';
import { baseOf, type PageName } from '../present/address.ts';
import { conclude, proceed } from '../present/conclude.ts';
import { countryChosen } from '../present/draw-phone.ts';
import { problemPage } from '../present/problem.tsx';
import { proceedWithCode } from './first-code.ts';
import type { Route } from './route.ts';

/** A form of an interaction: where it goes, the page and field that a refusal is shown at, and its act. */
interface FormAct {
  readonly path: string;
  readonly page: PageName;
  readonly field: string | null;
  readonly act: (visit: RunVisit) => Promise<Outcome<Settled>>;
  /** The one field that may come several times. */
  readonly many?: string;
  /** What no page of ours leads to (SECURITY I5): 400. */
  readonly isMalformed?: (visit: RunVisit) => boolean;
}

const secretOf = (visit: RunVisit, field: string): Secret => new Secret(visit.fields[field] ?? '');

const acts: readonly FormAct[] = [
  {
    path: 'password',
    page: 'password',
    field: 'password',
    act: (v) => verifyPassword(...on(v), secretOf(v, 'password')),
  },
  {
    path: 'new-password',
    page: 'new-password',
    field: 'password',
    many: 'company',
    act: (v) => (isPasswordChange(v.run) ? changePassword : replacePassword)(...on(v), newPasswordOf(v)),
  },
  { path: 'code', page: 'code', field: 'code', act: (v) => verifyAppCode(...on(v), secretOf(v, 'code')) },
  { path: 'sms', page: 'sms', field: 'code', act: (v) => verifySmsCode(...on(v), secretOf(v, 'code')) },
  { path: 'recovery', page: 'recovery', field: 'code', act: (v) => spendRecoveryCode(...on(v), secretOf(v, 'code')) },
  {
    path: 'recovery-code/save',
    page: 'recovery-code',
    field: 'saved',
    act: (v) => saveRecoveryCode(...on(v), v.fields.saved !== undefined),
  },
  { path: 'recovery-code/issue', page: 'recovery-code', field: null, act: (v) => issueRecoveryCode(...on(v)) },
  { path: 'repair', page: 'repair', field: 'choice', act: chooseRepair },
  { path: 'remove', page: 'remove', field: null, act: (v) => removeMethod(...on(v)) },
  { path: 'email', page: 'email', field: 'email', act: (v) => askEmailChange(...on(v), v.fields.email ?? '') },
  { path: 'thaw', page: 'thaw', field: null, act: (v) => thawOwn(...on(v)) },
  { path: 'set-up', page: 'required', field: null, act: (v) => beginEnrollment(...on(v)) },
  { path: 'not-now', page: 'early', field: null, act: (v) => leaveEnrollment(...on(v), 'not-now') },
  { path: 'mailbox', page: 'mailbox', field: 'code', act: (v) => proveMailbox(...on(v), secretOf(v, 'code')) },
  { path: 'pass', page: 'mailbox', field: 'pass', act: (v) => proveByPass(...on(v), secretOf(v, 'pass')) },
  { path: 'method', page: 'method', field: 'kind', act: chooseKind },
  { path: 'app', page: 'app', field: 'code', act: (v) => confirmApp(...on(v), secretOf(v, 'code')) },
  { path: 'phone', page: 'phone', field: 'number', act: giveNumber, isMalformed: hasForeignDigits },
  {
    path: 'phone-code',
    page: 'phone-code',
    field: 'code',
    act: (v) => confirmPhone(...on(v), secretOf(v, 'code')),
  },
  { path: 'keep-going', page: 'done', field: null, act: (v) => keepGoing(...on(v)) },
];

/** A button that sends a code, on the page that asks for it. */
interface Sender {
  readonly page: PageName;
  readonly act: (visit: RunVisit) => Promise<Outcome<OpenRun>>;
}

const senders: readonly Sender[] = [
  { page: 'mailbox', act: (v) => sendMailboxCode(...on(v)) },
  { page: 'phone-code', act: (v) => resendPhoneCode(...on(v)) },
  { page: 'sms', act: (v) => sendSmsCode(...on(v), { another: v.fields.another !== undefined }) },
];

export const interactionForms: readonly Route[] = [
  ...acts.map((form): Route => ({ ...post(form.path, (visit) => perform(visit, form)), ...manyOf(form) })),
  post('forgot', forgot),
  ...senders.map((one) => post(`${one.page}/send`, (visit) => sendCode(visit, one))),
  post('leave', leave),
];

function post(path: string, handle: (visit: RunVisit) => Promise<Answer>): Route {
  return {
    method: 'POST',
    path: `/sign-in/:interaction/${path}`,
    access: 'interaction',
    typed: path === 'password',
    handle,
  };
}

function manyOf({ many }: FormAct): { readonly many?: string } {
  return many === undefined ? {} : { many };
}

const newPasswordOf = (visit: RunVisit): NewPassword => ({
  password: secretOf(visit, 'password'),
  again: secretOf(visit, 'again'),
  name: readText(visit.fields.name),
  companies: visit.lists['company'] ?? [],
});

/** What every act of an interaction begins with. */
const on = ({ door, facts, run }: RunVisit) => [door.deps, facts, run] as const;

async function perform(visit: RunVisit, form: FormAct): Promise<Answer> {
  if (form.isMalformed?.(visit)) return problemPage(visit, 400);
  return answer(visit, form, await form.act(visit));
}

async function answer(visit: RunVisit, form: FormAct, outcome: Outcome<Settled>): Promise<Answer> {
  if (!outcome.ok) return conclude(visit, form.page, { ...outcome.refusal, field: fieldOf(form, outcome.refusal) });
  return form.path === 'keep-going' ? proceed(visit, outcome.value) : proceedWithCode(visit, outcome.value);
}

/** Most refusals are about what was typed into the form's one field; these are about something else. */
function fieldOf({ page, field }: FormAct, { code }: Refusal): string | null {
  if (code === 'passwords-differ') return 'again';
  if (code === 'name-not-usable') return 'name';
  if (code === 'asked-too-often') return null;
  if (code === 'sms-paused' || code === 'sms-stopped') return null;
  return code === 'phone-not-usable' && page !== 'phone' ? null : field;
}

/** Digits of other scripts would be a second spelling of a number. */
function hasForeignDigits({ fields }: RunVisit): boolean {
  return /(?![0-9])\p{Nd}/u.test(fields.number ?? '');
}

/** Read once, here: what is judged, counted and stored is its one spelling (SECURITY I5). */
async function giveNumber(visit: RunVisit): Promise<Outcome<Settled>> {
  const { number = '', country } = visit.fields;
  if (number.trim() === '') return refused({ code: 'phone-not-usable', flaw: { flaw: 'missing' } });
  const reading = await visit.door.deps.phones.read(number, countryChosen(country));
  return sendToNumber(...on(visit), reading);
}

async function chooseRepair(visit: RunVisit): Promise<Outcome<Settled>> {
  return visit.fields.choice === 'elsewhere'
    ? leaveEnrollment(...on(visit), 'device-elsewhere')
    : beginRepair(...on(visit));
}

async function chooseKind(visit: RunVisit): Promise<Outcome<Settled>> {
  const kind = enrollableKinds.find((one): one is EnrollableKind => one === visit.fields.kind);
  return kind ? chooseMethod(...on(visit), kind) : refused({ code: 'method-not-allowed' });
}

/** The same words, and whether there is somebody is looked up after them (SPEC X7). */
async function forgot(visit: RunVisit): Promise<Answer> {
  const outcome = forgotPassword(...on(visit));
  if (!outcome.ok) return conclude(visit, 'password', { ...outcome.refusal, field: null });
  return redirect(`${baseOf(visit.run.interaction.id)}/link-sent`);
}

async function sendCode(visit: RunVisit, { page, act }: Sender): Promise<Answer> {
  const outcome = await act(visit);
  if (!outcome.ok) return conclude(visit, page, { ...outcome.refusal, field: null });
  return redirect(`${baseOf(visit.run.interaction.id)}/${page}`);
}

async function leave(visit: RunVisit): Promise<Answer> {
  const outcome = await leaveEnrollment(...on(visit), 'back-to-settings');
  if (!outcome.ok) return conclude(visit, 'method', { ...outcome.refusal, field: null });
  return redirect(outcome.value.destination);
}
