import { describe, expect, it } from 'vitest';
import { languagesOffered } from '#text/languages.ts';
import { messagesFor } from '#text/messages.ts';
import { helpTopics } from '#web/pages/help/topics.ts';
import { renderPage } from '#web/pages/render.ts';
import { gallery } from './support/gallery.tsx';
import { attributesOf, formsOf, tagsOf, wordsOf } from './support/html.ts';

const languages = languagesOffered(false).map((one) => one.tag);

const pagesIn = (language: (typeof languages)[number]): ReadonlyMap<string, string> =>
  new Map(Object.entries(gallery(language)).map(([name, page]) => [name, renderPage(page)]));

const isHelp = (name: string): boolean => /^help(-|$)/.test(name);

/** Links to the help, as tags. */
const linksOf = (html: string): readonly string[] => tagsOf(html, 'a').filter((tag) => / href="\/help[/?"]/.test(tag));

describe.each(languages)('the help, read in %s,', (language) => {
  const pages = pagesIn(language);
  const help = [...pages].filter(([name]) => isHelp(name));

  /** What every address of the help shows, as `/help/clock`. */
  const shown = new Map([
    ['/help', pages.get('help')],
    ...Object.keys(helpTopics).map((topic): [string, string | undefined] => [
      `/help/${topic}`,
      pages.get(`help-${topic}`),
    ]),
  ]);

  const leadsSomewhere = (target: string): boolean => {
    const { pathname, search, hash } = new URL(target, 'http://localhost');
    const page = search === `?lang=${language}` ? shown.get(pathname) : undefined;
    return page?.includes(hash === '' ? '' : ` id="${hash.slice(1)}"`) ?? false;
  };

  it('is linked to from every page only where it is, and in the language of the page', () => {
    const targets = [...pages].map(([name, html]) => {
      const hrefs = linksOf(html).map((tag) => / href="([^"]*)"/.exec(tag)?.[1]?.replaceAll('&amp;', '&') ?? '');
      return [name, hrefs] as const;
    });
    expect(targets.filter(([, hrefs]) => !hrefs.includes(`/help?lang=${language}`))).toEqual([]);
    expect(
      targets.flatMap(([name, hrefs]) => hrefs.filter((one) => !leadsSomewhere(one)).map((one) => `${name}: ${one}`)),
    ).toEqual([]);
  });

  it('opens in a tab of its own, and says so, from every page but its own (SPEC S8)', () => {
    for (const [name, html] of pages) {
      const apart = linksOf(html).filter((tag) => tag.includes(' target="_blank" rel="noopener"'));
      expect([name, apart.length]).toEqual([name, isHelp(name) ? 0 : linksOf(html).length]);
      const said = html.match(/<a [^>]*href="\/help[^>]*target="_blank"[^>]*>.*?<\/a>/gs) ?? [];
      const told = messagesFor(language).t('help-link.new-tab');
      expect(said.filter((one) => !one.includes(told))).toEqual([]);
    }
  });

  it('needs no script, no form and nobody who is signed in', () => {
    const needy = help.filter(
      ([, html]) =>
        tagsOf(html, 'script').length + formsOf(html).length > 0 ||
        attributesOf(html, 'href', 'a').some((one) => one.startsWith('/account')),
    );
    expect(help.length).toBeGreaterThan(8);
    expect(needy.map(([name]) => name)).toEqual([]);
  });

  it('goes on from every topic to the list of all, and lists each of them once', () => {
    const topics = [...shown.keys()].filter((one) => one !== '/help');
    const listed = attributesOf(shown.get('/help') ?? '', 'href', 'a').map((one) => one.replace(/\?.*/, ''));
    expect(topics.length).toBeGreaterThan(8);
    for (const topic of topics) {
      expect(listed.filter((one) => one === topic)).toEqual([topic]);
      expect(linksOf(shown.get(topic) ?? '').filter((tag) => tag.includes('"/help?'))).toHaveLength(2);
    }
  });
});

describe('the pages where one gets stuck', () => {
  const pages = pagesIn('en');

  it.each([
    ['app', ['same-phone', 'without-a-phone']],
    ['app-error', ['same-phone', 'clock', 'without-a-phone']],
    ['code', []],
    ['code-error', ['clock']],
    ['code-held', ['clock']],
    ['too-many-codes', ['clock']],
    ['phone', ['text-messages']],
    ['phone-code-stuck', ['text-messages']],
    ['sms', ['text-messages']],
    ['mailbox', ['lost-device#mailbox']],
    ['confirm-mailbox', []],
    ['recovery', ['lost-device']],
    ['no-way', ['who-can-help']],
    ['required', ['set-up', 'without-a-phone']],
    ['early', ['set-up', 'without-a-phone']],
    ['method', ['set-up']],
    ['policy-early', ['administrators']],
  ])('lead to what helps there: %s', (name, topics) => {
    const links = linksOf(pages.get(name) ?? '').map((tag) => /href="\/help\/([^"]*)"/.exec(tag)?.[1]);
    expect(links.filter((one) => one !== undefined).map((one) => one.replace('?lang=en', ''))).toEqual(topics);
  });
});

describe('the help about text messages', () => {
  const pages = pagesIn('en');
  const wordsAt = (name: string): string => wordsOf(pages.get(name) ?? '').replace(/\s+/g, ' ');

  it('names the countries, with their territories, and the limits that are counted (SPEC M1 to M4)', () => {
    const text = wordsAt('help-text-messages');
    expect(text).toContain('United States, with American Samoa, Guam, Northern Mariana Islands');
    expect(text).toContain('Once, within 30 minutes.');
    expect(text).toContain('You can do so 30 seconds after the last code, and 5 times within an hour.');
  });

  it('says so where none are sent, and is listed there no more', () => {
    expect(wordsAt('help-text-messages-apps-only')).toContain('This service sends no text messages.');
    expect(wordsAt('help-text-messages-apps-only')).not.toContain('United States');
    expect(wordsAt('help')).toContain('Codes by text message');
    expect(wordsAt('help-apps-only')).not.toContain('Codes by text message');
  });
});
