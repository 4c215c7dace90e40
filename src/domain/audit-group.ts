import { auditKinds, type AuditKind } from './audit-event.ts';

/** What people ask an audit trail for. */
export const auditGroups = ['sign-in', 'methods', 'people', 'rules', 'resets', 'exports', 'service'] as const;

export type AuditGroup = (typeof auditGroups)[number];

/** By what stands before the first point of a kind; a test says that each has its place. */
const byArea: Readonly<Partial<Record<string, AuditGroup>>> = {
  password: 'sign-in',
  code: 'sign-in',
  session: 'sign-in',
  interaction: 'sign-in',
  'sign-in': 'sign-in',
  mailbox: 'sign-in',
  'reset-link': 'sign-in',
  authenticator: 'methods',
  enrollment: 'methods',
  'recovery-code': 'methods',
  repair: 'methods',
  'always-require': 'methods',
  user: 'people',
  membership: 'people',
  invitation: 'people',
  import: 'people',
  policy: 'rules',
  company: 'rules',
  role: 'rules',
  extension: 'rules',
  reminders: 'rules',
  mailing: 'rules',
  email: 'methods',
  methods: 'resets',
  reset: 'resets',
  changes: 'resets',
  'enrollment-pass': 'resets',
  audit: 'exports',
  evidence: 'exports',
  users: 'exports',
  directory: 'exports',
  resets: 'exports',
  'roll-out': 'exports',
  keys: 'service',
  sms: 'service',
  mail: 'service',
  demo: 'service',
  application: 'service',
  'signing-key': 'service',
  'step-up': 'sign-in',
};

/** What stands elsewhere than its area: what people did with an application belongs to their sign-ins. */
const byKind: Readonly<Partial<Record<AuditKind, AuditGroup>>> = {
  'application.opened': 'sign-in',
  'application.consented': 'sign-in',
  'application.ended': 'sign-in',
  'application.reused': 'sign-in',
};

/** Null: nobody has given the kind a place. */
export const groupOf = (kind: AuditKind): AuditGroup | null =>
  byKind[kind] ?? byArea[kind.slice(0, kind.indexOf('.'))] ?? null;

/** Groups that have something to tell of one company; how people sign in and what they have to do so is the installation's to know. */
export const groupsOfCompany = ['people', 'rules', 'resets', 'exports', 'service'] as const satisfies AuditGroup[];

export const kindsIn = (group: AuditGroup): readonly AuditKind[] =>
  auditKinds.filter((kind) => groupOf(kind) === group);
