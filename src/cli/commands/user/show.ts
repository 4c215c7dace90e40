import { describeUser, type DescribedMethod, type DescribedUser } from '#flows/directory/describe-user.ts';
import { deadlineInstant } from '#domain/deadline.ts';
import { roleNameOf } from '#domain/role-rule.ts';
import type { Instant } from '#domain/instant.ts';
import { zoneOf } from '#flows/mail.ts';
import { mayAttempt, type AttemptRecord } from '#domain/throttle.ts';
import type { MembershipWithPolicy } from '#ports/records.ts';
import { withTools, type ToolJob } from '../../action.ts';
import { cellText, printable, type Fields } from '../../cell.ts';
import { userFrom } from '../../find.ts';
import { mergedFields, mergedWords } from '../../policy-words.ts';
import { stepsFields, stepsWords } from '../../step-words.ts';
import { dateFrom, iso, isoOrNull, readable } from '../../values.ts';
import type { AddToGroup } from '../user.ts';

export const addUserShow: AddToGroup = (group, world) => {
  group
    .command('show')
    .argument('<who>', 'login e-mail or id of the user')
    .description('everything about one person that helps to help them; no secrets')
    .option('--on <date>', 'what would bind them and be asked on that day, such as 2027-01-18')
    .addHelpText('after', help)
    .action(withTools(world, show));
};

const help = `
Examples:
  gatehouse user show ana@example.com
  gatehouse user show ana@example.com --on 2027-01-18`;

interface Options {
  readonly on?: string;
}

/** Throttles are told of now, policies and the next sign-in of whenever they are judged at (SPEC P11). */
interface Times {
  readonly now: Instant;
  readonly judgedAt: Instant;
  /** In which people read instants. */
  readonly zone: string;
}

async function show({ tools: { deps }, out }: ToolJob, who: string, options: Options): Promise<void> {
  const day = options.on === undefined ? null : dateFrom('--on', options.on);
  const bundle = await userFrom(deps, who);
  const now = deps.clock.now();
  const zone = zoneOf(bundle);
  const times = { now, judgedAt: day === null ? now : deadlineInstant({ date: day, zone }), zone };
  const described = await describeUser(deps, bundle, times.judgedAt);
  const fields = fieldsOf(described, times);
  out.one(fields, wordsOf(fields, described, times));
}

function fieldsOf(described: DescribedUser, { now, judgedAt }: Times): Fields {
  const { history, policy, methods, mailbox } = described;
  const { user, memberships } = described.bundle;
  const erasedAt = history?.erasedAt ?? null;
  return {
    id: user.id,
    email: user.email,
    name: user.displayName,
    status: erasedAt === null ? user.status : 'erased',
    language: user.language,
    timeZone: user.timeZone,
    operator: user.operator,
    alwaysRequire: user.alwaysRequire,
    createdAt: iso(user.createdAt),
    importedAt: isoOrNull(history?.importedAt ?? null),
    erasedAt: isoOrNull(erasedAt),
    signedIn: history?.hasSignedIn ?? false,
    lastSignInAt: isoOrNull(described.lastSignInAt),
    sessions: described.sessions,
    methods: methods.map((one) => methodFields(one, now)),
    recoveryCode: described.recoveryCode,
    mailboxCode: mailbox && { sentAt: iso(mailbox.sentAt), ...attemptFields(mailbox.attempts, now) },
    memberships: memberships.map(membershipFields),
    evaluatedAt: iso(judgedAt),
    policy: mergedFields(policy, judgedAt),
    nextSignIn: stepsFields(described),
  };
}

function methodFields(
  { id, kind, label, boundAt, lastUsedAt, attempts, isOffered }: DescribedMethod,
  now: Instant,
): Fields {
  return {
    kind,
    label,
    addedAt: isoOrNull(boundAt),
    lastUsedAt: isoOrNull(lastUsedAt),
    usable: isOffered && attempts.disabledAt === null,
    ...attemptFields(attempts, now),
    id,
  };
}

/** A back-off that is over is none. */
function attemptFields(attempts: AttemptRecord, now: Instant): Fields {
  const verdict = mayAttempt(attempts, now);
  return {
    wrongCodes: attempts.failures,
    heldUntil: isoOrNull(verdict.may ? null : verdict.until),
    disabledAt: isoOrNull(attempts.disabledAt),
  };
}

function membershipFields({ membership, company, roles }: MembershipWithPolicy): Fields {
  const { id, status, companyAdmin, directoryAdmin, employer, site, group, language } = membership;
  const where = { company: company.id, companyName: company.name, entitled: company.entitlement === 'available' };
  const held = roles.map(roleNameOf);
  return { ...where, status, companyAdmin, directoryAdmin, employer, site, group, language, roles: held, id };
}

const parts = ['methods', 'mailboxCode', 'evaluatedAt', 'memberships', 'policy', 'nextSignIn'];

function wordsOf(
  fields: Fields,
  { step, afterwards, policy, methods, bundle }: DescribedUser,
  { now, judgedAt, zone }: Times,
): string {
  const plain = Object.entries(fields).filter(([name]) => !parts.includes(name));
  const width = Math.max(...plain.map(([name]) => name.length));
  return [
    ...plain.map(([name, value]) => `${name.padEnd(width)}  ${cellText(value)}`),
    ...section(
      'methods',
      methods.map((one) => methodWords(one, now, zone)),
    ),
    ...section('memberships', bundle.memberships.map(membershipWords)),
    ...section(`what binds them on ${readable(judgedAt, zone)}`, mergedWords(policy, judgedAt).map(printable)),
    ...section('after the right password, a sign-in then asks', stepsWords({ step, afterwards })),
    ...(fields['mailboxCode'] === null ? [] : section('code by mail', [cellText(fields['mailboxCode'])])),
  ].join('\n');
}

function methodWords(method: DescribedMethod, now: Instant, zone: string): string {
  const { kind, label, boundAt, lastUsedAt, attempts, isOffered } = method;
  const verdict = mayAttempt(attempts, now);
  const held = verdict.may || verdict.until === null ? [] : [`held until ${readable(verdict.until, zone)}`];
  const disabled =
    attempts.disabledAt === null ? [] : [`disabled by wrong codes on ${readable(attempts.disabledAt, zone)}`];
  // When a password was used nobody notes down: the last sign-in stands above.
  const unseen = kind === 'password' ? [] : ['never used'];
  const used = lastUsedAt === null ? unseen : [`last used ${readable(lastUsedAt, zone)}`];
  const unused = isOffered ? [] : ['of no use in this installation'];
  const wrong = attempts.failures === 0 ? [] : [`${attempts.failures} wrong codes since the last right one`];
  const named = label === '' ? kind : `${kind} "${printable(label)}"`;
  return [
    named,
    `added ${boundAt === null ? '-' : readable(boundAt, zone)}`,
    ...used,
    ...wrong,
    ...held,
    ...disabled,
    ...unused,
  ].join(', ');
}

function membershipWords({ membership, company, roles }: MembershipWithPolicy): string {
  const { status, companyAdmin, directoryAdmin, employer, site, group, language } = membership;
  const permissions = [...(companyAdmin ? ['company admin'] : []), ...(directoryAdmin ? ['directory admin'] : [])];
  const told = Object.entries({ employer, site, group, language }).flatMap(([name, value]) =>
    value === null ? [] : [`${name} ${value}`],
  );
  const held = roles.map((one) => `role ${roleNameOf(one)}`);
  return printable(`${company.name} (${company.id}): ${[status, ...permissions, ...told, ...held].join(', ')}`);
}

const section = (title: string, lines: readonly string[]): readonly string[] => [
  '',
  `${title}:`,
  ...(lines.length === 0 ? ['  none'] : lines.map((line) => `  ${line}`)),
];
