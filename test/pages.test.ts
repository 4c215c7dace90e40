import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { signingAlgorithms } from '#domain/application.ts';
import { languagesOffered, type Language } from '#text/languages.ts';
import { stylesheet } from '#web/pages/asset-href.ts';
import { renderPage } from '#web/pages/render.ts';
import { gallery } from './support/gallery.tsx';
import { applicationSecret, longApplicationName, sampleAddresses } from './support/gallery-console-applications.tsx';
import { wordsOfApplication } from './support/gallery-step-up.tsx';
import { longSites } from './support/gallery-roll-out-samples.ts';
import {
  application,
  brandName,
  email,
  events,
  host,
  longApplication,
  number,
  recoveryCode,
  returnAddress,
  setupKey,
} from './support/gallery-samples.ts';
import { attributesOf, formsOf, tagsOf, wordsOf } from './support/html.ts';

const render = (language: Language): ReadonlyMap<string, string> =>
  new Map(Object.entries(gallery(language)).map(([name, page]) => [name, renderPage(page)]));

const english = render('en');
const names = [...english.keys()];
const htmlOf = (name: string): string => english.get(name) ?? '';

describe.each(names)('the page %s', (name) => {
  const html = htmlOf(name);

  it('is a whole document in its language, with one title and one first heading', () => {
    expect(html).toMatch(/^<!doctype html><html lang="en"><head>/);
    // Drawings have titles of their own.
    expect(tagsOf(html.replace(/<svg.*?<\/svg>/gs, ''), 'title')).toHaveLength(1);
    expect(tagsOf(html, 'h1')).toHaveLength(1);
  });

  it('holds nothing that a strict CSP would block', () => {
    expect(html).not.toMatch(/\sstyle=|<style|\son[a-z]+="|javascript:|data:/i);
    expect(html.replace(/<script src="\/assets\/[^"]*" defer><\/script>/g, '')).not.toContain('<script');
  });

  it('asks nobody else for anything, and links only to itself, to mail and to an authenticator app', () => {
    const targets = ['a', 'link', 'script', 'img', 'form'].flatMap((tag) => [
      ...attributesOf(html, 'href', tag),
      ...attributesOf(html, 'src', tag),
      ...attributesOf(html, 'action', tag),
    ]);
    const elsewhere = targets.filter((one) => !/^(\/(?!\/)|#|mailto:|otpauth:)/.test(one));
    // Whoever signed out at an application's request, or confirmed something for it, is led back to it.
    const leadsBack = /^going-on-(signed-out|confirmed|unconfirmed)$|^step-up-(redeemed|expired)$/.test(name);
    expect(elsewhere).toEqual(leadsBack ? [returnAddress] : []);
    expect(targets.some((one) => one.startsWith('otpauth:'))).toBe(/^app(-error)?$/.test(name));
  });

  it('posts every form, with the form token, to a path of this service', () => {
    for (const form of formsOf(html).filter(({ method }) => method !== 'get')) {
      expect(form.method).toBe('post');
      expect(form.fields[0]).toBe('_form');
      expect(form.html).toContain('name="_form" value="form-token-0"');
      expect(form.action).toMatch(
        /^\/(sign-in|sign-out|oidc\/logout|account|reset|invitation|mail|admin|operator|step-up)(\/|$)/,
      );
    }
  });

  it('asks by GET only where something is looked for: without a token, and never beside what a person must not have in an address', () => {
    for (const form of formsOf(html).filter(({ method }) => method === 'get')) {
      expect(form.action).toMatch(/^\/(admin|operator)\//);
      expect(form.fields).not.toContain('_form');
      expect(form.html).not.toMatch(/type="(password|file)"/);
      // What is looked at goes along, as it stands in the address already.
      const hidden = tagsOf(form.html, 'input').filter((tag) => tag.includes('type="hidden"'));
      for (const tag of hidden) expect(tag).toMatch(/ name="(member|require|sms|date|zone|on|by)"/);
    }
  });

  it('needs no script: every button that is not made for one sends a form', () => {
    const buttons = tagsOf(html, 'button');
    const scripted = buttons.filter((tag) => tag.includes('type="button"'));
    expect(scripted.length).toBe((html.match(/<span class="copy" hidden/g) ?? []).length);
    expect(buttons.length - scripted.length).toBe(formsOf(html).flatMap((one) => tagsOf(one.html, 'button')).length);
  });

  it('labels every field and never gives an id twice', () => {
    const ids = html.match(/\sid="[^"]*"/g) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
    const shown = [...tagsOf(html, 'input'), ...tagsOf(html, 'select')].filter(
      (tag) => !/type="hidden"|\shidden|type="radio"/.test(tag),
    );
    const labelled = new Set(attributesOf(html, 'for', 'label'));
    expect(shown.filter((tag) => !labelled.has(/\sid="([^"]*)"/.exec(tag)?.[1] ?? ''))).toEqual([]);
  });

  it('gives the first focus to one thing at most', () => {
    const wanted = html.match(/<(?!section)[a-z]+[^>]*\sautofocus[\s/>]/g) ?? [];
    expect(wanted.length).toBeLessThanOrEqual(1);
  });
});

describe('a page with an error', () => {
  const wrong = names.filter((name) => /error$|held$/.test(name));

  it.each(wrong)('says so in the title, takes the focus to a summary, and leads to the field: %s', (name) => {
    const html = htmlOf(name);
    expect(html).toMatch(/<title>Error: /);
    const [summary = ''] = /<div class="summary"[\s\S]*?<\/div>/.exec(html) ?? [];
    expect(summary).toMatch(/tabindex="-1"[^>]*autofocus/);
    const [, id] = /href="#([\w-]+)"/.exec(summary) ?? [];
    expect(html).toMatch(new RegExp(`<input[^>]*id="${id}"[^>]*aria-invalid="true"`));
    expect(html).toMatch(new RegExp(`aria-describedby="[^"]*${id}-error"`));
    expect(html).toContain(`id="${id}-error"`);
  });
});

describe('every page that asks for or shows a code', () => {
  const withCode = names.filter((name) => /(?:name="code"|class="key")/.test(htmlOf(name)));

  it.each(withCode)('says never to share it: %s', (name) => {
    expect(htmlOf(name)).toContain('Never share this code. We never ask for it.');
  });

  it('is one of those of SPEC section 2, or of a step-up (Y4)', () => {
    expect(
      new Set(
        withCode.map((name) =>
          name
            .replace(/^(confirm|change|thaw|step-up(?=-(?:code|sms)))-/, '')
            .replace(/-(error|held|paused|personal|role|leaving|stuck|last|run-over|application|enter|unnamed)$/, ''),
        ),
      ),
    ).toEqual(new Set(['code', 'sms', 'recovery', 'save-code', 'mailbox', 'app', 'phone-code', 'step-up']));
  });
});

describe('secrets', () => {
  it('appear on the page that is made to show them, and on no other', () => {
    const showing = (text: string): readonly string[] =>
      names.filter((name) => wordsOf(htmlOf(name)).replace(/\s/g, '').includes(text));
    expect(showing(setupKey)).toEqual(['app', 'app-error']);
    expect(showing(recoveryCode)).toEqual(['save-code', 'save-code-error']);
    expect(showing(applicationSecret)).toEqual([
      'operator-application-created',
      'operator-application-secret',
      'operator-application-secret-at-once',
    ]);
  });
});

describe('a phone number', () => {
  it('is whole only where it was just typed; elsewhere its last two digits name it (SPEC section 2)', () => {
    const text = (name: string): string => wordsOf(htmlOf(name)).replace(/\s/g, '');
    const outside = names.filter((name) => !name.startsWith('inbox'));
    expect(outside.filter((name) => text(name).includes(number))).toEqual([
      'phone-code',
      'phone-code-leaving',
      'phone-code-stuck',
      'phone-code-last',
      'phone-code-unsent',
      'phone-code-error',
      'phone-code-held',
    ]);
    expect(names.filter((name) => /ending in\s+67/.test(wordsOf(htmlOf(name))))).toContain('methods');
  });
});

describe('a form that could not be carried out', () => {
  it.each(['stale-form', 'error-503-kept'])('is offered again with what was typed: %s (SPEC S8)', (name) => {
    expect(htmlOf(name)).toContain(`name="email" value="${email}"`);
  });

  it.each(['no-cookie', 'stale-form-of-interaction', 'error-503'])(
    'is not offered where that would not help: %s',
    (name) => {
      expect(formsOf(htmlOf(name))).toEqual([]);
    },
  );

  it('leads to the page that was asked for with what was asked of it', () => {
    expect(attributesOf(htmlOf('error-503'), 'href', 'a')).toContain('/sign-in?to=%2Faccount');
  });
});

describe('a change on Password & Security that is over', () => {
  it.each(['change-expired', 'change-too-many-codes', 'change-ended'])(
    'leads back there, and speaks of no sign-in: %s',
    (name) => {
      const html = htmlOf(name);
      expect(attributesOf(html, 'href', 'a')).toContain('/account/security');
      expect(wordsOf(html)).not.toMatch(/sign-in|Not you|Start again/i);
    },
  );
});

describe('the page for a session that needs more', () => {
  it.each([
    ['continue', 'Verify your identity to go on', 'We ask again after'],
    [
      'continue-enroll',
      'Set up two-factor authentication to go on',
      'Northwind Builders has required a second step at sign-in since',
    ],
    ['continue-save-code', 'Save your recovery code to go on', 'have not confirmed'],
    ['continue-other', 'One more step to go on', 'the next page says which'],
  ])('says what comes next, and who decided so: %s (SPEC P5, P7, P10, R2)', (name, title, words) => {
    const text = wordsOf(htmlOf(name)).replace(/\s+/g, ' ');
    expect(text).toContain(title);
    expect(text).toContain(words);
  });
});

describe('in the pseudo-language', () => {
  const pseudo = render('en-XA');
  /** What is no text of ours: names, addresses, keys, and the languages' own names. */
  const given = [
    email,
    host,
    brandName,
    setupKey,
    recoveryCode,
    longApplication.name,
    application.name,
    ...languagesOffered(false).map((one) => one.ownName),
    ...longSites,
    ...wordsOfApplication,
    ...sampleAddresses,
    longApplicationName,
    ...signingAlgorithms,
    applicationSecret,
    ...namesInSamples(),
  ];

  it.each([...pseudo.keys()])('%s leaves no text untranslated', (name) => {
    // As it is kept, in no language: told to operators.
    const spoken = (pseudo.get(name) ?? '').replace(/<code>[^<]*<\/code>/g, ' ');
    let words = wordsOf(spoken).replace(/\s+/g, ' ');
    for (const one of given) words = words.replaceAll(one, ' ');
    words = words.replace(/(?:[A-Z0-9]{4} ){5,7}[A-Z0-9]{4}/g, ' ').replace(/[\w.+-]+@[\w.-]+/g, ' ');
    expect(words.match(/[A-Za-z]{2,}/g) ?? []).toEqual([]);
  });

  function namesInSamples(): readonly string[] {
    const companies = ['Northwind Builders', 'Harbor & Hill Civil Engineering'];
    const people = [
      'Maximiliane Oberhofer-Schwarzenbach',
      'root',
      'approver',
      'zzz',
      ' max ',
      '2001:db8:85a3::8a2e:370:7334',
    ];
    const devices = ['Chrome', 'Windows', 'Safari', 'iOS', 'Android', 'iPhone', 'iPad', 'Mac'];
    // Columns of a list are called the same in every language.
    const columns = ['email', 'name', 'employer', 'site', 'group', 'language', 'status', 'roles'];
    const written = ['KeePassXC is on every site office computer', 'ext. 214', '2001:db8:85a3:8d3:1319:8a2e:370:7348'];
    return [...companies, ...people, ...devices, ...written, ...columns];
  }
});

describe('Password & Security', () => {
  it('tells every kind of event in words', () => {
    const [list = ''] = /<ul class="events">[\s\S]*?<\/ul>/.exec(htmlOf('security')) ?? [];
    expect(list.match(/<li><b>[^<]+<\/b>/g)).toHaveLength(events.length);
  });

  it('names a phone by its last digits, and says who rules one out that is not accepted (SPEC U1, P7)', () => {
    const text = wordsOf(htmlOf('security'));
    expect(text).toContain('Number ending in 67');
    expect(text).toContain('Not accepted at sign-in: ruled out by Northwind Builders.');
    expect(htmlOf('security')).toContain('action="/account/security/phone"');
  });

  it('says who rules text messages out in place of the button (SPEC P7)', () => {
    const html = htmlOf('security-early');
    expect(wordsOf(html)).toContain('ruled out by Harbor & Hill Civil Engineering.');
    expect(html).not.toContain('/account/security/phone');
  });

  it('offers no enrollment where nothing asks for it, and says why (SPEC P4)', () => {
    expect(htmlOf('security-off')).toContain('Nothing that you belong to requires two-factor authentication');
    expect(htmlOf('security-off')).not.toContain('/account/security/app');
  });
});

describe('the sign-in page', () => {
  it('weighs at most 14 kB with its styles, compressed, in three requests', () => {
    const html = htmlOf('sign-in');
    const weight = [html, stylesheet('#ffb000')].map((one) => gzipSync(one).length).reduce((a, b) => a + b);
    expect(weight).toBeLessThanOrEqual(14_000);
    expect(tagsOf(html, 'script')).toEqual([]);
    expect(html.match(/rel="stylesheet"/g)).toHaveLength(1);
  });
});
