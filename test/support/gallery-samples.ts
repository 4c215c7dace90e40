import type { ShownApplication } from '#domain/application.ts';
import type { AuditEvent, AuditKind } from '#domain/audit-event.ts';
import { auditKinds } from '#domain/audit-event.ts';
import type { BoundAuthenticator } from '#domain/authenticator.ts';
import { deadlineInstant, type CalendarDate, type Deadline } from '#domain/deadline.ts';
import type { ApplicationId, AuthenticatorId, CompanyId, EventId, SessionId } from '#domain/identifiers.ts';
import { after, day, hour, instant, minute } from '#domain/instant.ts';
import type { Offer } from '#domain/next-step.ts';
import { mergePolicies, type CompanyPolicy } from '#domain/policy.ts';
import { noAttempts } from '#domain/throttle.ts';
import { otpauthUri } from '#domain/totp.ts';
import { languagesListed, languagesOffered, type Language } from '#text/languages.ts';
import { messagesFor } from '#text/messages.ts';
import type { MethodRow } from '#web/pages/security.tsx';
import type { HelpOffer, PageContext } from '#web/pages/page-context.ts';
import type { SessionRow } from '#web/pages/parts/sessions.tsx';

/** Monday, January 18, 2027, 15:30 UTC. */
export const now = instant(Date.UTC(2027, 0, 18, 15, 30));

/** Sixty characters, as DESIGN 7 asks. */
export const email = 'maximiliane.oberhofer-schwarzenbach@northwind-builders.example';

export const brandName = 'Gatehouse';

export const host = 'sign-in.gatehouse.example';

/** As SPEC T1 has it: 32 base32 characters. */
export const setupKey = 'JBSWY3DPEHPK3PXP7QGN2M4ALTRW6VKC';

export const recoveryCode = 'K7QM9XD24TNBVH3ER8WC5ZPA';

/** E.164, of a range that is given to nobody. */
export const number = '+13125550167';

export const uri = otpauthUri(brandName, email, setupKey);

const shown = (name: string, logoMark: string | null): ShownApplication => ({
  id: 'app_0190000000007000800000000000000e' as ApplicationId,
  name,
  logoMark,
});

export const application = shown('Payments', '0123');
export const longApplication = shown('Subcontractor Payments & Lien Waivers', null);

/** Where it wants people back when they have signed out. */
export const returnAddress = 'https://payments.example/signed-out?state=0';

/** A page in the midst of a sign-in, twelve minutes before it expires. */
export function samplePage(language: Language, more: Partial<PageContext> = {}): PageContext {
  return {
    m: messagesFor(language),
    language,
    languages: languagesListed(languagesOffered(true), language).map(({ tag, ownName }) => ({
      tag,
      label: ownName,
      href: `/sign-in?lang=${tag}`,
    })),
    path: '/sign-in',
    brand: { name: brandName, accent: '#ffb000', supportAddress: 'support@gatehouse.example' },
    formToken: 'form-token-0',
    user: { email },
    serverNow: now,
    expiresAt: after(now, 12 * minute),
    base: '/sign-in/int_0190000000007000800000000000000a',
    startOver: '/sign-in?to=%2Faccount',
    wayOut: { to: 'someone-else', href: '/sign-in' },
    destination: null,
    development: false,
    zone: 'America/New_York',
    ...more,
  };
}

const date = (text: string): CalendarDate => text as CalendarDate;

const company = (name: string, deadline: Deadline, more: Partial<CompanyPolicy> = {}): CompanyPolicy => ({
  companyId: `cmp_${name}` as CompanyId,
  companyName: name,
  entitled: true,
  requireMfa: true,
  deadline,
  extension: null,
  frequency: 'frequently',
  smsAllowed: false,
  confirmMailbox: true,
  helpContact: null,
  appGuidance: null,
  administers: false,
  ...more,
});

export const nobody = { alwaysRequire: false, operator: false, setUpDemanded: false };

const northwind = company('Northwind Builders', { date: date('2027-01-15'), zone: 'America/Chicago' });
export const harbor = company(
  'Harbor & Hill Civil Engineering',
  { date: date('2027-02-15'), zone: 'Europe/Paris' },
  { frequency: 'weekly' },
);

export const enforced = mergePolicies([northwind, harbor], [], nobody, now);
export const announced = mergePolicies([harbor], [], nobody, now);
export const off = mergePolicies([], [], nobody, now);
export const forOperators = mergePolicies([], [], { ...nobody, alwaysRequire: true, operator: true }, now);
export const personal = mergePolicies([], [], { ...nobody, alwaysRequire: true }, now);
export const afterReset = mergePolicies([], [], { ...nobody, setUpDemanded: true }, now);

const harborDeadline: Deadline = { date: date('2027-02-15'), zone: 'Europe/Paris' };

export const early = { at: deadlineInstant(harborDeadline), of: harborDeadline, companyName: harbor.companyName };

export const help: readonly HelpOffer[] = [
  {
    companyName: 'Northwind Builders',
    contact: 'it@northwind-builders.example, ext. 214',
    guidance: 'KeePassXC is on every site office computer: 12-3.\n45-67',
  },
];

const bound: BoundAuthenticator = {
  id: 'aut_0190000000007000800000000000000b' as AuthenticatorId,
  kind: 'app',
  boundAt: instant(now - 40 * day),
  lastUsedAt: instant(now - day),
  attempts: noAttempts,
  country: null,
};

export const offers: readonly Offer[] = [
  { kind: 'app', authenticator: bound, heldUntil: after(now, minute) },
  { kind: 'phone', authenticator: { ...bound, kind: 'phone' }, heldUntil: null },
  { kind: 'recovery-code' },
];

const phone = {
  ...bound,
  id: 'aut_0190000000007000800000000000000c' as AuthenticatorId,
  kind: 'phone',
  label: '',
  disabledAt: null,
  digits: '67',
  refusedBy: [],
  unserved: null,
  stays: null,
} as const;

export const methods: readonly MethodRow[] = [
  { ...bound, label: '#1', disabledAt: null, digits: null, refusedBy: [], unserved: null, stays: 'required' },
  { ...phone, lastUsedAt: null, disabledAt: now },
  {
    ...phone,
    id: 'aut_0190000000007000800000000000000d' as AuthenticatorId,
    refusedBy: [
      { rule: 'company', companyId: northwind.companyId, companyName: northwind.companyName, deadline: null },
    ],
  },
];

const agents = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
  'curl',
];

export const sessions: readonly SessionRow[] = agents.map((userAgent, index) => ({
  id: `ses_0190000000007000800000000000000${index}` as SessionId,
  userAgent,
  network: index === 1 ? '2001:db8:85a3:8d3:1319:8a2e:370:7348' : '203.0.113.7',
  signedInAt: instant(now - (index + 1) * day),
  lastSeenAt: instant(now - index * hour),
  current: index === 0,
}));

export const auditEvent = (kind: AuditKind, index = 0): AuditEvent => ({
  id: `evt_0190000000007000800000000000000${index}` as EventId,
  at: instant(now - index * hour),
  stream: 'installation',
  kind,
  actor: null,
  subject: null,
  from: index % 2 === 0 ? '203.0.113.7' : null,
  detail: index % 3 === 0 ? { kind: 'app' } : {},
});

export const events: readonly AuditEvent[] = auditKinds.map(auditEvent);
