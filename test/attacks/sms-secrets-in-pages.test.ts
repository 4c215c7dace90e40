import { beforeEach, describe, expect, test } from 'vitest';
import { newcomer, phonePerson, texts, withTexts, type PhonePerson } from '../support/attack-phones.ts';
import { leaks, type KnownSecret } from '../support/attack-secrets.ts';
import { mailedCode, saveRecoveryCode } from '../support/attack-steps.ts';
import { onEveryEngine, type Target } from '../support/attack-target.ts';
import { calmGuards, otherThan } from '../support/attack-texts.ts';
import { Watched } from '../support/attack-watched.ts';

/** A number as pages may show it, spaces and links aside. */
const plain = (html: string): string => html.replaceAll(/<[^>]*>|[\s\u00a0()-]/g, '');

/** An enrollment by text message, each field first wrong and then right, and Password & Security after it. */
async function enrollWatched(target: Target, person: PhonePerson) {
  const visitor = new Watched(target.address);
  await visitor.open('/sign-in');
  await visitor.submit('/sign-in', { email: person.email });
  await visitor.submit(`${visitor.base}/password`, { password: person.password });
  await visitor.submit(`${visitor.base}/set-up`);
  await visitor.submit(`${visitor.base}/mailbox`, { code: await mailedCode(target, person.email) });
  const { base } = visitor;
  await visitor.submit(`${base}/method`, { kind: 'phone' });
  await visitor.submit(`${base}/phone`, { country: 'FR', number: person.number.slice(2) });
  await visitor.submit(`${base}/phone`, { country: 'US', number: person.number });
  const code = await texts.code(person.number);
  const wrong = otherThan(code);
  await visitor.submit(`${base}/phone-code`, { code: wrong });
  await visitor.submit(`${base}/phone-code`, { code });
  await saveRecoveryCode(visitor);
  await visitor.open('/account/security');
  return { visitor, codes: [code, wrong] };
}

const known = (codes: readonly string[]): readonly KnownSecret[] =>
  codes.map((text, index) => ({ name: `code ${index}`, text }));

/** Whoever gave an answer in which some text is. */
const whoShows = ({ seen }: Watched, isShown: (text: string) => boolean): readonly string[] =>
  [...new Set(seen.filter(({ reply }) => isShown(reply.text)).map(({ asked }) => asked))].toSorted();

onEveryEngine((target) => {
  beforeEach(() => calmGuards(target()));

  describe('I10: codes and numbers in answers', () => {
    test('no answer, address or header holds a code, right or wrong', async () => {
      const { visitor, codes } = await enrollWatched(target(), await newcomer(target()));
      expect(whoShows(visitor, (text) => leaks(known(codes), text).length > 0)).toEqual([]);
      for (const { path, reply } of visitor.seen) {
        const headers = [...reply.headers].filter(([name]) => name !== 'set-cookie');
        expect(leaks(known(codes), path + JSON.stringify(headers))).toEqual([]);
      }
    });

    test('the number is shown where it is typed and where its code is, to that interaction alone; then its last digits', async () => {
      const person = await newcomer(target());
      const { visitor } = await enrollWatched(target(), person);
      const digits = person.number.slice(2);
      expect(whoShows(visitor, (text) => plain(text).includes(digits) || text.includes(digits))).toEqual([
        'GET /sign-in/:int/phone-code',
        'POST /sign-in/:int/phone',
        'POST /sign-in/:int/phone-code',
      ]);
      for (const { path } of visitor.seen) expect(path).not.toContain(digits);
      const other = new Watched(target().address);
      await other.signIn(person.email, person.password);
      expect(plain(other.text)).toContain(`endingin${digits.slice(-2)}`);
      await other.open(visitor.seen.find(({ path }) => path.endsWith('/phone-code'))?.path ?? '');
      expect(whoShows(other, (text) => plain(text).includes(digits.slice(0, -2)))).toEqual([]);
    });

    test('at sign-in the code is in the message and in no page; the number by its last two digits', async () => {
      const person = await phonePerson(target());
      const visitor = new Watched(target().address);
      await visitor.signIn(person.email, person.password);
      const code = await texts.code(person.number);
      await visitor.submit(`${visitor.base}/sms`, { code: otherThan(code) });
      await visitor.submit(`${visitor.base}/sms/send`);
      await visitor.open(`${visitor.base}/methods`);
      await visitor.open(`${visitor.base}/no-way`);
      await visitor.submit(`${visitor.base}/sms`, { code });
      await visitor.open('/account/security');
      expect(visitor.path).toBe('/account/security');
      expect(whoShows(visitor, (text) => leaks(known([code, otherThan(code)]), text).length > 0)).toEqual([]);
      expect(whoShows(visitor, (text) => plain(text).includes(person.number.slice(4, -2)))).toEqual([]);
    });

    test('what is written into the audit trail tells neither', async () => {
      const person = await newcomer(target());
      const { codes } = await enrollWatched(target(), person);
      const rows = await target().peephole.rows(`select * from audit_events where subject = '${person.id}'`);
      expect(rows.map((row) => row['kind'])).toContain('sms.code-sent');
      const written = JSON.stringify(rows);
      expect(leaks(known([...codes, person.number.slice(1), person.number.slice(2)]), written)).toEqual([]);
    });
  });
}, withTexts);
