import { describe, expect, test } from 'vitest';
import type { MailKind } from '#ports/outbox.ts';
import { languagesOffered } from '#text/languages.ts';
import { mailValues as values } from '../../../test/support/mail-values.ts';
import { asText } from './as-text.ts';
import { bodyOf } from './templates.ts';
import { mailWords } from './words/words-in.ts';

const languages = languagesOffered(false).map((one) => one.tag);

const render = (kind: MailKind, language: string, given: Record<string, string> = { ...values }) => ({
  text: asText(bodyOf(kind, language, given)),
});

describe('a reset', () => {
  const team = { ...values, administrator: 'Paula Meyer', administratorAs: 'Payee Payments Admin' };

  test.each(languages)('tells whoever had set up an app of its entry, and nobody else of an app, in %s', (language) => {
    const entry = mailWords[language].kinds['methods-reset'].nextOfApp;
    expect(render('methods-reset', language, { ...values, hadApp: 'yes' }).text).toContain(entry);
    for (const kind of ['methods-reset', 'user-reset'] as const) {
      const { text } = render(kind, language, { ...values, hadApp: '' });
      expect(text).not.toContain(entry);
      expect(text).not.toMatch(
        /authenticator app|Authenticator-App|application d’auth|aplicación de aut|app di aut|驗證器/,
      );
    }
  });

  test.each(['methods-reset', 'user-reset', 'reset-asked', 'reset-waits', 'reset-to-approve'] as const)(
    'by whoever looks after a team is told with the role that let them, not as one of an administrator: %s',
    (kind) => {
      expect(render(kind, 'en', team).text).toContain('Payee Payments Admin: Paula Meyer');
      expect(render(kind, 'en', team).text).not.toContain('Administrator: ');
      expect(render(kind, 'en').text).toContain('Administrator: Kim Porter');
    },
  );
});

describe('the footer', () => {
  test.each(languages)(
    'says to administrators that it is about others, and to everybody else their own, in %s',
    (language) => {
      const { footer, footerOfOthers } = mailWords[language];
      const why = (text: string) => text.split('{email}')[1] ?? '';
      expect(render('user-reset', language).text).toContain(why(footerOfOthers));
      expect(render('methods-reset', language).text).toContain(why(footer));
      expect(render('methods-reset', language).text).not.toContain(why(footerOfOthers));
    },
  );
});
