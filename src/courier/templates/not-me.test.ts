import { describe, expect, test } from 'vitest';
import type { MailKind } from '#ports/outbox.ts';
import { mailValues as values } from '../../../test/support/mail-values.ts';
import { languagesOffered } from '#text/languages.ts';
import { asText } from './as-text.ts';
import { bodyOf } from './templates.ts';
import { mailWords } from './words/words-in.ts';

const languages = languagesOffered(false).map((one) => one.tag);

function render(kind: MailKind, language: string, given: Readonly<Record<string, string>> = { ...values }) {
  return { text: asText(bodyOf(kind, language, given)) };
}

describe('the link that stops changes (SPEC U5)', () => {
  const notMe = 'https://id.example.com/mail/Zm9v';

  test.each(languages)('comes before what else to do, in %s', (language) => {
    const { text } = render('app-bound', language, { ...values, notMe });
    const { notMe: stops, kinds: words } = mailWords[language];
    const [link, next] = [text.indexOf(notMe), text.indexOf(words['app-bound'].notYou.slice(0, 20))];
    expect(text.indexOf(stops)).toBeLessThan(link);
    expect(link).toBeLessThan(next);
  });

  test('takes a change of login e-mail back, after what that does', () => {
    const { text } = render('email-changed-from', 'en', { ...values, notMe });
    expect(text).toContain('Take the Change Back');
    expect(text.indexOf('Take the change back here')).toBeLessThan(text.indexOf(notMe));
  });

  test.each(languages)(
    'comes after whom to call where a reset is told of, which it does not undo, in %s',
    (language) => {
      const given = { ...values, notMe, company: 'Northwind', helpContact: 'Desk 4, extension 312' };
      const { text } = render('methods-reset', language, given);
      const { helpContact, kinds: words } = mailWords[language];
      const [help, next] = [
        text.indexOf('Desk 4, extension 312'),
        text.indexOf(words['methods-reset'].notYou.slice(0, 12)),
      ];
      expect(text).toContain(helpContact);
      expect([help > 0, help < next, next < text.indexOf(notMe)]).toEqual([true, true, true]);
    },
  );

  test('leads to this service and nowhere else (SECURITY I9)', () => {
    expect(() => render('app-bound', 'en', { ...values, notMe: 'https://evil.example/mail/Zm9v' })).toThrow(RangeError);
  });

  test('is in no mail that brings none', () => {
    expect(render('app-bound', 'en').text).not.toContain(mailWords.en.notMeLink);
  });
});
