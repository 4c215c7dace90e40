import { describe, expect, test } from 'vitest';
import { fixedClock } from '#crypto/clock.ts';
import { systemRandom } from '#crypto/random.ts';
import { after, day, hour, instant } from '#domain/instant.ts';
import type { MailContent, NewMessage } from '#ports/outbox.ts';
import type { MembershipWithPolicy, UserBundle } from '#ports/records.ts';
import { mailedAt, rollOutMails } from '../../test/support/mail-samples.ts';
import { hash, sealer } from '../../test/support/outbox.ts';
import { mailReader } from '../../test/support/written-mail.ts';
import * as made from '../../test/storage/records.ts';
import { prepareMail, recipientOf, type Mail, type MailDeps, type Recipient } from './mail.ts';

const clock = fixedClock(mailedAt);

const deps: MailDeps = {
  random: systemRandom(clock),
  clock,
  hash,
  sealer,
  service: {
    name: 'Gatehouse',
    publicUrl: () => 'https://id.example.com',
    supportAddress: null,
    offered: ['app'],
    sms: { codeValidFor: 0, countries: [] },
  },
};

const prepared = (mail: Mail, to: Recipient = mailReader): NewMessage => prepareMail(deps, to, mail);

function contentOf(mail: Mail, to?: Recipient): MailContent {
  const { sealedContent, id } = prepared(mail, to);
  return JSON.parse(sealer.open(sealedContent, `outbox:${id}`).reveal()) as MailContent;
}

const { announced, extended, moved, digest, pass } = rollOutMails;
const reminder = rollOutMails['reminder-14'];

describe('a mail to many', () => {
  test.each(Object.entries(rollOutMails))(
    'leaves beside those that somebody waits for; a pass, and what administrators must hear of, with them: %s',
    (name, mail) => {
      expect(prepared(mail).bulk).toBe(!/^(pass|resets|administrator|team)/.test(name));
    },
  );

  test('is of use for two weeks, a digest for two days; a reminder until the end of its reader’s day; a pass until it expires', () => {
    expect(prepared(announced).uselessAt).toBe(after(mailedAt, 14 * day));
    expect(prepared(digest).uselessAt).toBe(after(mailedAt, 2 * day));
    expect(prepared(reminder).uselessAt).toBe(instant(Date.UTC(2027, 0, 5, 6)));
    const tokyo = prepared(reminder, { ...mailReader, timeZone: 'Asia/Tokyo' });
    expect(tokyo.uselessAt).toBe(instant(Date.UTC(2027, 0, 5, 15)));
    expect(prepared(pass).uselessAt).toBe(pass.expiresAt);
  });
});

describe('the date for the calendar', () => {
  test('is none once it has come, and has the same name in every mail to one reader of one company', () => {
    const uids = [announced, extended, moved, reminder].map((mail) => contentOf(mail).values['calendarUid']);
    expect(new Set(uids)).toEqual(new Set([`${announced.company.id}.${mailReader.id}`]));
    const atOnce = { ...reminder, now: announced.deadline.at };
    expect(contentOf(atOnce).values).toMatchObject({ calendarUid: '', inForce: 'yes' });
    expect(contentOf({ ...atOnce, now: after(atOnce.now, -1) }).values).toMatchObject({ inForce: '' });
  });

  test('of an extension comes after that of its revision, and before that of the next', () => {
    const sequence = (mail: Mail) => Number(contentOf(mail).values['calendarSequence']);
    const all = [announced, extended, { ...moved, sequence: announced.sequence + 1 }].map(sequence);
    expect(all).toEqual([4, 5, 6]);
  });
});

describe('a mail to whoever was given more time', () => {
  test('counts to the reader’s own date, and tells the company’s beside it', () => {
    const mail = rollOutMails['reminder-with-more-time'];
    expect(contentOf(mail).values).toMatchObject({
      when: 'In 3 days',
      deadline: 'Monday, January 18, 2027, 00:00 Central Time',
      day: 'Monday, January 18, 2027',
      inForce: 'yes',
      own: 'Monday, January 25, 2027, 00:00 Central Time',
      extendedBy: '7 days',
      isDue: '',
      calendarAt: '2027-01-25T06:00:00.000Z',
    });
    expect(contentOf({ ...mail, daysLeft: -1 }).values).toMatchObject({ when: 'Since Monday, January 18, 2027' });
    expect(contentOf(reminder).values).toMatchObject({ own: '', ownThere: '', extendedBy: '' });
  });

  test('tells both dates in the company’s zone as well, where its words differ', () => {
    const inTokyo = contentOf(extended, { ...mailReader, timeZone: 'Asia/Tokyo' }).values;
    expect(inTokyo).toMatchObject({
      deadlineThere: 'Monday, January 18, 2027, 00:00 Central Time',
      own: 'Monday, January 25, 2027, 15:00 Japan Standard Time',
      ownThere: 'Monday, January 25, 2027, 00:00 Central Time',
    });
  });
});

describe('how many days are left', () => {
  test.each([
    [30, 'In 30 days', 'Dans 30 jours'],
    [1, 'Tomorrow', 'Demain'],
    [0, 'Today', 'Aujourd’hui'],
    [-1, 'Since Monday, January 18, 2027', 'Depuis le lundi 18 janvier 2027'],
  ])('%i: “%s”, “%s”', (daysLeft, english, french) => {
    const whenIn = (language: string) =>
      contentOf({ ...reminder, daysLeft }, { ...mailReader, languages: [language] }).values['when'];
    expect([whenIn('en'), whenIn('fr')]).toEqual([english, french]);
  });
});

describe('a date', () => {
  test('stands in the zone of its reader, the company’s beside it only where its words differ (SPEC P2)', () => {
    const there = (timeZone: string) => contentOf(announced, { ...mailReader, timeZone }).values;
    expect(there('America/Chicago')).toMatchObject({ day: 'Monday, January 18, 2027', deadlineThere: '' });
    expect(there('America/Los_Angeles')).toMatchObject({
      day: 'Sunday, January 17, 2027',
      deadline: 'Sunday, January 17, 2027, 22:00 Pacific Time',
      deadlineThere: 'Monday, January 18, 2027, 00:00 Central Time',
    });
    expect(there('America/Winnipeg')).toMatchObject({ deadlineThere: '' });
  });
});

describe('the share of a digest', () => {
  test.each([
    [{ enrolled: 0, notEnrolled: 0, needHelp: 0 }, '100% of the people have enrolled'],
    [{ enrolled: 999, notEnrolled: 1, needHelp: 0 }, '99% of the people have enrolled'],
    [{ enrolled: 1, notEnrolled: 1, needHelp: 2 }, '25% of the people have enrolled'],
  ])('is whole only when nobody is left, and leaves out who is exempt: %j', (figures, share) => {
    expect(contentOf({ ...digest, figures: { ...digest.figures, ...figures, exempt: 50 } }).values).toMatchObject({
      share,
    });
  });
});

describe('the language of a mail', () => {
  const member = (language: string | null, companyLanguage: string, status: 'active' | 'inactive' = 'active') => {
    const user = made.user({ language: 'pt' });
    const company = made.company({ language: companyLanguage });
    const membership = made.membership(user.id, company.id, { language, status });
    const one: MembershipWithPolicy = { membership, company, policy: null, roles: [], extension: null };
    return { user, memberships: [one] };
  };

  const languageOf = (bundle: Pick<UserBundle, 'user' | 'memberships'>): string =>
    contentOf(
      { ...announced, now: after(mailedAt, hour) },
      recipientOf({ ...bundle, authenticators: [], mailbox: null, sms: null }),
    ).language;

  test.each([
    ['the user’s', 'fr', { ...member('en', 'en'), user: made.user({ language: 'fr' }) }],
    ['else the membership’s', 'fr', member('fr', 'en')],
    ['else the company’s, by its first part', 'fr', member(null, 'fr-CA')],
    ['else English', 'en', member('pt', 'nl')],
    ['not that of a company to which the user does not belong any more', 'en', member('fr', 'fr', 'inactive')],
  ])('is %s', (_, language, bundle) => {
    expect(languageOf(bundle)).toBe(language);
  });
});
