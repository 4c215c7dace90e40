import { enrollableKinds, type EnrollableKind } from '#domain/authenticator.ts';
import { refused, type Outcome, type Refusal } from '#domain/refusal.ts';
import { Secret } from '#domain/secret.ts';
import { beginEnrollment } from '#flows/enrollment/begin.ts';
import { chooseMethod } from '#flows/enrollment/choose-method.ts';
import { confirmApp } from '#flows/enrollment/confirm-app.ts';
import { leaveEnrollment } from '#flows/enrollment/leave.ts';
import { proveMailbox, sendMailboxCode } from '#flows/enrollment/mailbox.ts';
import { beginRepair } from '#flows/recovery/repair.ts';
import { issueRecoveryCode, saveRecoveryCode } from '#flows/recovery/save.ts';
import { spendRecoveryCode } from '#flows/recovery/spend.ts';
import { openRun, type Settled } from '#flows/run.ts';
import { forgotPassword } from '#flows/sign-in/forgot-password.ts';
import { keepGoing } from '#flows/sign-in/keep-going.ts';
import { replacePassword } from '#flows/sign-in/replace-password.ts';
import { verifyAppCode } from '#flows/sign-in/verify-app-code.ts';
import { verifyPassword } from '#flows/sign-in/verify-password.ts';
import { redirect, type Answer } from '../lifecycle/answer.ts';
import type { RunVisit } from '../lifecycle/visit.ts';
import { baseOf, type PageName } from '../present/address.ts';
import { conclude, proceed } from '../present/conclude.ts';
import type { Route } from './route.ts';

/** A form of an interaction: where it goes, the page and field that a refusal is shown at, and its act. */
interface FormAct {
  readonly path: string;
  readonly page: PageName;
  readonly field: string | null;
  readonly act: (visit: RunVisit) => Promise<Outcome<Settled>>;
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
    act: (v) => replacePassword(...on(v), secretOf(v, 'password'), secretOf(v, 'again')),
  },
  { path: 'code', page: 'code', field: 'code', act: (v) => verifyAppCode(...on(v), secretOf(v, 'code')) },
  { path: 'recovery', page: 'recovery', field: 'code', act: (v) => spendRecoveryCode(...on(v), secretOf(v, 'code')) },
  {
    path: 'recovery-code/save',
    page: 'recovery-code',
    field: 'saved',
    act: (v) => saveRecoveryCode(...on(v), v.fields.saved !== undefined),
  },
  { path: 'recovery-code/issue', page: 'recovery-code', field: null, act: (v) => issueRecoveryCode(...on(v)) },
  { path: 'repair', page: 'repair', field: 'choice', act: chooseRepair },
  { path: 'set-up', page: 'required', field: null, act: (v) => beginEnrollment(...on(v)) },
  { path: 'not-now', page: 'early', field: null, act: (v) => leaveEnrollment(...on(v), 'not-now') },
  { path: 'mailbox', page: 'mailbox', field: 'code', act: (v) => proveMailbox(...on(v), secretOf(v, 'code')) },
  { path: 'method', page: 'method', field: 'kind', act: chooseKind },
  { path: 'app', page: 'app', field: 'code', act: (v) => confirmApp(...on(v), secretOf(v, 'code')) },
  { path: 'keep-going', page: 'done', field: null, act: (v) => keepGoing(...on(v)) },
];

export const interactionForms: readonly Route[] = [
  ...acts.map((form): Route => post(form.path, async (visit) => answer(visit, form, await form.act(visit)))),
  post('forgot', forgot),
  post('mailbox/send', sendCode),
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

/** What every act of an interaction begins with. */
const on = ({ door, facts, run }: RunVisit) => [door.deps, facts, run] as const;

async function answer(visit: RunVisit, form: FormAct, outcome: Outcome<Settled>): Promise<Answer> {
  if (!outcome.ok) return conclude(visit, form.page, { ...outcome.refusal, field: fieldOf(form, outcome.refusal) });
  if (outcome.value.step.kind === 'prove-mailbox') await sendFirstCode(visit);
  return proceed(outcome.value);
}

/** Nobody has to ask for the first code. Where one was sent a moment ago, the page says from when there is another. */
async function sendFirstCode({ door, facts, run }: RunVisit): Promise<void> {
  const { deps } = door;
  const fresh = await openRun(deps, run.interaction.id, facts);
  if (fresh.ok) await sendMailboxCode(deps, facts, fresh.value);
}

const fieldOf = (form: FormAct, refusal: Refusal): string | null =>
  refusal.code === 'passwords-differ' ? 'again' : form.field;

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

async function sendCode(visit: RunVisit): Promise<Answer> {
  const outcome = await sendMailboxCode(...on(visit));
  if (!outcome.ok) return conclude(visit, 'mailbox', { ...outcome.refusal, field: null });
  return redirect(`${baseOf(visit.run.interaction.id)}/mailbox`);
}

async function leave(visit: RunVisit): Promise<Answer> {
  const outcome = await leaveEnrollment(...on(visit), 'back-to-settings');
  if (!outcome.ok) return conclude(visit, 'method', { ...outcome.refusal, field: null });
  return redirect(outcome.value.destination);
}
