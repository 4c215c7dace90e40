import type { Instant } from '#domain/instant.ts';
import type { MergedPolicy } from '#domain/policy.ts';
import type { CommonMailValues } from '#ports/mail-values.ts';
import type { MailContent } from '#ports/outbox.ts';
import { deviceWords } from '#text/device.ts';
import type { Messages } from '#text/messages.ts';
import { requiredByWords } from './decided.ts';
import type { Deps } from './deps.ts';
import type { Mail, Recipient } from './mail-kinds.ts';
import { rollOutValues } from './mail-values-roll-out.ts';

/** What the template of a mail is filled with: words alone, in the reader's language and zone. */
export function valuesOf(
  { service }: Pick<Deps, 'service'>,
  to: Recipient,
  mail: Mail,
  m: Messages,
): MailContent['values'] {
  return { ...commonValues(service, to, mail, m), ...specialValues(service.publicUrl(), to, mail, m) };
}

function commonValues(service: Deps['service'], to: Recipient, mail: Mail, m: Messages): CommonMailValues {
  return {
    serviceName: service.name,
    supportAddress: service.supportAddress ?? '',
    userName: to.displayName,
    email: to.email,
    at: m.dateTime(mail.now, to.timeZone),
    from: mail.facts.address,
    device: deviceWords(m, mail.facts.userAgent) ?? '',
    home: service.publicUrl(),
    ...(mail.administers === undefined ? {} : { administers: mail.administers }),
    ...(mail.policy && requiredBy(mail.policy, m, mail.now, to.timeZone)),
  };
}

function specialValues(home: string, to: Recipient, mail: Mail, m: Messages): MailContent['values'] {
  const until = 'expiresAt' in mail ? { expiresAt: m.dateTime(mail.expiresAt, to.timeZone) } : {};
  switch (mail.kind) {
    case 'mailbox-code':
      return { ...until, code: mail.code.reveal() };
    case 'password-reset':
      return { ...until, link: mail.link };
    case 'invitation':
      return { ...until, link: mail.link, companies: m.list([...to.companies]) };
    case 'company-invitation':
      return { ...until, link: `${home}/account/companies`, company: mail.company, inviter: mail.inviter ?? '' };
    case 'user-reset':
      return { person: mail.person.displayName, personEmail: mail.person.email };
    case 'pass-issued':
      return { ...until, company: mail.company, administrator: mail.administrator ?? '' };
    case 'user-pass-issued': {
      const { company, person, personEmail } = mail;
      return { company, person, personEmail, administrator: mail.administrator ?? '' };
    }
    default:
      return isRollOut(mail) ? rollOutValues(home, to, mail, m) : {};
  }
}

const isRollOut = (mail: Mail): mail is Extract<Mail, { deadline: unknown }> => 'deadline' in mail;

function requiredBy(policy: MergedPolicy, ...words: [Messages, Instant, string]): Pick<CommonMailValues, 'requiredBy'> {
  const who = requiredByWords(policy, ...words);
  return who === null ? {} : { requiredBy: who };
}
