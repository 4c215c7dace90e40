import type { VNode } from 'preact';
import { maySendFrom } from '#domain/mailbox-code.ts';
import { givesPermissions } from '#domain/membership.ts';
import type { Offer, Step } from '#domain/next-step.ts';
import { setupKeyOf } from '#flows/enrollment/pending-app.ts';
import type { OpenRun } from '#flows/run.ts';
import { afterPassword, shortestFor } from '#flows/sign-in/replace-password.ts';
import { passwordOf } from '#flows/sign-in/verify-password.ts';
import { boundOf } from '#flows/situation.ts';
import { shownRecoveryCode } from '#flows/recovery/save.ts';
import type { RunVisit } from '../lifecycle/visit.ts';
import { AppPage } from '../pages/app.tsx';
import { CodePage } from '../pages/code.tsx';
import { DonePage } from '../pages/done.tsx';
import { EarlyPage, type EarlyDeadline } from '../pages/early.tsx';
import { MailboxPage } from '../pages/mailbox.tsx';
import { MethodPage } from '../pages/method.tsx';
import { MethodsPage } from '../pages/methods.tsx';
import { NewPasswordPage } from '../pages/new-password.tsx';
import type { Problem } from '../pages/page-context.ts';
import type { WhyProps } from '../pages/parts/why.tsx';
import { PasswordPage } from '../pages/password.tsx';
import { RecoveryPage } from '../pages/recovery.tsx';
import { RepairPage } from '../pages/repair.tsx';
import { RequiredPage } from '../pages/required.tsx';
import { ResetSentPage } from '../pages/reset-sent.tsx';
import { SaveRecoveryCodePage } from '../pages/save-recovery-code.tsx';
import type { PageName } from './address.ts';
import { runContext } from './context.ts';
import { drawPhone, drawPhoneCode, drawSms, offeredDigits } from './draw-phone.ts';
import { helpOf } from './help.ts';
import { drawNoWay, drawOver } from './over.tsx';

type Draw = (visit: RunVisit, problem: Problem | null) => VNode | Promise<VNode>;

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
  required: (visit, problem) => RequiredPage({ ...enrollProps(visit), phoneToo: isPhoneAllowed(visit.run), problem }),
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
  repair: (visit, problem) => RepairPage({ page: runContext(visit, visit.run), problem }),
  over: drawOver,
  done: (visit) => DonePage({ page: runContext(visit, visit.run) }),
};

const why = ({ situation }: OpenRun): WhyProps => ({ policy: situation.policy });

const offersOf = (step: Step): readonly Offer[] => (step.kind === 'verify' ? step.offers : []);

const isPhoneAllowed = ({ step }: OpenRun): boolean =>
  step.kind === 'enroll' && step.kinds.some((one) => one.kind === 'phone' && one.allowed);

function enrollProps(visit: RunVisit) {
  const { run } = visit;
  const leave = run.step.kind === 'enroll' || run.step.kind === 'prove-mailbox' ? run.step.leave : null;
  return { page: runContext(visit, run), help: helpOf(run), leave, why: why(run) };
}

function drawNewPassword(visit: RunVisit, problem: Problem | null): VNode {
  const { run } = visit;
  const { bundle } = run.loaded;
  if (!bundle) throw new Error('a reset has a user');
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
  return NewPasswordPage({ page: runContext(visit, run), email, shortest: shortest([]), first, problem });
}

function drawCode(visit: RunVisit, problem: Problem | null): VNode {
  const { run } = visit;
  const offers = offersOf(run.step);
  const app = offers.find((one) => one.kind === 'app');
  const heldUntil = app && 'heldUntil' in app ? app.heldUntil : null;
  return CodePage({ page: runContext(visit, run), heldUntil, otherMethods: offers.length > 1, why: why(run), problem });
}

function drawMailbox(visit: RunVisit, problem: Problem | null): VNode {
  const { run } = visit;
  const { bundle } = run.loaded;
  const mailbox = bundle?.mailbox ?? null;
  const isOwn = mailbox?.interactionId === run.interaction.id && mailbox.spentAt === null;
  return MailboxPage({
    ...enrollProps(visit),
    email: bundle?.user.email ?? '',
    sentAt: isOwn ? mailbox.sentAt : null,
    resendFrom: maySendFrom(mailbox?.sendings ?? [], run.now),
    problem,
  });
}

function drawApp(visit: RunVisit, problem: Problem | null): VNode {
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

function drawRecoveryCode(visit: RunVisit, problem: Problem | null): VNode {
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
