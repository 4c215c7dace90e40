import { describe, expect, it } from 'vitest';
import { routes } from '#web/routes/table.ts';
import { renderPage } from '#web/pages/render.ts';
import { gallery } from './support/gallery.tsx';
import { formsOf } from './support/html.ts';

const path = '/admin/cmp_0/security/mfa/roll-out';
const filter = `${path}#people by q status site employer method`;
const people = Array.from({ length: 9 }, () => 'member').join(' ');

/** Where forms of the roll-out go and what they carry besides the form token: the contract with the routes. */
const contract: Readonly<Record<string, readonly string[]>> = {
  'roll-out': [filter, `${path}/remind status ${people} all`],
  'roll-out-counting': [filter, `${path}/remind status ${people} all`],
  'roll-out-partial': [filter, `${path}/deactivate status ${people} all`],
  'roll-out-nobody': [filter],
  'roll-out-numbers': [],
  'roll-out-off': [],
  'roll-out-not-entitled': [],
  'roll-out-remind': [`${path}/remind confirmed request status member member`],
  'roll-out-remind-all': [`${path}/remind confirmed request status all`],
  'roll-out-extend': [`${path}/extend confirmed request status member member days reason`],
  'roll-out-extend-all': [`${path}/extend confirmed request status all days reason`],
  'roll-out-deactivate': [`${path}/deactivate confirmed request status member member`],
};

const pages = gallery('en');

const drawn = (name: string): string => {
  const page = pages[name];
  if (!page) throw new Error(`no page is called ${name}`);
  return renderPage(page);
};

describe('the forms of the roll-out', () => {
  it.each(Object.keys(contract))('are those that the routes expect: %s', (name) => {
    const forms = formsOf(drawn(name)).filter(({ action }) => action !== '/sign-out');
    const said = forms.map(({ action, fields }) => [action, ...fields.filter((field) => field !== '_form')].join(' '));
    const sorted = (lines: readonly string[]) =>
      lines.map((line) => line.split(' ').toSorted((a, b) => a.localeCompare(b)));
    expect(sorted(said)).toEqual(sorted(contract[name] ?? []));
  });

  it('reach an act of their own by each of their buttons', () => {
    const buttons = [...drawn('roll-out').matchAll(/formaction="([^"]+)"/g)].map(([, to]) => to);
    expect(buttons).toEqual(['remind', 'extend', 'deactivate'].map((act) => `${path}/${act}`));
    const posts = routes.filter((one) => one.method === 'POST').map((one) => one.path.replace(':company', 'cmp_0'));
    expect(posts).toEqual(expect.arrayContaining(buttons));
  });
});

describe('the roll-out page', () => {
  it('loads its script only where there is something to keep up to date', () => {
    const loading = Object.keys(pages).filter((name) => drawn(name).includes('refresh.js'));
    expect(loading).toContain('roll-out');
    expect(loading).not.toContain('roll-out-off');
    expect(loading.filter((name) => !name.startsWith('roll-out'))).toEqual([]);
  });

  it('tells all that its chart shows in a table as well', () => {
    const html = drawn('roll-out');
    const [table = ''] = /<details id="chart-table">.*?<\/details>/s.exec(html) ?? [];
    expect(table.match(/<tr>/g)).toHaveLength(1 + 38 + 1);
    expect(table).toContain('257');
    expect(table).toContain('331');
  });

  it('says of a chart’s last row that it tells of the beginning of a day, and of today that it is not over', () => {
    const html = drawn('roll-out');
    expect(html).toContain('As Monday, February 15, 2027 begins (expected at this pace)');
    expect(html).toContain('Monday, January 18, 2027 (today, so far)');
  });

  it('tells how the number who are stopped comes about, so that it adds up to everybody', () => {
    const html = drawn('roll-out-large');
    expect(html).toContain('69,925 of 98,000 people will have enrolled by then.');
    expect(html).toContain('28,075 will not: 27,156 are stopped then, 919 have more time.');
  });

  it('counts nobody with more time for the next reminder of the others, and tells that they have dates of their own', () => {
    const own = 'People with more time are reminded by their own dates.';
    expect(drawn('roll-out')).not.toContain(own);
    expect(drawn('roll-out-on-track-extended')).toContain('Next reminder to about 140 people');
    expect(drawn('roll-out-on-track-extended')).toContain(own);
    expect(drawn('roll-out-past-extended')).toContain('No further reminder is planned but to people with more time');
  });

  it('tells reminders to people with more time from those of the others, and names no zone', () => {
    const html = drawn('roll-out');
    expect(html).toContain('Reminder, 30 days before, for whoever has until Feb 22');
    expect(html).toContain('Reminder, 14 days before, for whoever has until Feb 22');
    expect(html).not.toMatch(/Europe|Chicago/);
  });

  it('says since when no mail reaches somebody', () => {
    expect(drawn('roll-out')).toContain('No mail has arrived since Dec 29, 2026');
  });

  it('leads to help for administrators', () => {
    expect(drawn('roll-out')).toMatch(/href="\/help\/administrators\?lang=en"/);
  });
});
