import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '#text/en.ts';
import { mailWords } from '#courier/templates/words/words-in.ts';
import { fr } from '#text/fr.ts';

const root = path.join(import.meta.dirname, '..', 'src');

/** Keys that are put together from a code: `event.<kind>`, `error.<status>`, `people.do-<act>`, `trail.outcome-<whole>`. Their completeness is a matter of types. */
const assembled = /^(event|error)\.|^people\.(do|bulk)-|^trail\.outcome-/;

/** Every text of pages and mails, by its key. */
const english = { ...en, ...texts(mailWords.en, 'mail') };
const french = { ...fr, ...texts(mailWords.fr, 'mail') };

function texts(of: object, place: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(of).flatMap(([key, value]: [string, unknown]) => {
      if (typeof value === 'string') return [[`${place}.${key}`, value]];
      return typeof value === 'object' && value ? Object.entries(texts(value, `${place}.${key}`)) : [];
    }),
  );
}

describe('the words of the catalogues', () => {
  it('are all said somewhere', () => {
    const files = globSync('**/*.{ts,tsx}', { cwd: root }).filter(
      (file) => !/^text.(en|de|es|fr|it|zh-hant)\b/.test(file),
    );
    const source = files.map((file) => readFileSync(path.join(root, file), 'utf8')).join('\n');
    const idle = Object.keys(en).filter((key) => !assembled.test(key) && !source.includes(`'${key}'`));
    expect(idle).toEqual([]);
  });

  it('have one word in French for whoever runs the service', () => {
    const strange = Object.values(fr).filter((text) => /opérateur/i.test(JSON.stringify(text)));
    expect(strange).toEqual([]);
  });

  it.each([
    [
      'what is stopped after “This was not me”: changes, of all that is told of signing in',
      /nothing about (how|this sign|your sign)/i,
    ],
    ['the operator, by that name', /whoever runs this|people who operate/i],
    ['afterward, as it is written in America', /afterwards/i],
    ['an invitation that expired', /invitation.{0,30}(ran|run) out/i],
    ['a method that is set up', /sign-in method|only a phone/i],
    ['the two permissions by the names of their tools', /permissions?,? (Company Admin|Admin and|Directory\.)/],
    [
      'a method or a person that is disabled, a setting that is switched off',
      /(?<!every )(sign-in|method|authenticator) (was |is |been )?switched off/i,
    ],
    // What whoever resets ticks is laid down word by word (SPEC A2).
    ['a person, whom only files and commands call a user', /\b(a|the|this) user\b(?! and|’s request to reset MFA)/i],
  ])('in English have one for %s', (_, other) => {
    expect(Object.entries(english).filter(([, text]) => other.test(text))).toEqual([]);
  });

  it.each([
    ['the mailbox', /boîtes? aux lettres/i],
    ['the second step', /seconde étape/i],
    ['a method that is set up', /méthodes? de connexion|qu’un téléphone/i],
    ['an invitation that expired', /échue/i],
    [
      'whom the operator does not let in: blocked, and deactivated only by a company',
      /ésactiv\S+ par (l’|un )exploitant/i,
    ],
  ])('in French have one for %s', (_, other) => {
    expect(Object.entries(french).filter(([, text]) => other.test(text))).toEqual([]);
  });

  it('speak of MFA to operators and administrators, and spell it out for everybody else', () => {
    const ofConsole = Object.entries(en).filter(([key]) =>
      /^(operator|policy|effect|evaluate|people|person)\./.test(key),
    );
    expect(ofConsole.filter(([, text]) => /two-factor/i.test(JSON.stringify(text)))).toEqual([]);
    const ofUsers = Object.entries(en).filter(([key]) => /^(security|own-companies|required|early|banner)\./.test(key));
    expect(ofUsers.filter(([, text]) => /\bMFA\b/.test(JSON.stringify(text)))).toEqual([]);
  });
});
