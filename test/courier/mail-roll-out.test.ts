import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MailKind } from '#ports/outbox.ts';
import { mailWords } from '#courier/templates/words/words-in.ts';
import { languagesOffered, type Language } from '#text/languages.ts';
import { messagesFor } from '#text/messages.ts';
import { openMailOffice, type MailOffice } from '../support/mail-office.ts';
import { appGuidance, helpContact, mailCompany, mailDeadline, rollOutMails } from '../support/mail-samples.ts';
import type { ReceivedMail } from '../support/smtp.ts';
import { calendarIn, headersOf, textIn } from '../support/read-mail.ts';

type Sample = keyof typeof rollOutMails;

const twoMinutes = /two minutes|zwei Minuten|dos minutos|deux minutes|due minuti|兩分鐘/;
const samples = Object.keys(rollOutMails) as Sample[];
const languages = languagesOffered(false).map((one) => one.tag);
const others = languages.filter((one) => one !== 'en');

/** Each in English and in one of the others, in turn: beside the mails, the templates say all of them in each language. */
const every = samples.flatMap((sample, index) =>
  ['en' as const, others[index % others.length] ?? 'fr'].map((language) => ({ sample, language })),
);

let office: MailOffice;
const read = new Map<string, Promise<ReceivedMail>>();

beforeAll(async () => {
  office = await openMailOffice();
});

afterAll(() => office[Symbol.asyncDispose]());

/** A mail, as its reader's mail program has it. */
function arrived(sample: Sample, language: Language = 'en'): Promise<ReceivedMail> {
  const key = `${sample} ${language}`;
  const known = read.get(key) ?? delivered(sample, language);
  read.set(key, known);
  return known;
}

async function delivered(sample: Sample, language: Language): Promise<ReceivedMail> {
  const mail = rollOutMails[sample];
  const reader = await office.join({ language, displayName: 'Ana López', timeZone: 'America/Chicago' });
  office.clock.set(mail.now);
  await office.queue(reader, mail);
  // Those to many leave in a lane of their own.
  await office.round('deadline' in mail ? 'bulk-mail' : 'mail');
  return office.smtp.take((one) => one.to.includes(reader.email));
}

/** Brings a date that is still to come. */
const dated = new Set<Sample>([
  'announced',
  'announced-later-than-another',
  'announced-later-than-more-time',
  'announced-tersely',
  'moved',
  'moved-with-more-time',
  'reminder-14',
  'reminder-tomorrow',
  'reminder-with-more-time',
  'reminder-asked-by-another',
  'extended',
]);

describe.each(every)('the mail $sample in $language, read at its destination', ({ sample, language }) => {
  test('is in the language of its reader, as text and as HTML, and says the same in both', async () => {
    const mail = await arrived(sample, language);
    const { greeting } = mailWords[language];
    expect(mail.text).toContain(greeting.replace('{userName}', 'Ana López'));
    expect(mail.html).toContain(`<html lang="${language}">`);
    expect(mail.subject).toContain('Gatehouse');
    const words = mail.text.split(/\s+/).map((word) => word.replace(/\s?:$|：$/, ''));
    expect(words.filter((word) => !textIn(mail.html).includes(word))).toEqual([]);
    expect(`${mail.subject} ${mail.text}`).not.toMatch(/[{}]|\b(?:undefined|null)\b/);
  });

  test('has one Message-ID, one recipient, and says that a machine wrote it', async () => {
    const headers = headersOf(await arrived(sample, language));
    expect(headers('message-id')).toEqual([expect.stringMatching(/^<msg_[0-9a-f]{32}@id\.example\.com>$/)]);
    expect(headers('auto-submitted')).toEqual(['auto-generated']);
    expect(headers('to')).toHaveLength(1);
    expect(headers('bcc')).toEqual([]);
  });

  test('brings the date for the calendar where there is one to come, and nothing else', async () => {
    const { message } = await arrived(sample, language);
    expect(message.attachments.map((one) => one.filename)).toEqual(dated.has(sample) ? ['deadline.ics'] : []);
  });
});

describe('the date for the calendar', () => {
  test('is the instant of the deadline, under one name for company and reader, published', async () => {
    const mail = await arrived('announced');
    const [attachment] = mail.message.attachments;
    expect(attachment).toMatchObject({ mimeType: 'text/calendar', disposition: 'attachment', method: 'PUBLISH' });
    const calendar = calendarIn(mail);
    expect(calendar('METHOD')).toBe('PUBLISH');
    expect(calendar('DTSTART')).toBe('20270118T060000Z');
    expect(Date.UTC(2027, 0, 18, 6)).toBe(mailDeadline.at);
    expect(calendar('SUMMARY')).toBe('Northwind Builders requires a second step at Gatehouse');
    expect(calendar('UID')).toMatch(/^cmp_0+a\.usr_[0-9a-f]{32}@id\.example\.com$/);
    expect(calendar('URL;VALUE=URI')).toBe('https://id.example.com/account/security');
  });

  test('moves with the deadline, and with more time for one person: each takes the place of what came before', async () => {
    const sequence = async (sample: Sample): Promise<number> => Number(calendarIn(await arrived(sample))('SEQUENCE'));
    const [announced, extended, moved] = [
      await sequence('announced'),
      await sequence('extended'),
      await sequence('moved'),
    ];
    expect(announced).toBeLessThan(extended);
    expect(extended).toBeLessThan(moved);
  });

  test('is the reader’s own with more time, and tells whose date is whose', async () => {
    for (const sample of ['extended', 'moved-with-more-time', 'reminder-with-more-time'] as const) {
      const calendar = calendarIn(await arrived(sample));
      expect(calendar('DTSTART')).toBe('20270125T060000Z');
      expect(calendar('DESCRIPTION')).toContain('yours is 7 days later\\, because you were given more time.');
    }
    expect(calendarIn(await arrived('announced'))('DESCRIPTION')).not.toContain('more time');
  });

  test('promises no more than what held when it was written: rules change, and nobody takes the entry back', async () => {
    const calendar = calendarIn(await arrived('announced'));
    expect(calendar('DESCRIPTION')).toMatch(
      /^By the rule of Northwind Builders as it stood on Monday\\, January 4\\, 2027\\, signing in/,
    );
    expect((await arrived('announced')).text).toContain('puts the date, as it stands today, into your calendar');
  });

  test('speaks the language of its reader', async () => {
    expect(calendarIn(await arrived('reminder-14', 'fr'))('SUMMARY')).toBe(
      'Northwind Builders exige une deuxième étape sur Gatehouse',
    );
  });
});

describe('a mail about a deadline', () => {
  test('tells who, from when, in the zone of its reader and in the company’s beside it (SPEC P2, P7)', async () => {
    await using at = await openMailOffice();
    await at.queue(await at.join({ timeZone: 'Europe/Berlin' }), rollOutMails.announced);
    await at.round();
    const { text, subject } = await at.smtp.take();
    expect(subject).toBe('Northwind Builders requires a second step at Gatehouse from Monday, January 18, 2027');
    expect(text).toContain('Required from: Monday, January 18, 2027, 07:00 Central European Time');
    expect(text).toContain('In the company’s time zone: Monday, January 18, 2027, 00:00 Central Time');
  });

  test('names the company’s zone no second time where the reader’s says the same', async () => {
    expect((await arrived('announced')).text).not.toContain('time zone');
  });

  test('quotes the company’s contact and guidance, line by line, as the company’s words (SPEC P1)', async () => {
    const { text } = await arrived('announced');
    const [, quoted = ''] = text.split('From the administrators of Northwind Builders:\n\n');
    const lines = [`Whom to ask: ${helpContact}`, '', ...appGuidance.split('\n')];
    expect(quoted.split('\n').slice(0, lines.length)).toEqual(lines.map((line) => (line === '' ? '' : `    ${line}`)));
    expect((await arrived('announced-tersely')).text).not.toContain('From the administrators');
  });

  test('names a company whose date comes before, and why it concerns somebody who has a method', async () => {
    const { text } = await arrived('announced-later-than-another');
    expect(text).toContain('Harbor & Stone requires a second step as of Sunday, January 10, 2027, 17:00 Central Time');
    expect(text).toContain('does not meet the rules');
    expect((await arrived('announced')).text).toContain('you have not set up a second step yet');
  });

  test('that was moved says until when it was announced before', async () => {
    const { text } = await arrived('moved');
    expect(text).toContain('Previous date: Monday, January 11, 2027, 00:00 Central Time');
  });

  test.each<[Sample, string]>([
    ['reminder-14', 'In 14 days: Northwind Builders requires a second step at Gatehouse'],
    ['reminder-tomorrow', 'Tomorrow: Northwind Builders requires a second step at Gatehouse'],
    ['reminder-today', 'Today: Northwind Builders requires a second step at Gatehouse'],
    ['reminder-asked-late', 'Since Monday, January 18, 2027: Northwind Builders requires a second step at Gatehouse'],
  ])('says how many days are left in the subject: %s', async (sample, subject) => {
    expect((await arrived(sample)).subject).toBe(subject);
  });

  test('says what happens on the day, and once it has come what happens next', async () => {
    expect((await arrived('reminder-14')).text).toContain('If you have not set it up by then');
    const { text } = await arrived('reminder-asked-late');
    expect(text).toContain('Since Monday, January 18, 2027, 00:00 Central Time, Northwind Builders requires');
    expect(text).toContain('An administrator of Northwind Builders has sent you this reminder.');
    expect(text).not.toContain('by then');
  });

  test('leads to where a second step is set up, to the help, and nowhere else', async () => {
    const { html, text } = await arrived('announced');
    const links = [...html.matchAll(/href="([^"]*)"/g)].map((match) => match[1]);
    expect(links).toEqual(['https://id.example.com/account/security', 'https://id.example.com/help?lang=en']);
    expect([...text.matchAll(/https?:\S+/g)].map((match) => match[0])).toEqual([...links, 'https://id.example.com']);
    expect((await arrived('announced', 'fr')).text).toContain('https://id.example.com/help?lang=fr');
  });

  test.each(languages)(
    'says what its text and its HTML have, a link, and as many minutes as the pages: %s',
    async (language) => {
      const { text, html } = await arrived('announced', language);
      for (const said of [text, textIn(html)])
        expect(said).not.toMatch(/\bbutton\b|\bbouton\b|schaltfläche|\bbotón\b|\bpulsante\b|按鈕/i);
      for (const said of [text, messagesFor(language).t('required.time')]) expect(said).toMatch(twoMinutes);
    },
  );

  test('names the company whose administrator asked for it, and each company’s own contact (SPEC P7)', async () => {
    const { text } = await arrived('reminder-asked-by-another');
    expect(text).toContain('An administrator of Harbor & Stone has sent you this reminder.');
    expect(text).toContain('The earliest date that counts for you is that of Northwind Builders.');
    expect(text).toContain('From the administrators of Harbor & Stone:\n\n    Whom to ask: Hugo Berg');
    expect(text).toContain('From the administrators of Northwind Builders:\n\n    Whom to ask: Ravi Shah');
    expect((await arrived('reminder-asked-late')).text).not.toContain('Harbor');
  });

  test('tells whoever was given more time the company’s date as the company’s, and theirs as theirs', async () => {
    const { text, subject } = await arrived('moved-with-more-time');
    expect(subject).toMatch(/from Monday, January 18, 2027$/);
    expect(text).toContain('It is now Monday, January 18, 2027, 00:00 Central Time.');
    expect(text).toContain('For you it is Monday, January 25, 2027, 00:00 Central Time, 7 days later, because you');
    const { text: french } = await arrived('extended', 'fr');
    expect(french).toContain('La date de l’entreprise est le lundi 18 janvier 2027');
    expect(french).toContain('pour vous, c’est le lundi 25 janvier 2027');
  });
});

describe('the digest to administrators', () => {
  test('gives figures as facts, what is to be expected, and leads to the roll-out page', async () => {
    const { text, subject } = await arrived('digest');
    expect(subject).toBe('MFA of Northwind Builders at Gatehouse: 88% of the people have enrolled');
    for (const fact of [
      'Enrolled: 1,212 people',
      'Of these in the last 7 days: 1 person',
      'Not enrolled: 131 people',
      'Need help: 22 people',
      'Exempt: 9 people',
      'Enrolled by the deadline, if it goes on like this: 1,331 people',
      `https://id.example.com/admin/${mailCompany.id}/security/mfa/roll-out`,
    ]) {
      expect(text).toContain(fact);
    }
  });

  test.each(languages)('calls the classes of people what the roll-out page calls them, in %s', async (language) => {
    const { text } = await arrived('digest', language);
    const m = messagesFor(language);
    const { colon } = mailWords[language];
    for (const key of [
      'rollout.enrolled',
      'rollout.not-enrolled',
      'rollout.needs-help',
      'rollout.exempt',
      'rollout.deadline',
    ] as const)
      expect(text.split('\n').some((line) => line.startsWith(`${m.t(key)}${colon}`))).toBe(true);
  });

  test('says nothing of what nobody can expect yet', async () => {
    await using at = await openMailOffice();
    const { figures } = rollOutMails.digest;
    await at.queue(await at.join(), { ...rollOutMails.digest, figures: { ...figures, enrolled: 0, expected: null } });
    await at.round();
    const { text, subject } = await at.smtp.take();
    expect(subject).toContain('0% of the people');
    expect(text).not.toContain('if it goes on like this');
  });
});

describe('an enrollment pass', () => {
  test('is told of to whom it is for, and to another administrator, and never stands in a mail (SPEC A6)', async () => {
    const [own, other] = [await arrived('pass'), await arrived('pass-of-another')];
    expect(own.text).toContain('Valid until: Tuesday, January 5, 2027, 09:00 Central Time');
    expect(own.text).toContain('Administrator: Kim Porter');
    expect(other.text).toContain('Sam Weaver (sam@northwind.example)');
    const kinds: readonly MailKind[] = ['pass-issued', 'user-pass-issued'];
    expect(kinds).toEqual([rollOutMails.pass.kind, rollOutMails['pass-of-another'].kind]);
  });
});
