import type { VNode } from 'preact';
import { instant, second } from '#domain/instant.ts';
import { AccountPage } from '#web/pages/account.tsx';
import { AgainGonePage, AgainPage } from '#web/pages/again.tsx';
import { CodePage } from '#web/pages/code.tsx';
import { CompaniesPage } from '#web/pages/companies.tsx';
import { InboxPage } from '#web/pages/inbox.tsx';
import { MailboxPage } from '#web/pages/mailbox.tsx';
import { MethodsPage } from '#web/pages/methods.tsx';
import { NoWayPage } from '#web/pages/no-way.tsx';
import type { PageContext } from '#web/pages/page-context.ts';
import { PasswordPage } from '#web/pages/password.tsx';
import { EndedPage, ExpiredPage, TooManyCodesPage } from '#web/pages/refuse.tsx';
import { ProfilePage } from '#web/pages/profile.tsx';
import { SecurityEventsPage } from '#web/pages/security-events.tsx';
import { SecurityPage } from '#web/pages/security.tsx';
import { zoneGroups, zoneLabel } from '#text/zones.ts';
import { SignedOutFormPage } from '#web/pages/stale-form.tsx';
import * as sample from './gallery-samples.ts';

type Gallery = Readonly<Record<string, VNode>>;

const { email, help, now } = sample;

/** My Profile Settings, Password & Security, and the development inbox. */
export function galleryOfOwnPages(page: PageContext, outside: PageContext): Gallery {
  const { methods, sessions, events, enforced, announced, off, personal, early } = sample;
  const saved = { confirmed: true, confirmedAt: now, pending: false };
  const none = { confirmed: false, confirmedAt: null, pending: false };
  const login = { email, waiting: null, undoableUntil: null };
  const calm = { freeze: null, early: null } as const;
  const some = { page, passwordSince: now, login, sessions, events, ...calm, rule: 'none' } as const;
  const unenrolled = { methods: [], kinds: announced.kinds, recovery: none, events: [] };
  const either = enforced.kinds.map((one) => ({ ...one, forbiddenBy: [] }));
  const enrolled = { ...some, methods, kinds: either, mayEnroll: true, recovery: saved } as const;
  const many = [1, 2].flatMap(() => sessions.map((one, index) => ({ ...one, current: one.current && index === 0 })));
  const profile = {
    page,
    name: 'Ana López',
    language: 'en',
    languages: [
      { value: 'en', text: 'English' },
      { value: 'fr', text: 'Français' },
    ],
    zone: 'America/Chicago',
    companyZone: zoneLabel(page.m, 'America/New_York'),
    zones: zoneGroups(page.m),
  };
  const mail = {
    channel: 'mail',
    to: email,
    subject: '12-34',
    text: '1234\n\n5678',
    html: '',
    calendar: null,
    sentAt: now,
  } as const;
  const sms = { ...mail, channel: 'sms', to: sample.number, subject: '', text: '135790\n\n#135790' } as const;
  return {
    account: <AccountPage page={page} early={early} invitations={0} administers={false} operates={false} />,
    'account-consoles': <AccountPage page={page} early={null} invitations={2} administers operates />,
    profile: <ProfilePage {...profile} saved={false} problem={null} />,
    'profile-saved': <ProfilePage {...profile} saved problem={null} />,
    'profile-error': (
      <ProfilePage {...profile} saved={false} problem={{ code: 'name-not-usable', flaw: 'missing', field: 'name' }} />
    ),
    'security-events': <SecurityEventsPage page={page} events={events} older="/account/security/events" isLater />,
    'security-events-none': <SecurityEventsPage page={page} events={[]} older={null} isLater={false} />,
    'security-many': <SecurityPage {...enrolled} rule="locked" policy={enforced} sessions={many} />,
    security: <SecurityPage {...enrolled} rule="locked" policy={enforced} />,
    'security-always': <SecurityPage {...enrolled} rule="on" policy={personal} />,
    'security-not-always': <SecurityPage {...enrolled} rule="off" policy={off} />,
    'security-early': <SecurityPage {...some} {...unenrolled} early={early} mayEnroll policy={announced} />,
    'security-already': <SecurityPage {...some} {...unenrolled} mayEnroll policy={off} />,
    'security-off': <SecurityPage {...some} methods={[]} kinds={[]} mayEnroll={false} recovery={none} policy={off} />,
    inbox: <InboxPage page={outside} entries={[mail, sms, { ...mail, calendar: 'BEGIN:VCALENDAR' }]} />,
    'inbox-empty': <InboxPage page={outside} entries={[]} />,
    companies: <CompaniesPage page={page} companies={companies} />,
    'companies-none': <CompaniesPage page={page} companies={[]} />,
  };
}

const companies = [
  { name: 'Northwind Builders', href: '/admin/cmp_0190000000007000800000000000000a' },
  { name: 'Harbor & Hill Civil Engineering', href: '/admin/cmp_0190000000007000800000000000000b' },
];

const company = '/admin/cmp_0190000000007000800000000000000a';

/** A form that waits for a fresh proof, and the pages on which it is given (SPEC C6, S8). */
export function galleryOfConfirmations(run: PageContext, own: PageContext, outside: PageContext): Gallery {
  const { m } = own;
  const draft = 'drf_0190000000007000800000000000000a';
  const form = {
    action: `${company}/security/mfa`,
    fields: [
      { name: 'member', value: 'mbr_1' },
      { name: 'member', value: 'mbr_2' },
    ],
  };
  const words = {
    label: m.t('security.always-label'),
    company: 'Northwind Builders',
    rows: [{ name: m.t('again.where'), value: '2027-02-15' }],
  };
  const unsaid = { label: null, company: null, rows: [] };
  const waits = { page: { ...own, path: `/account/again/${draft}` }, draft, form, back: company };
  const page: PageContext = {
    ...run,
    startOver: `/account/again/${draft}`,
    wayOut: { to: 'form', onPage: false },
  };
  const over: PageContext = { ...page, expiresAt: null, wayOut: { to: 'form', onPage: true } };
  const why = { policy: sample.enforced };
  const mailbox = {
    page: over,
    reason: 'confirm',
    email,
    help,
    why,
    takesPass: false,
    leave: { by: 'back-to-settings' },
    problem: null,
  } as const;
  return {
    again: <AgainPage {...waits} words={words} ready />,
    'again-waiting': <AgainPage {...waits} words={words} ready={false} />,
    'again-unsaid': <AgainPage {...waits} words={unsaid} ready />,
    'again-gone': <AgainGonePage page={own} />,
    'signed-out-form': <SignedOutFormPage page={outside} kept={form} words={{ ...words, company: null }} />,
    'confirm-password': <PasswordPage page={page} email={email} problem={null} />,
    'confirm-methods': <MethodsPage page={page} digits="67" offers={sample.offers.slice(0, 2)} why={why} />,
    'confirm-code': <CodePage page={page} heldUntil={null} otherMethods={false} why={why} problem={null} />,
    'confirm-mailbox-unsent': <MailboxPage {...mailbox} sentAt={null} resendFrom={null} />,
    'confirm-mailbox': <MailboxPage {...mailbox} sentAt={instant(now - second)} resendFrom={null} />,
    'confirm-expired': <ExpiredPage page={over} />,
    'confirm-too-many-codes': <TooManyCodesPage page={over} app phone={false} />,
    'confirm-ended': <EndedPage page={over} />,
    'confirm-no-way': <NoWayPage page={over} helpers={[]} mayReturn={false} why={why} />,
  };
}
