import type { VNode } from 'preact';
import { takesPass } from '#domain/enrollment-pass.ts';
import { maySendFrom } from '#domain/mailbox-code.ts';
import { givesPermissions } from '#domain/membership.ts';
import { isChange, isThaw, kindToBind, type RunPurpose } from '#domain/interaction.ts';
import type { Leave, Offer, Step } from '#domain/next-step.ts';
import { refusedMethods } from '#domain/refused-methods.ts';
import { isPasswordChange, shortestNow } from '#flows/account/change-password.ts';
import { setupKeyOf } from '#flows/enrollment/pending-app.ts';
import type { OpenRun } from '#flows/run.ts';
import { afterPassword, shortestFor } from '#flows/sign-in/replace-password.ts';
import { passwordOf } from '#flows/sign-in/verify-password.ts';
import { boundOf } from '#flows/situation.ts';
import { contextWords } from '#flows/sign-in/password-facts.ts';
import { shownRecoveryCode } from '#flows/recovery/save.ts';
import { askedIn } from '#flows/step-up/show.ts';
import { boundPhoneOf, digitsIfReadable } from '#flows/sms/phones.ts';
import type { UserBundle } from '#ports/records.ts';
import type { PageVisit, RunVisit } from '../lifecycle/visit.ts';
import { AppPage } from '../pages/app.tsx';
import { ChangeEmailPage } from '../pages/change-email.tsx';
import { CodePage } from '../pages/code.tsx';
import { DonePage } from '../pages/done.tsx';
import { EarlyPage, type EarlyDeadline } from '../pages/early.tsx';
import { MailboxPage, type MailboxReason } from '../pages/mailbox.tsx';
import { MethodPage } from '../pages/method.tsx';
import { MethodsPage } from '../pages/methods.tsx';
import { NewPasswordPage } from '../pages/new-password.tsx';
import type { Problem } from '../pages/page-context.ts';
import type { WhyProps } from '../pages/parts/why.tsx';
import { PasswordPage } from '../pages/password.tsx';
import { RecoveryPage } from '../pages/recovery.tsx';
import { RemoveMethodPage } from '../pages/remove-method.tsx';
import { RepairPage } from '../pages/repair.tsx';
import { RequiredPage } from '../pages/required.tsx';
import { ResetSentPage } from '../pages/reset-sent.tsx';
import { SaveRecoveryCodePage } from '../pages/save-recovery-code.tsx';
import { ThawPage } from '../pages/thaw.tsx';
import type { PageName } from './address.ts';
import { runContext } from './context.ts';
import { drawPhone, drawPhoneCode, drawSms, offeredDigits } from './draw-phone.ts';
import { helpOf } from './help.ts';
import { drawNoWay, drawOver } from './over.tsx';

type Draw = (visit: PageVisit, problem: Problem | null) => VNode | Promise<VNode>;

/** A page of an interaction, with what an application asks to confirm by it; null: that is over meanwhile, and its own page says so. */
export async function drawPage(visit: RunVisit, name: PageName, problem: Problem | null): Promise<VNode | null> {
  const asked = await askedIn(visit.door.deps, visit.run);
  return asked === 'over' ? null : draw[name]({ ...visit, asked }, problem);
}

/** Draws the pages of an interaction from what is true of it. Called only for a page of its present step. */
export const draw: Readonly<Record<PageName, Draw>> = {
  password: (visit, problem) =>
    PasswordPage({ page: runContext(visit, visit.run), email: visit.run.interaction.email ?? '', problem }),
  'link-sent': (visit) =>
    ResetSentPage({ page: runContext(visit, visit.run), email: visit.run.interaction.email ?? '' }),
  'new-password': drawNewPassword,
  methods: (visit) =>
    MethodsPage({
      page: runContext(visit, visit.run),
      digits: offeredDigits(visit),
      offers: offersOf(visit.run.step),
      why: why(visit.run),
    }),
  code: drawCode,
  sms: drawSms,
  recovery: (visit, problem) =>
    RecoveryPage({
      page: runContext(visit, visit.run),
      otherMethods: offersOf(visit.run.step).length > 1,
      why: why(visit.run),
      problem,
    }),
  'no-way': drawNoWay,
  mailbox: drawMailbox,
  required: (visit, problem) => {
    const { policy, subject } = visit.run.situation;
    const refused = refusedMethods(policy, subject?.authenticators ?? []);
    return RequiredPage({ ...enrollProps(visit), phoneToo: isPhoneAllowed(visit.run), refused, problem });
  },
  early: (visit, problem) =>
    EarlyPage({
      page: runContext(visit, visit.run),
      deadline: earlyDeadline(visit.run),
      phoneToo: isPhoneAllowed(visit.run),
      help: helpOf(visit.run),
      problem,
    }),
  method: (visit, problem) => {
    const { step } = visit.run;
    return MethodPage({ ...enrollProps(visit), kinds: step.kind === 'enroll' ? step.kinds : [], problem });
  },
  app: drawApp,
  phone: drawPhone,
  'phone-code': drawPhoneCode,
  'recovery-code': drawRecoveryCode,
  remove: drawRemoval,
  repair: (visit, problem) => RepairPage({ page: runContext(visit, visit.run), problem }),
  email: drawChangeEmail,
  thaw: (visit, problem) => ThawPage({ page: runContext(visit, visit.run), leave: leaveOf(visit.run), problem }),
  over: drawOver,
  done: (visit) => DonePage({ page: runContext(visit, visit.run) }),
};

const why = ({ situation }: OpenRun): WhyProps => ({ policy: situation.policy });

const offersOf = (step: Step): readonly Offer[] => (step.kind === 'verify' ? step.offers : []);

const isPhoneAllowed = ({ step }: OpenRun): boolean =>
  step.kind === 'enroll' && step.kinds.some((one) => one.kind === 'phone' && one.allowed);

function enrollProps(visit: PageVisit) {
  const { run } = visit;
  const leave = run.step.kind === 'enroll' || run.step.kind === 'prove-mailbox' ? run.step.leave : null;
  return { page: runContext(visit, run), help: helpOf(run), leave, why: why(run) };
}

function drawNewPassword(visit: PageVisit, problem: Problem | null): VNode {
  const { run } = visit;
  const { bundle } = run.loaded;
  if (!bundle) throw new Error('a new password has a user');
  return isPasswordChange(run) ? drawPasswordChange(visit, bundle, problem) : drawReset(visit, bundle, problem);
}

function drawPasswordChange(visit: PageVisit, { user }: UserBundle, problem: Problem | null): VNode {
  const { run, door } = visit;
  const context = contextWords(door.deps.service.name, user);
  const page = runContext(visit, run);
  return NewPasswordPage({
    page,
    email: user.email,
    context,
    shortest: shortestNow(run),
    first: null,
    change: true,
    problem,
  });
}

function drawReset(visit: PageVisit, bundle: UserBundle, problem: Problem | null): VNode {
  const { run } = visit;
  // Drawn again after a refusal, it keeps what was ticked and typed.
  const ticked = problem === null ? null : (visit.lists['company'] ?? []);
  const shortest = (joined: readonly string[]) => shortestFor(visit.door.deps, run, bundle, joined);
  const { offered, accepted } = afterPassword(run, bundle, ticked);
  const companies = offered.map((one) => ({
    id: one.company.id,
    name: one.company.name,
    ticked: accepted.includes(one),
    administers: givesPermissions(one.membership),
    shortest: shortest([one.company.id]),
  }));
  const { email, displayName } = bundle.user;
  const first = passwordOf(bundle) ? null : { name: visit.fields.name ?? displayName, companies };
  const context = contextWords(visit.door.deps.service.name, bundle.user);
  const page = runContext(visit, run);
  return NewPasswordPage({ page, email, context, shortest: shortest([]), first, change: false, problem });
}

function drawRemoval(visit: PageVisit, problem: Problem | null): VNode {
  const { run, door } = visit;
  const { step } = run;
  const { bundle } = run.loaded;
  if (step.kind !== 'remove-method' || !bundle) throw new Error('a removal has a method');
  const { of: kind, last, leave } = step;
  const phone = kind === 'phone' ? boundPhoneOf(bundle) : null;
  const digits = phone && digitsIfReadable(door.deps, phone);
  return RemoveMethodPage({ page: runContext(visit, run), kind, digits, last, leave, problem });
}

function drawChangeEmail(visit: PageVisit, problem: Problem | null): VNode {
  const { run, fields } = visit;
  const email = run.loaded.bundle?.user.email ?? '';
  const typed = (fields.email ?? '').slice(0, 400);
  return ChangeEmailPage({ page: runContext(visit, run), email, typed, leave: leaveOf(run), problem });
}

const leaveOf = ({ step }: OpenRun): Leave => ('leave' in step ? step.leave : null);

function drawCode(visit: PageVisit, problem: Problem | null): VNode {
  const { run } = visit;
  const offers = offersOf(run.step);
  const app = offers.find((one) => one.kind === 'app');
  const heldUntil = app && 'heldUntil' in app ? app.heldUntil : null;
  return CodePage({ page: runContext(visit, run), heldUntil, otherMethods: offers.length > 1, why: why(run), problem });
}

function drawMailbox(visit: PageVisit, problem: Problem | null): VNode {
  const { run } = visit;
  const { bundle } = run.loaded;
  const mailbox = bundle?.mailbox ?? null;
  const isOwn = mailbox?.interactionId === run.interaction.id && mailbox.spentAt === null;
  return MailboxPage({
    ...enrollProps(visit),
    reason: mailboxReason(run.interaction.purpose),
    email: bundle?.user.email ?? '',
    takesPass: takesPass(run.step, run.interaction.purpose),
    sentAt: isOwn ? mailbox.sentAt : null,
    resendFrom: maySendFrom(mailbox?.sendings ?? [], run.now),
    problem,
  });
}

function mailboxReason(purpose: RunPurpose): MailboxReason {
  if (isThaw(purpose)) return 'thaw';
  if (purpose === 'confirm') return 'confirm';
  return isChange(purpose) && kindToBind(purpose) === null ? 'change' : 'set-up';
}

function drawApp(visit: PageVisit, problem: Problem | null): VNode {
  const { run, door } = visit;
  const setup = setupKeyOf(door.deps, run);
  const { bundle } = run.loaded;
  if (!setup || !bundle) throw new Error('a set-up has its key');
  const kinds = run.step.kind === 'enroll' ? run.step.kinds : [];
  return AppPage({
    ...enrollProps(visit),
    setupKey: setup.key.reveal(),
    uri: setup.uri.reveal(),
    otherKinds: kinds.filter((one) => one.allowed).length > 1,
    replacing: boundOf(bundle).some((one) => one.kind === 'app'),
    problem,
  });
}

function drawRecoveryCode(visit: PageVisit, problem: Problem | null): VNode {
  const { run, door } = visit;
  const code = shownRecoveryCode(door.deps, run)?.reveal() ?? null;
  return SaveRecoveryCodePage({
    page: runContext(visit, run),
    code,
    enrolling: run.interaction.boundAt !== null,
    problem,
  });
}

/** Announced early: somebody's deadline, or the page would not be this step's. */
function earlyDeadline({ situation }: OpenRun): EarlyDeadline {
  const { deadline } = situation.policy;
  if (deadline?.by.rule !== 'company') throw new Error('an early enrollment has a deadline');
  return { at: deadline.at, of: deadline.of, companyName: deadline.by.companyName };
}
