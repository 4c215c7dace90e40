import { localPart, maskedEmail } from '#domain/email.ts';
import type { Instant } from '#domain/instant.ts';
import type { ResetApproval } from '#domain/mfa-reset.ts';
import type { MergedPolicy } from '#domain/policy.ts';
import type { CommonMailValues } from '#ports/mail-values.ts';
import type { MailContent } from '#ports/outbox.ts';
import type { ResetEnder } from '#ports/resets.ts';
import type { PlainKey } from '#text/catalogue.ts';
import { deviceWords } from '#text/device.ts';
import type { Messages } from '#text/messages.ts';
import { requiredByWords } from './decided.ts';
import { barredWords } from './barred-words.ts';
import type { Deps } from './deps.ts';
import type { Mail, Recipient } from './mail-kinds.ts';
import { resetRuleWords } from './mail-values-policy.ts';
import { rollOutValues } from './mail-values-roll-out.ts';

/** What the template of a mail is filled with: words alone, in the reader's language and zone. */
export function valuesOf(
  { service }: Pick<Deps, 'service'>,
  to: Recipient,
  mail: Mail,
  m: Messages,
): MailContent['values'] {
  return { ...commonValues(service, to, mail, m), ...specialValues(service, to, mail, m) };
}

/** Whoever was invited and has told no name yet is called by the first part of their address: that is no name to greet anybody by. */
const ownNameOf = ({ displayName, email }: Recipient): string => (displayName === localPart(email) ? '' : displayName);

function commonValues(service: Deps['service'], to: Recipient, mail: Mail, m: Messages): CommonMailValues {
  return {
    serviceName: service.name,
    supportAddress: service.supportAddress ?? '',
    userName: ownNameOf(to),
    email: to.email,
    at: m.dateTime(mail.now, to.timeZone),
    from: mail.facts.address,
    device: deviceWords(m, mail.facts.userAgent) ?? '',
    home: service.publicUrl(),
    ...(mail.administers === undefined ? {} : { administers: mail.administers }),
    ...(mail.team === undefined ? {} : { team: mail.team }),
    ...(mail.policy && requiredBy(mail.policy, m, mail.now, to.timeZone)),
  };
}

function specialValues(service: Deps['service'], to: Recipient, mail: Mail, m: Messages): MailContent['values'] {
  const until = 'expiresAt' in mail ? { expiresAt: m.dateTime(mail.expiresAt, to.timeZone) } : {};
  switch (mail.kind) {
    case 'mailbox-code':
      return { ...until, code: mail.code.reveal() };
    case 'password-reset':
      return { ...until, link: mail.link };
    case 'invitation':
      return { ...until, link: mail.link, companies: m.list([...to.companies]), inviter: mail.inviter ?? '' };
    case 'company-invitation':
      return {
        ...until,
        link: `${service.publicUrl()}/account/companies`,
        company: mail.company,
        inviter: mail.inviter ?? '',
      };
    case 'methods-reset':
      return {
        company: mail.company ?? '',
        ...actor(m, mail),
        helpContact: mail.helpContact ?? '',
        hadApp: mail.hadApp ? 'yes' : '',
      };
    case 'user-reset':
      return { person: mail.person.displayName, personEmail: mail.person.email, ...actor(m, mail) };
    case 'reset-asked': {
      const { company, veto } = mail;
      const dueAt = mail.dueAt > mail.now ? m.dateTime(mail.dueAt, to.timeZone) : '';
      return { ...until, company: company ?? '', ...actor(m, mail), dueAt, notMe: veto };
    }
    case 'reset-asked-elsewhere':
    case 'reset-waits':
      return { ...until, ...resetToSee(m, mail, to.timeZone) };
    case 'reset-to-approve': {
      const { why, how } = mail;
      const told = { why: m.t(approvalKeys[why]), how: how === null ? '' : m.t(`pass.how-${how}`) };
      return { ...until, ...resetToSee(m, mail, to.timeZone), ...told };
    }
    case 'reset-vetoed': {
      const { company, person, personEmail, stopped } = mail;
      return { company, person, personEmail, stopped: m.t(stoppedKeys[stopped]) };
    }
    case 'reset-lapsed':
      return { company: mail.company, person: mail.person, personEmail: mail.personEmail };
    case 'reset-barred': {
      const { company, person, personEmail, because } = mail;
      return { company, person, personEmail, because: barredWords(m, because, service.name) };
    }
    case 'pass-issued':
      return { ...until, company: mail.company, administrator: mail.administrator ?? '' };
    case 'user-pass-issued':
    case 'administrator-added': {
      const { company, person, personEmail } = mail;
      return { company, person, personEmail, administrator: mail.administrator ?? '' };
    }
    case 'team-joined': {
      const { company, application, roles, giver } = mail;
      const permissions = m.list([...roles]);
      return { company, application, permissions, giver: giver?.knownName ?? '', giverEmail: giver?.email ?? '' };
    }
    case 'email-confirm': {
      const { link, newEmail, asker } = mail;
      return { ...until, link, newEmail, asker: asker.displayName, askerEmail: maskedEmail(asker.email) };
    }
    case 'email-asked':
    case 'email-taken':
      return { newEmail: mail.newEmail };
    case 'email-changed-from':
      return { ...until, newEmail: mail.newEmail, notMe: mail.undo };
    case 'email-undone':
      return {
        oldEmail: mail.oldEmail,
        newEmail: mail.newEmail,
        frozenUntil: m.dateTime(mail.frozenUntil, to.timeZone),
      };
    case 'changes-frozen':
      return { frozenUntil: m.dateTime(mail.frozenUntil, to.timeZone) };
    case 'changes-thawed':
      return { administrator: mail.administrator ?? '' };
    case 'resets-eased': {
      const { company, administrator, changed } = mail;
      const takesEffect = m.dateTime(mail.takesEffect, to.timeZone);
      return { company, administrator: administrator ?? '', changes: resetRuleWords(m, changed), takesEffect };
    }
    default:
      return isRollOut(mail) ? rollOutValues(service.publicUrl(), to, mail, m) : {};
  }
}

/** Who did it or asked for it, and as what, where they look after a team. */
const actor = (m: Messages, { administrator, administratorAs }: Extract<Mail, { administratorAs: unknown }>) => ({
  administrator: administrator ?? '',
  administratorAs: m.list([...administratorAs]),
});

/** What administrators are told of a reset that waits. `dueAt` empty: it waits for no time. */
function resetToSee(m: Messages, mail: Extract<Mail, { dueAt: Instant; link: string }>, zone: Recipient['timeZone']) {
  const { company, person, personEmail, link } = mail;
  const dueAt = mail.dueAt > mail.now ? m.dateTime(mail.dueAt, zone) : '';
  return { company, person, personEmail, ...actor(m, mail), dueAt, link };
}

/** Why a reset takes an approval, for administrators and operators alike. */
const approvalKeys = {
  frozen: 'reset.why-frozen',
  'company-asks': 'reset.why-company-operator',
  'email-changed': 'reset.why-email',
  burst: 'reset.why-burst',
} as const satisfies Record<ResetApproval, PlainKey>;

/** Who stopped a reset, as whoever asked for it is told: of whom else than the person does not matter. */
const stoppedKeys = {
  session: 'reset.stopped-session',
  mailbox: 'reset.stopped-mailbox',
  elsewhere: 'reset.stopped-other',
  administrator: 'reset.stopped-other',
  team: 'reset.stopped-other',
  operator: 'reset.stopped-other',
  machine: 'reset.stopped-other',
} as const satisfies Record<ResetEnder, PlainKey>;

const isRollOut = (mail: Mail): mail is Extract<Mail, { deadline: unknown }> => 'deadline' in mail;

function requiredBy(policy: MergedPolicy, ...words: [Messages, Instant, string]): Pick<CommonMailValues, 'requiredBy'> {
  const who = requiredByWords(policy, ...words);
  return who === null ? {} : { requiredBy: who };
}
