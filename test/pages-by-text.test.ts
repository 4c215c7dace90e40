import { describe, expect, it } from 'vitest';
import { renderPage } from '#web/pages/render.ts';
import { gallery } from './support/gallery.tsx';
import { attributesOf, wordsOf } from './support/html.ts';

const pages = new Map(Object.entries(gallery('en')).map(([name, page]) => [name, renderPage(page)]));
const htmlOf = (name: string): string => pages.get(name) ?? '';

describe('a text message that cannot be sent', () => {
  it.each(['sms-stopped', 'sms-stopped-alone', 'sms-paused', 'sms-held', 'sms-stuck', 'sms-last', 'sms-unsent-paused'])(
    'leaves every other way in reach, and says whom to ask: %s (SPEC M5)',
    (name) => {
      const links = attributesOf(htmlOf(name), 'href', 'a').filter((one) => /\/(methods|no-way)$/.test(one));
      expect(links).toHaveLength(1);
      expect(wordsOf(htmlOf(name)).includes('Whom you can ask')).toBe(name.startsWith('sms-stopped'));
    },
  );

  it('has no field for a code that was never sent', () => {
    expect(htmlOf('sms-unsent')).not.toContain('name="code"');
    expect(htmlOf('sms-stopped')).not.toContain('name="code"');
    expect(htmlOf('sms-paused')).toContain('name="code"');
    const title = (name: string): string => /<h1>(.*?)<\/h1>/.exec(htmlOf(name))?.[1] ?? '';
    for (const name of ['sms-unsent', 'sms-stopped', 'phone-code-unsent'])
      expect(title(name)).toBe('Get a code by text message');
  });

  it('makes another method the way on, once a guard or a long limit has refused it', () => {
    const other = /<a class="button wide" href="[^"]*\/methods">/;
    for (const name of ['sms-stopped', 'sms-unsent-paused']) expect(htmlOf(name)).toMatch(other);
    for (const name of ['sms-unsent', 'sms', 'sms-stuck']) expect(htmlOf(name)).not.toMatch(other);
    expect(wordsOf(htmlOf('sms-stopped'))).not.toContain('We send a code');
  });

  it.each(['sms-last', 'sms-unsent-paused', 'sms-paused', 'phone-code-last'])(
    'for an hour or a day says why, and has no button that would count that down: %s (SPEC M4)',
    (name) => {
      expect(htmlOf(name)).not.toMatch(/data-wait|\/send"/);
      expect(wordsOf(htmlOf(name))).toMatch(/codes were sent to you.*You can send a new one from/);
    },
  );

  it.each(['sms-run-over', 'sms-unsent-run-over', 'phone-run-over'])(
    'after the hour of a sign-in leads to the next one, to the same destination: %s (SPEC S4)',
    (name) => {
      const html = htmlOf(name);
      expect(wordsOf(html)).toContain('Start again to get a new code.');
      expect(html).toMatch(/<a class="button \w+" href="\/sign-in[^"]*">Start again<\/a>/);
      expect(html).not.toMatch(/data-wait|\/send"|You can send/);
    },
  );
});

describe('a text message that is on its way', () => {
  it.each(['sms', 'phone-code'])('is said to be sent once a provider took it, not before: %s', (page) => {
    expect(wordsOf(htmlOf(page))).toContain('We sent a text message to');
    expect(wordsOf(htmlOf(`${page}-leaving`))).toContain('We are sending a text message to');
    for (const name of [`${page}-leaving`, `${page}-stuck`]) expect(wordsOf(htmlOf(name))).not.toContain('We sent');
  });

  it.each(['sms', 'phone-code'])(
    'and does not get through leads to other methods, and says what to look at: %s',
    (page) => {
      const html = htmlOf(`${page}-stuck`);
      expect(wordsOf(html)).toMatch(/has not gone through so far\..*(Use another method: your|You can set up an) auth/);
      expect(html).toMatch(/<details open><summary>No text message came\?/);
      expect(htmlOf(page)).not.toContain('<details open>');
    },
  );
});

describe('a number that was given', () => {
  it('is there again for a slip in it, with the way back to its code and from when another may be sent (SPEC S8, M4)', () => {
    const html = htmlOf('phone-again');
    expect(html).toContain('value="312 555 0167"');
    expect(wordsOf(html)).toContain('I have a code for the number ending in 67');
    expect(attributesOf(html, 'href', 'a').filter((one) => one.endsWith('/phone-code'))).toHaveLength(1);
    expect(html).toContain('data-wait="25000"');
    expect(htmlOf('phone')).not.toMatch(/data-wait|phone-code"/);
  });

  it('is filled in by browsers as a country and a number', () => {
    expect(htmlOf('phone')).toMatch(/<select[^>]*name="country"[^>]*autocomplete="country"/);
    expect(htmlOf('phone')).toMatch(/<input[^>]*name="number"[^>]*autocomplete="tel"/);
  });

  it('whose key is gone is named without digits, beside the other methods', () => {
    expect(wordsOf(htmlOf('methods-unnamed'))).toMatch(/Text message to your phone.*Use your recovery code/);
    expect(wordsOf(htmlOf('sms-unsent-unnamed'))).toContain('by text message to your phone.');
  });
});
