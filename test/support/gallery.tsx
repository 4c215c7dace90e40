import type { VNode } from 'preact';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, hour, instant, minute, second } from '#domain/instant.ts';
import { smsCountries } from '#domain/phone-rules.ts';
import type { Language } from '#text/languages.ts';
import { spacedNumber } from '#text/phone-number.ts';
import { AppPage } from '#web/pages/app.tsx';
import { CodePage } from '#web/pages/code.tsx';
import { ContinuePage } from '#web/pages/continue.tsx';
import { DonePage } from '#web/pages/done.tsx';
import { EarlyPage } from '#web/pages/early.tsx';
import { ErrorPage, type ErrorWords } from '#web/pages/error.tsx';
import { InvitationGonePage, InvitationPage } from '#web/pages/invitation.tsx';
import { MailboxPage } from '#web/pages/mailbox.tsx';
import { MethodPage } from '#web/pages/method.tsx';
import { MethodsPage } from '#web/pages/methods.tsx';
import { NoWayPage } from '#web/pages/no-way.tsx';
import type { PageContext, Problem } from '#web/pages/page-context.ts';
import { PasswordPage } from '#web/pages/password.tsx';
import { PhoneCodePage } from '#web/pages/phone-code.tsx';
import { PhonePage } from '#web/pages/phone.tsx';
import { RecoveryPage } from '#web/pages/recovery.tsx';
import {
  DisabledPage,
  EndedPage,
  EnrollmentNotOfferedPage,
  ExpiredPage,
  TooManyCodesPage,
} from '#web/pages/refuse.tsx';
import { renderPage } from '#web/pages/render.ts';
import { RepairPage } from '#web/pages/repair.tsx';
import { RequiredPage } from '#web/pages/required.tsx';
import { ResetLinkGonePage, ResetLinkPage } from '#web/pages/reset-link.tsx';
import { ResetSentPage } from '#web/pages/reset-sent.tsx';
import { SaveRecoveryCodePage } from '#web/pages/save-recovery-code.tsx';
import { SignedOutPage } from '#web/pages/signed-out.tsx';
import { SignInPage } from '#web/pages/sign-in.tsx';
import { SmsPage } from '#web/pages/sms.tsx';
import { NoCookiePage, StaleFormPage } from '#web/pages/stale-form.tsx';
import { galleryOfLoginPages } from './gallery-account.tsx';
import { galleryOfApplications } from './gallery-application.tsx';
import { consoles } from './gallery-consoles.tsx';
import { galleryOfHelp } from './gallery-help.tsx';
import { galleryOfPasswords } from './gallery-password.tsx';
import { byRoles } from './gallery-roles.tsx';
import { galleryOfConfirmations, galleryOfOwnPages } from './gallery-own.tsx';
import * as sample from './gallery-samples.ts';

/** Every screen in every state that looks different, by a name for its file. */
export type Gallery = Readonly<Record<string, VNode>>;

export function gallery(language: Language): Gallery {
  const page = sample.samplePage(language);
  const stranger = sample.samplePage(language, { user: null });
  const outside = sample.samplePage(language, { user: null, base: '', expiresAt: null, development: true });
  const own = sample.samplePage(language, { base: '', expiresAt: null, path: '/account' });
  return {
    ...signingIn(stranger, outside),
    ...galleryOfPasswords(page),
    ...verifying(page),
    ...recovering(page),
    ...beforeEnrolling(page),
    ...enrolling(page),
    ...enrollingPhone(page),
    ...byRoles(page),
    ...consoles(page, own),
    ...ending(page, outside),
    ...galleryOfApplications(page, own, outside),
    ...galleryOfHelp(outside),
    ...galleryOfOwnPages(own, outside),
    ...galleryOfLoginPages(own, page, outside),
    ...galleryOfConfirmations(page, own, outside),
  };
}

/** Writes every page to `<directory>/<language>/<name>.html`. */
export async function writeGallery(directory: string, language: Language): Promise<void> {
  const folder = path.join(directory, language);
  await mkdir(folder, { recursive: true });
  for (const [name, page] of Object.entries(gallery(language))) {
    await writeFile(path.join(folder, `${name}.html`), renderPage(page));
  }
}

const { email, help, now } = sample;

const wrongCode: Problem = { code: 'wrong-code', drift: null, serverTime: now, field: 'code' };

function signingIn(page: PageContext, outside: PageContext): Gallery {
  const flaw: Problem = { code: 'email-not-usable', flaw: 'malformed', field: 'email' };
  const wrong: Problem = { code: 'wrong-password', field: 'password' };
  return {
    'sign-in': <SignInPage page={outside} email="" to="/account" problem={null} />,
    'sign-in-error': <SignInPage page={outside} email="@" to="/account" problem={flaw} />,
    password: <PasswordPage page={page} email={email} problem={null} />,
    'password-error': <PasswordPage page={page} email={email} problem={wrong} />,
    'reset-sent': <ResetSentPage page={page} email={email} />,
    'reset-link': <ResetLinkPage page={outside} token="0123" />,
    'reset-link-gone': <ResetLinkGonePage page={outside} />,
    invitation: <InvitationPage page={outside} token="0123" />,
    'invitation-gone': <InvitationGonePage page={outside} />,
  };
}

function verifying(page: PageContext): Gallery {
  const why = { policy: sample.enforced };
  const early = { policy: sample.announced };
  const operator = { policy: sample.forOperators };
  const personal = { policy: sample.personal };
  const held = after(now, minute);
  return {
    methods: <MethodsPage page={page} digits="67" offers={sample.offers} why={why} />,
    'methods-unnamed': <MethodsPage page={page} digits={null} offers={sample.offers} why={why} />,
    code: <CodePage page={page} heldUntil={null} otherMethods why={why} problem={null} />,
    'code-error': <CodePage page={page} heldUntil={null} otherMethods why={early} problem={wrongCode} />,
    'code-held': <CodePage page={page} heldUntil={held} otherMethods={false} why={operator} problem={null} />,
    'code-personal': <CodePage page={page} heldUntil={null} otherMethods={false} why={personal} problem={null} />,
    ...byText(page),
    ...continuing({ ...page, base: '', expiresAt: null }),
  };
}

function byText(page: PageContext): Gallery {
  const why = { policy: sample.enforced };
  const ways = ['app', 'phone', 'recovery-code'] as const;
  const sent = { at: instant(now - 5 * second), until: after(now, 30 * minute), progress: 'left' } as const;
  const soon = { limit: 'pause', from: after(now, 25 * second) } as const;
  const hourly = { limit: 'hour', from: after(now, hour) } as const;
  const text = { page, digits: '67', sent, pause: null, heldUntil: null, ways, help, why, problem: null };
  const stopped: Problem = { code: 'sms-stopped', field: null };
  const paused: Problem = { code: 'sms-paused', pause: hourly, field: null };
  return {
    sms: <SmsPage {...text} pause={soon} />,
    'sms-leaving': <SmsPage {...text} sent={{ ...sent, progress: 'leaving' }} pause={soon} />,
    'sms-stuck': <SmsPage {...text} sent={{ ...sent, progress: 'stuck' }} />,
    'sms-error': <SmsPage {...text} problem={wrongCode} />,
    'sms-held': <SmsPage {...text} ways={['phone']} heldUntil={after(now, minute)} />,
    'sms-unsent': <SmsPage {...text} sent={null} />,
    'sms-paused': <SmsPage {...text} problem={paused} pause={hourly} />,
    'sms-last': <SmsPage {...text} pause={hourly} />,
    'sms-unsent-paused': <SmsPage {...text} sent={null} pause={hourly} />,
    'sms-unsent-unnamed': <SmsPage {...text} sent={null} digits={null} />,
    'sms-run-over': <SmsPage {...text} pause={{ limit: 'run' }} />,
    'sms-unsent-run-over': <SmsPage {...text} sent={null} pause={{ limit: 'run' }} />,
    'sms-stopped': <SmsPage {...text} sent={null} problem={stopped} />,
    'sms-stopped-alone': <SmsPage {...text} sent={null} ways={['phone']} problem={stopped} />,
  };
}

function continuing(page: PageContext): Gallery {
  const why = { policy: sample.enforced };
  return {
    continue: <ContinuePage page={page} step="verify" to="/account" why={why} />,
    'continue-enroll': <ContinuePage page={page} step="enroll" to="/account" why={why} />,
    'continue-save-code': <ContinuePage page={page} step="save-recovery-code" to="/account" why={why} />,
    'continue-other': <ContinuePage page={page} step="repair" to="/account" why={why} />,
  };
}

function recovering(page: PageContext): Gallery {
  const tick: Problem = { code: 'tick-needed', field: 'saved' };
  const code = sample.recoveryCode;
  const why = { policy: sample.enforced };
  return {
    recovery: <RecoveryPage page={page} otherMethods why={why} problem={null} />,
    'recovery-error': <RecoveryPage page={page} otherMethods={false} why={why} problem={wrongCode} />,
    'save-code': <SaveRecoveryCodePage page={page} code={code} enrolling problem={null} />,
    'save-code-error': <SaveRecoveryCodePage page={page} code={code} enrolling={false} problem={tick} />,
    'save-code-hidden': <SaveRecoveryCodePage page={page} code={null} enrolling={false} problem={null} />,
    repair: <RepairPage page={page} problem={null} />,
    'no-way': <NoWayPage page={page} helpers={helpers} mayReturn why={why} />,
    'no-way-alone': <NoWayPage page={page} helpers={[]} mayReturn={false} why={why} />,
  };
}

const helpers = [
  {
    name: '#1',
    companyName: 'Northwind Builders',
    email: 'sam@northwind-builders.example',
    helpContact: '+1 312 555 0100',
  },
  { name: '#2', companyName: 'Northwind Builders', email, helpContact: null },
];

function beforeEnrolling(page: PageContext): Gallery {
  const why = { policy: sample.enforced };
  const operator = { policy: sample.forOperators };
  const reset = { policy: sample.afterReset };
  const mailbox = {
    page,
    reason: 'set-up',
    email,
    help,
    why,
    takesPass: true,
    leave: { by: 'back-to-settings' },
    problem: null,
  } as const;
  const notNow = { by: 'not-now', until: sample.early.at } as const;
  return {
    required: <RequiredPage page={page} phoneToo why={why} help={help} leave={null} problem={null} />,
    'required-operator': (
      <RequiredPage page={page} phoneToo={false} why={operator} help={[]} leave={null} problem={null} />
    ),
    'required-reset': <RequiredPage page={page} phoneToo={false} why={reset} help={[]} leave={null} problem={null} />,
    early: <EarlyPage page={page} phoneToo={false} deadline={sample.early} help={help} problem={null} />,
    'early-either': <EarlyPage page={page} phoneToo deadline={sample.early} help={help} problem={null} />,
    'mailbox-unsent': <MailboxPage {...mailbox} sentAt={null} resendFrom={null} />,
    mailbox: <MailboxPage {...mailbox} leave={notNow} sentAt={instant(now - second)} resendFrom={after(now, minute)} />,
    'mailbox-pass-error': (
      <MailboxPage {...mailbox} sentAt={null} resendFrom={null} problem={{ ...wrongCode, field: 'pass' }} />
    ),
    'mailbox-error': <MailboxPage {...mailbox} sentAt={now} resendFrom={null} problem={wrongCode} />,
  };
}

function enrolling(page: PageContext): Gallery {
  const drift: Problem = { ...wrongCode, code: 'wrong-code', drift: -4 * minute, serverTime: now };
  const { setupKey, uri } = sample;
  const why = { policy: sample.enforced };
  const app = { page, setupKey, uri, help, why, leave: null, problem: null } as const;
  const kinds = sample.enforced.kinds.map((one) => ({ ...one, allowed: one.forbiddenBy.length === 0 }));
  return {
    method: <MethodPage page={page} kinds={kinds} leave={{ by: 'device-elsewhere' }} why={why} problem={null} />,
    app: <AppPage {...app} otherKinds={false} replacing={false} />,
    'app-error': <AppPage {...app} otherKinds replacing problem={drift} leave={{ by: 'device-elsewhere' }} />,
  };
}

function enrollingPhone(page: PageContext): Gallery {
  const asked = {
    page,
    countries: smsCountries,
    narrowedBy: [],
    why: { policy: sample.announced },
    country: 'US',
    number: '',
    help,
    otherKinds: true,
    pause: null,
  } as const;
  const form = { ...asked, replacing: false, codeOut: null, leave: { by: 'device-elsewhere' }, problem: null } as const;
  const sent = { at: instant(now - 5 * second), until: after(now, 30 * minute), progress: 'left' } as const;
  const soon = { limit: 'pause', from: after(now, 25 * second) } as const;
  const daily = { limit: 'day', from: after(now, 20 * hour) } as const;
  const code = { ...form, number: spacedNumber(sample.number), sent, heldUntil: null };
  const elsewhere: Problem = { code: 'phone-not-usable', flaw: { flaw: 'country', region: 'BR' }, field: 'number' };
  const stopped: Problem = { code: 'sms-stopped', field: null };
  return {
    phone: <PhonePage {...form} />,
    'phone-replacing': <PhonePage {...form} replacing otherKinds={false} leave={{ by: 'back-to-settings' }} />,
    'phone-error': <PhonePage {...form} country="FR" number="+55 11 91234-5678" problem={elsewhere} />,
    'phone-stopped': <PhonePage {...form} number="312 555 0167" problem={stopped} />,
    'phone-again': <PhonePage {...form} number="312 555 0167" codeOut="67" pause={soon} />,
    'phone-paused': <PhonePage {...form} pause={daily} />,
    'phone-run-over': <PhonePage {...form} pause={{ limit: 'run' }} />,
    'phone-code': <PhoneCodePage {...code} pause={soon} />,
    'phone-code-leaving': <PhoneCodePage {...code} sent={{ ...sent, progress: 'leaving' }} pause={soon} />,
    'phone-code-stuck': <PhoneCodePage {...code} sent={{ ...sent, progress: 'stuck' }} />,
    'phone-code-last': <PhoneCodePage {...code} pause={daily} />,
    'phone-code-unsent': <PhoneCodePage {...code} sent={null} />,
    'phone-code-error': <PhoneCodePage {...code} problem={wrongCode} />,
    'phone-code-held': <PhoneCodePage {...code} heldUntil={after(now, minute)} />,
  };
}

function ending(page: PageContext, outside: PageContext): Gallery {
  const over = { ...page, expiresAt: null };
  const statuses: readonly ErrorWords[] = [400, 403, 404, 408, 409, 429, 503, 'another-file'];
  const change: PageContext = { ...over, wayOut: { to: 'settings', onPage: true }, startOver: '/account/security' };
  const kept = { action: '/sign-in', fields: [{ name: 'email', value: email }] };
  return {
    expired: <ExpiredPage page={over} />,
    'too-many-codes': <TooManyCodesPage page={over} app phone />,
    ended: <EndedPage page={over} />,
    disabled: <DisabledPage page={over} email={email} />,
    'not-offered': <EnrollmentNotOfferedPage page={over} />,
    ...Object.fromEntries(
      statuses.map((one) => [
        `error-${one}`,
        <ErrorPage page={outside} status={one} retryAfter={minute} again="/sign-in?to=%2Faccount" kept={null} />,
      ]),
    ),
    'error-503-kept': <ErrorPage page={outside} status={503} retryAfter={minute} again="/sign-in" kept={kept} />,
    'change-expired': <ExpiredPage page={change} />,
    'change-too-many-codes': <TooManyCodesPage page={change} app={false} phone />,
    'change-ended': <EndedPage page={change} />,
    'stale-form': <StaleFormPage page={outside} back="/sign-in" kept={kept} />,
    'stale-form-of-interaction': <StaleFormPage page={outside} back={null} kept={null} />,
    'no-cookie': <NoCookiePage page={outside} back="/sign-in" />,
    done: <DonePage page={page} />,
    'signed-out': <SignedOutPage page={outside} />,
  };
}
