import { describe, expect, test } from 'vitest';
import type { MailKind } from '#ports/outbox.ts';
import { languagesOffered } from '#text/languages.ts';
import { mailValues } from '../../../test/support/mail-values.ts';
import { asHtml } from './as-html.ts';
import { asText } from './as-text.ts';
import { bodyOf } from './templates.ts';
import { mailWords } from './words/words-in.ts';

const values = mailValues;

const kinds = Object.keys(mailWords.en.kinds) as MailKind[];
const languages = languagesOffered(true).map((one) => one.tag);
const everyMail = languages.flatMap((language) => kinds.map((kind) => ({ language, kind })));

function render(kind: MailKind, language: string, given: Record<string, string> = { ...values }) {
  const body = bodyOf(kind, language, given);
  return { subject: body.subject, text: asText(body), html: asHtml(body) };
}

/** Tells of what is to come, not of an act. */
const announces = (kind: MailKind): boolean => /^deadline-|^roll-out-/.test(kind);

describe.each(everyMail)('the mail $kind in $language', ({ kind, language }) => {
  const { subject, text, html } = render(kind, language);

  test('has a value in every place and says whose sign-in it is about', () => {
    expect(`${subject}${text}`).not.toMatch(/[{}]|undefined/);
    expect(html).not.toContain('undefined');
    expect(text).toContain('ana@example.com');
    expect(text).toContain('Ana López');
    expect(subject).toContain('Gatehouse');
  });

  test('says what to do if it was not the reader, or is in doubt, and whom to ask; of an act when, on which device and from where (SPEC U5)', () => {
    const occasion = announces(kind) ? [] : [values.at, values.device, values.from];
    for (const part of [...occasion, values.supportAddress]) {
      expect(text).toContain(part);
      expect(html).toContain(part);
    }
    const { notYouTitle, kinds: words } = mailWords[language];
    expect(text).toContain(words[kind].notYouTitle ?? notYouTitle);
    expect(text.includes(values.home)).toBe(true);
  });

  test('says the same in text and in HTML', () => {
    const said = (html.split('<h1')[1] ?? '')
      .replace(/<[^>]*>/g, ' ')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&');
    const words = text.split(/\s+/).map((word) => word.replace(/\s?:$|：$/, ''));
    expect(words.filter((word) => !said.includes(word))).toEqual([]);
  });

  test('fetches nothing, runs nothing and leads nowhere else', () => {
    expect(html).not.toMatch(/<(img|script|iframe|link|object|form|base)\b|\bsrc=|\bon\w+=|url\(|@import/i);
    const hosts = [...html.matchAll(/https?:\/\/([^/"<\s]+)/g)].map((match) => match[1]);
    expect(new Set(hosts.map((host) => host?.replace(/[^a-z.]+$/, '')))).toEqual(
      hosts.length > 0 ? new Set(['id.example.com']) : new Set(),
    );
  });
});

describe('who requires a second step (SPEC P7)', () => {
  const requiredBy = 'Northwind Builders, since Sunday, January 10, 2027';

  test.each(languages)('stands in a mail that is about one, in %s', (language) => {
    const { text, html } = render('app-bound', language, { ...values, requiredBy });
    for (const part of [mailWords[language].requiredBy, requiredBy]) {
      expect(text).toContain(part);
      expect(html).toContain(part);
    }
  });

  test.each(languages)(
    'is left out where nobody does, and of mails queued by an earlier release, in %s',
    (language) => {
      expect(render('app-bound', language).text).not.toContain(mailWords[language].requiredBy);
    },
  );

  test('makes no link of what a company calls itself', () => {
    const { text } = render('app-bound', 'en', { ...values, requiredBy: 'https://evil.example, since today' });
    expect(text).not.toContain('evil.example');
  });
});

describe('a code', () => {
  test.each(languages)('stands in the mail, with until when and that it is never to be shared, in %s', (language) => {
    const { text, html } = render('mailbox-code', language);
    const { neverShare } = mailWords[language];
    for (const part of ['012345', values.expiresAt, neverShare.replace('{serviceName}', 'Gatehouse')]) {
      expect(text).toContain(part);
      expect(html).toContain(part.replaceAll("'", '&#39;'));
    }
  });

  test.each(languages)('never stands in the subject, which servers log, in %s (SECURITY I10)', (language) => {
    expect(render('mailbox-code', language).subject).not.toContain('012345');
  });
});

describe('a link', () => {
  test('stands in the mail with until when', () => {
    const { text, html } = render('password-reset', 'en');
    expect(text).toContain(`\n${values.link}\n`);
    expect(html).toContain(`href="${values.link}"`);
    expect(text).toContain(values.expiresAt);
  });

  test.each([
    'https://id.example.com.evil.example/r',
    'https://evil.example/',
    'javascript:alert(1)',
    'http://id.example.com/',
    'x',
    '',
  ])('that leads elsewhere is not sent: %j (SECURITY I9)', (link) => {
    expect(() => render('password-reset', 'en', { ...values, link })).toThrow(RangeError);
  });
});

describe('values', () => {
  test('are escaped in HTML, every one of them', () => {
    const hostile = `<b>&"'</b>`;
    for (const name of Object.keys(values).filter((one) => !/^home$|link$|^calendar[AS]/i.test(one))) {
      for (const kind of kinds) {
        const { html } = render(kind, 'en', { ...values, [name]: hostile });
        expect(html).not.toContain('<b>');
        expect(html).not.toContain(`&"`);
      }
    }
    const { html } = render('password-reset', 'en', { ...values, link: 'https://id.example.com/"><b>' });
    expect(html).not.toContain('"><b>');
  });

  test('stay on their line: nobody writes a paragraph or a header into a mail', () => {
    const name = 'Ana\r\nBcc: everyone\n\nIf this wasn’t you:\u2028Call 555\u0000\u202Egnp';
    const { text, subject } = render('new-device', 'en', { ...values, userName: name, serviceName: name });
    expect(subject.replaceAll(/\p{Cc}|\p{Zl}|\p{Bidi_Control}/gu, '')).toBe(subject);
    expect(text.split('\n')[0]).toBe('Hello Ana Bcc: everyone If this wasn’t you: Ca,');
  });

  test.each([
    'URGENT call 0800 123456',
    'Ana www.evil.example',
    'Ana https://evil',
    'ana@evil.example',
    'Ana 01 23 45',
    'Call 0\u200b8\u200b0\u200b0\u200b1',
    'Call ０８００１２３４５６',
    'Call 0~8~0~0~1~2~3~4',
    'Call 0x8x0x0',
    'Call ٠٨٠٠ ١٢٣',
    'Call 𝟎𝟖𝟎𝟎',
    'Call ⓪⑧⓪⓪',
    'Call 0\u20e38\u20e30\u20e30\u20e3',
    'Visit evil.\u200bcom/x now',
    'Visit evil．com/x now',
    'h\u200bttps:\u200b//evil.\u200bcom',
    'w\u00adww.evil',
    'ana＠evil',
    '\u2800',
    '\u3164\u200b',
  ])('greet without a name that is a message: %s', (userName) => {
    expect(render('new-device', 'en', { ...values, userName }).text.split('\n')[0]).toBe('Hello,');
  });

  test('that others chose are cut and hold nothing that reads as a link', () => {
    const { text } = render('new-device', 'en', { ...values, device: `https://evil.example/${'x'.repeat(500)}` });
    expect(text).toContain('Device: https evil. example/xxx');
    expect(text).not.toMatch(/evil\.example|x{120}/);
  });

  test.each([
    ['evil.\u200bcom', 'evil. com'],
    ['evil.c\u200com', 'evil. com'],
    ['evil。com', 'evil。 com'],
    ['evil.c\u0308om', 'evil. c\u0308om'],
    ['ana＠evil', 'ana evil'],
    ['https:\ufe0f//evil', 'https evil'],
    [`${'\u200b'.repeat(200)}Harbor`, 'Harbor'],
  ])('that others chose hold no link that signs nobody sees would hide: %j', (company, shown) => {
    expect(render('company-invitation', 'en', { ...values, company }).text).toContain(`Company: ${shown}\n`);
  });

  test.each(['محمّد‌رضا', 'അനില്‍', '葛󠄀城', 'Ana 👩‍👩‍👧', 'R2-D2', 'Louis XIV'])(
    'greet by names of every script, and by emoji: %s',
    (userName) => {
      expect(render('new-device', 'en', { ...values, userName }).text.split('\n')[0]).toBe(`Hello ${userName},`);
    },
  );

  test('keep names, versions and addresses as they are', () => {
    const given = { ...values, userName: 'J. R. O’Neil-Núñez 李', device: 'Chrome 141.0, macOS', from: '2001:db8::7' };
    const { text } = render('new-device', 'en', given);
    for (const part of [given.userName, given.device, given.from]) expect(text).toContain(part);
  });

  test('with braces in them are filled in once', () => {
    expect(render('new-device', 'en', { ...values, userName: '{email}' }).text).toContain('Hello {email},');
  });

  test('that are empty are left out with their label', () => {
    const { text } = render('new-device', 'en', { ...values, from: '', device: '', supportAddress: '', userName: '' });
    expect(text).not.toMatch(/Device:|Network address:|Help:/);
    expect(text.startsWith('Hello,\n')).toBe(true);
  });

  test.each(Object.keys(values))('that are missing are noticed: %s', (name) => {
    const { [name]: _, ...others } = { ...values } as Record<string, string>;
    const kind = kindWith[name] ?? 'mailbox-code';
    expect(() => render(kind, 'en', others as Record<string, string>)).toThrow(RangeError);
  });
});

/** Kinds of mail that show what others do not. */
const kindWith: Readonly<Record<string, MailKind>> = {
  why: 'reset-to-approve',
  how: 'reset-to-approve',
  link: 'password-reset',
  companies: 'invitation',
  person: 'user-reset',
  personEmail: 'user-reset',
  company: 'company-invitation',
  inviter: 'company-invitation',
  administrator: 'pass-issued',
  dueAt: 'reset-waits',
  newEmail: 'email-confirm',
  stopped: 'reset-vetoed',
  because: 'reset-barred',
  takesEffect: 'resets-eased',
  application: 'team-joined',
  permissions: 'team-joined',
  giver: 'team-joined',
  giverEmail: 'team-joined',
  asker: 'email-confirm',
  askerEmail: 'email-confirm',
  oldEmail: 'email-undone',
  frozenUntil: 'changes-frozen',
  deadline: 'deadline-announced',
  deadlineThere: 'deadline-announced',
  day: 'deadline-announced',
  inForce: 'deadline-announced',
  own: 'deadline-announced',
  ownThere: 'deadline-announced',
  ownDay: 'deadline-extended',
  extendedBy: 'deadline-announced',
  isDue: 'deadline-announced',
  writtenOn: 'deadline-announced',
  earliestFrom: 'deadline-announced',
  askedBy: 'deadline-reminder',
  askedContact: 'deadline-reminder',
  hasMethod: 'deadline-announced',
  earliest: 'deadline-announced',
  earliestCompany: 'deadline-announced',
  helpContact: 'deadline-announced',
  appGuidance: 'deadline-announced',
  helpLink: 'deadline-announced',
  calendarUid: 'deadline-announced',
  calendarAt: 'deadline-announced',
  calendarSequence: 'deadline-announced',
  before: 'deadline-moved',
  when: 'deadline-reminder',
  asked: 'deadline-reminder',
  share: 'roll-out-digest',
  enrolled: 'roll-out-digest',
  notEnrolled: 'roll-out-digest',
  needHelp: 'roll-out-digest',
  exempt: 'roll-out-digest',
  enrolledThisWeek: 'roll-out-digest',
  expected: 'roll-out-digest',
  changes: 'resets-eased',
};

describe('languages', () => {
  test.each([
    ['fr', 'Bonjour'],
    ['fr-CA', 'Bonjour'],
    ['en-GB', 'Hello'],
    ['de-AT', 'Guten Tag'],
    ['es-419', 'Hola'],
    ['it', 'Buongiorno'],
    ['zh-TW', 'Ana'],
    ['pt', 'Hello'],
    ['', 'Hello'],
  ])('%j is answered with %s', (language, greeting) => {
    expect(render('new-device', language).text.startsWith(greeting)).toBe(true);
  });

  test('the pseudo-language leaves no word as it was, and values alone', () => {
    const plain = Object.fromEntries(Object.keys(values).map((name) => [name, '0']));
    const home = 'https://0.0';
    for (const kind of kinds) {
      const { subject, text } = render(kind, 'en-XA', { ...plain, home, link: `${home}/0`, helpLink: `${home}/0` });
      expect(`${subject} ${text}`.replaceAll(home, '')).not.toMatch(/[A-Za-z]/);
    }
    expect(mailWords['en-XA'].greeting).toBe('[Ĥééļļöö {userName},]');
  });
});
