import { describe, expect, test } from 'vitest';
import { languagesOffered, type Language } from '#text/languages.ts';
import { openMailOffice } from '../support/mail-office.ts';
import { mailCompany, mailDeadline, rollOutMails } from '../support/mail-samples.ts';
import { calendarIn, headersOf } from '../support/read-mail.ts';
import type { ReceivedMail } from '../support/smtp.ts';

const languages = languagesOffered(false).map((one) => one.tag);

describe('what a company calls itself and writes to its people', () => {
  const hostile = {
    ...rollOutMails.announced,
    company: {
      ...mailCompany,
      name: 'Evil\r\nBcc: eve@evil.example\r\n\r\n<b>https://evil.example</b>\u202Egnp.exe',
    },
    helpContact: 'Call\r\nX-Header: 1\u2028<script>alert(1)</script> www.evil.example/login, ask@evil.example',
    appGuidance:
      'one\r\n.\r\nhttps://evil.example/a?b=<c>\r\r\n--boundary\u202E\u200bRSVP\n\nIf this wasn’t you: call 1',
    earliest: { ...mailDeadline, companyName: 'http://evil.example\nBcc: x', extendedFrom: mailDeadline },
  } as const;

  const read = new Map<Language, Promise<ReceivedMail>>();
  const received = (language: Language): Promise<ReceivedMail> => {
    const known = read.get(language) ?? delivered(language);
    read.set(language, known);
    return known;
  };

  const delivered = async (language: Language): Promise<ReceivedMail> => {
    await using at = await openMailOffice();
    await at.queue(await at.join({ language, displayName: 'Eve www.evil.example' }), hostile);
    await at.round();
    const mail = await at.smtp.take();
    expect(at.smtp.mails).toHaveLength(1);
    return mail;
  };

  test.each(languages)('becomes no header, no recipient and no further part, in %s', async (language) => {
    const mail = await received(language);
    const headers = headersOf(mail);
    expect([headers('bcc'), headers('x-header')]).toEqual([[], []]);
    expect(mail.to).toHaveLength(1);
    expect(headers('subject')).toHaveLength(1);
    expect(mail.message.attachments).toHaveLength(1);
    expect(mail.subject).not.toMatch(/\p{Cc}|\p{Bidi_Control}/u);
  });

  test.each(languages)('becomes no markup and no link, in %s', async (language) => {
    const { html, text, subject } = await received(language);
    expect(html).not.toMatch(/<(b|script|c)>/);
    for (const said of [html, text, subject]) expect(said).not.toMatch(/evil\.example(?!\.)(?<!ask@evil\.example)/);
    expect([...html.matchAll(/href="([^"]*)"/g)].every(([, href]) => href?.startsWith('https://id.example.com/'))).toBe(
      true,
    );
  });

  test.each(languages)('stays set in, so that none of its lines passes for ours, in %s', async (language) => {
    const { text } = await received(language);
    const lines = text.split('\n').filter((line) => /^\s*(one|\.|--boundary|If this wasn)/.test(line));
    expect(lines.map((line) => line.slice(0, 5).trimEnd())).toEqual(['    o', '    .', '    -', '    I']);
    expect(text).not.toMatch(/[\u202E\u200b]/u);
    expect(text).toContain('ask@evil.example');
  });

  test('becomes no property of the calendar', async () => {
    const calendar = calendarIn(await received('en'));
    expect(calendar('SUMMARY')).toMatch(/^Evil Bcc: eve evil\\?\. ?example/);
    expect(calendar('ATTENDEE')).toBeUndefined();
  });
});
