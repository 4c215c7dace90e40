import type { MailTrouble, MailVerdict } from '#ports/mail-check.ts';

interface Words {
  readonly what: string;
  readonly remedy: string;
}

/** What went wrong between this machine and the mail server, and what to do about it. */
const words: Readonly<Record<MailTrouble, Words>> = {
  'unknown-host': {
    what: 'The host of GATEHOUSE_SMTP_URL is not known.',
    remedy: 'Correct the name, or look whether this machine can look up names (DNS).',
  },
  unreachable: {
    what: 'There is no way to the mail server from this machine.',
    remedy: 'Look at the network and its routes, and whether the host of GATEHOUSE_SMTP_URL is the right one.',
  },
  'connection-refused': {
    what: 'Nothing listens at the address of GATEHOUSE_SMTP_URL.',
    remedy: 'Start the mail server, or correct host and port: usually 587 with smtp://, 465 with smtps://.',
  },
  'time-out': {
    what: 'The mail server does not answer in time.',
    remedy:
      'Look whether a firewall stands between, or the port is wrong: smtp:// at a port that wants smtps:// (465) waits in silence. Many networks close port 25: try 587.',
  },
  certificate: {
    what: 'The certificate of the mail server is not trusted: self-signed, expired or made for another name.',
    remedy:
      'Write the host in GATEHOUSE_SMTP_URL as the certificate names it, or renew the certificate. For an authority of your own set NODE_EXTRA_CA_CERTS to its certificate.',
  },
  'no-tls': {
    what: 'The mail server and GATEHOUSE_SMTP_URL do not agree on encryption.',
    remedy:
      'Use smtps:// with port 465, or smtp:// with port 587 and STARTTLS. For a relay without encryption on a network of your own add ?requireTLS=false; then codes and links go over it in the clear.',
  },
  'login-refused': {
    what: 'The mail server refuses the user or the password.',
    remedy:
      'Correct them in GATEHOUSE_SMTP_URL; signs such as @ : / in them are written percent-encoded (%40 %3A %2F). Some servers want a password made for applications.',
  },
  'login-needed': {
    what: 'The mail server wants a user and a password.',
    remedy: 'Put them into GATEHOUSE_SMTP_URL: smtp://user:password@host:587.',
  },
  'sender-refused': {
    what: 'The mail server does not let this sender send.',
    remedy: 'Set GATEHOUSE_MAIL_FROM to an address that the user of GATEHOUSE_SMTP_URL may send from.',
  },
  'recipient-refused': {
    what: 'The mail server does not take mail for this recipient.',
    remedy: 'Look whether the address exists, and try another one.',
  },
  'relay-denied': {
    what: 'The mail server does not pass mail on to other domains for us.',
    remedy: 'Sign in there (user and password in GATEHOUSE_SMTP_URL), or let the server relay for this machine.',
  },
  'message-refused': {
    what: 'The mail server refuses the message itself.',
    remedy: 'Look at its log: often the sender (GATEHOUSE_MAIL_FROM) lacks SPF or DKIM, or a filter took offense.',
  },
  'try-later': {
    what: 'The mail server asks to come back later.',
    remedy:
      'Try again in some minutes: greylisting and limits end by themselves. Mails of the server are tried again for hours.',
  },
  other: {
    what: 'The mail server could not be used.',
    remedy: 'Look at its log at this moment, and at GATEHOUSE_SMTP_URL.',
  },
};

export function troubleWords({ trouble, said }: Extract<MailVerdict, { readonly works: false }>): Words {
  const { what, remedy } = words[trouble];
  return { what: said === '' ? what : `${what} (${said})`, remedy };
}
