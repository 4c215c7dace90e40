/** What a mail server says of a mail that it could not deliver, and of which mail. */
export interface BounceFacts {
  /** With its angle brackets, as the mail had it. */
  readonly messageId: string;
  readonly action?: string;
  readonly status?: string;
  readonly diagnostic?: string;
  readonly reader?: string;
  /** The whole mail as the mail server got it, with CRLF; where it is left out, a short one. */
  readonly original?: string;
}

type Known = Required<Omit<BounceFacts, 'original'>> & Pick<BounceFacts, 'original'>;

const known = (facts: BounceFacts): Known => ({
  action: 'failed',
  status: '5.1.1',
  diagnostic: 'smtp; 550 5.1.1 <ana@example.com>: Recipient address rejected: User unknown',
  reader: 'ana@example.com',
  ...facts,
});

const crlf = (...lines: readonly string[]): string => `${lines.join('\r\n')}\r\n`;

const head = (from: string, subject: string, ...more: readonly string[]): string =>
  crlf(
    'Return-Path: <>',
    'Received: by mx.example.net (Postfix) id 4F2A81C00D; Mon, 4 Jan 2027 09:00:12 +0000 (UTC)',
    'Date: Mon, 4 Jan 2027 09:00:12 +0000 (UTC)',
    `From: ${from}`,
    `Subject: ${subject}`,
    'To: sign-in@example.com',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Message-Id: <20270104090012.4F2A81C00D@mx.example.net>',
    ...more,
    '',
  );

const ours = ({ messageId, reader, original }: Known): string =>
  original ??
  crlf(
    'Received: from id.example.com (id.example.com [192.0.2.4]) by mx.example.net (Postfix) with ESMTPS id 4F2A81C00C',
    'From: Gatehouse <sign-in@example.com>',
    `To: Ana <${reader}>`,
    'Subject: Your code',
    `Message-ID: ${messageId}`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Error 550 5.1.1: this line was written by us, and says nothing.',
  );

/** A delivery status notification (RFC 3464) as Postfix writes it, with the whole mail. */
export function postfixBounce(facts: BounceFacts): string {
  const of = known(facts);
  return (
    head(
      'MAILER-DAEMON@mx.example.net (Mail Delivery System)',
      'Undelivered Mail Returned to Sender',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="4F2A81C00D.1799053212/mx.example.net"',
    ) +
    crlf(
      'This is a MIME-encapsulated message.',
      '',
      '--4F2A81C00D.1799053212/mx.example.net',
      'Content-Description: Notification',
      'Content-Type: text/plain; charset=us-ascii',
      '',
      'This is the mail system at host mx.example.net.',
      '',
      '--4F2A81C00D.1799053212/mx.example.net',
      'Content-Description: Delivery report',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.example.net',
      'X-Postfix-Queue-ID: 4F2A81C00D',
      'Arrival-Date: Mon, 4 Jan 2027 09:00:11 +0000 (UTC)',
      '',
      `Final-Recipient: rfc822; ${of.reader}`,
      `Original-Recipient: rfc822;${of.reader}`,
      `Action: ${of.action}`,
      `Status: ${of.status}`,
      'Remote-MTA: dns; mail.example.com',
      `Diagnostic-Code: ${of.diagnostic}`,
      '',
      '--4F2A81C00D.1799053212/mx.example.net',
      'Content-Description: Undelivered Message',
      'Content-Type: message/rfc822',
      '',
    ) +
    ours(of) +
    crlf('', '--4F2A81C00D.1799053212/mx.example.net--')
  );
}

/** As Exchange Online writes it: the headers of the mail alone, the report in base64, and our Message-ID folded. */
export function exchangeBounce(facts: BounceFacts): string {
  const of = known(facts);
  const report = crlf(
    'Reporting-MTA: dns;DB9PR01MB1234.example.com',
    '',
    `Final-Recipient: rfc822;${of.reader}`,
    `Action: ${of.action}`,
    `Status: ${of.status}`,
    `Diagnostic-Code: ${of.diagnostic}`,
  );
  return (
    head(
      'postmaster@example.com',
      'Undeliverable: Your code',
      `In-Reply-To: ${of.messageId}`,
      `References: ${of.messageId}`,
      'Content-Type: multipart/report; report-type=delivery-status;',
      '\tboundary="_000_report_"',
    ) +
    crlf(
      '--_000_report_',
      'Content-Type: multipart/alternative; boundary="_001_words_"',
      '',
      '--_001_words_',
      'Content-Type: text/plain; charset="us-ascii"',
      '',
      "Your message couldn't be delivered.",
      '--_001_words_',
      'Content-Type: text/html; charset="us-ascii"',
      '',
      "<p>Your message couldn't be delivered.</p>",
      '--_001_words_--',
      '',
      '--_000_report_',
      'Content-Type: message/delivery-status',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(report).toString('base64'),
      '--_000_report_',
      'Content-Type: text/rfc822-headers',
      '',
      ...(of.original === undefined
        ? ['From: Gatehouse <sign-in@example.com>', 'Message-ID:', `\t${of.messageId}`, 'Subject: Your code']
        : headLinesOf(of.original)),
      '',
      '--_000_report_--',
    )
  );
}

const headLinesOf = (mail: string): readonly string[] => mail.slice(0, mail.indexOf('\r\n\r\n')).split('\r\n');

/** As relays send a mail on that give each a Message-ID of their own. */
export const underAnotherId = (mail: string, messageId: string): string =>
  mail.replace(/^Message-ID: .*$/im, `Message-ID: ${messageId}`);

/** As qmail and its descendants write it: words, and below them the mail. */
export function qmailBounce(facts: BounceFacts): string {
  const of = known(facts);
  return (
    head('MAILER-DAEMON@mx.example.net', 'failure notice') +
    crlf(
      'Hi. This is the qmail-send program at mx.example.net.',
      "I'm afraid I wasn't able to deliver your message to the following addresses.",
      '',
      `<${of.reader}>:`,
      `${of.diagnostic} (#${of.status})`,
      '',
      '--- Below this line is a copy of the message.',
      '',
      'Return-Path: <sign-in@example.com>',
    ) +
    ours(of)
  );
}

/** As Exim wrote it before it knew reports: no status at all, but a header that names whom it gave up on. */
export function eximBounce(facts: BounceFacts): string {
  const of = known(facts);
  return (
    head(
      'Mail Delivery System <Mailer-Daemon@mx.example.net>',
      'Mail delivery failed: returning message to sender',
      `X-Failed-Recipients: ${of.reader}`,
    ) +
    crlf(
      'A message that you sent could not be delivered to one or more of its',
      'recipients. This is a permanent error. The following address(es) failed:',
      '',
      `  ${of.reader}`,
      '    Unrouteable address',
      '',
      '------ This is a copy of the message, including all the headers. ------',
      '',
    ) +
    ours(of)
  );
}

/** What a reader's mailbox answers while they are away, with the reader's own words. */
export const awayAnswer = ({ messageId }: BounceFacts, words: string): string =>
  head('Ana <ana@example.com>', 'Away', `In-Reply-To: ${messageId}`, `References: ${messageId}`) + crlf(words);

export const kindsOfBounces = {
  Postfix: postfixBounce,
  Exchange: exchangeBounce,
  qmail: qmailBounce,
  Exim: eximBounce,
} as const;
