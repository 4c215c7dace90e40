import { describe, expect, it } from 'vitest';
import { renderPage } from '#web/pages/render.ts';
import { gallery } from './support/gallery.tsx';
import { formsOf } from './support/html.ts';

const directory = '/admin/cmp_0/directory';
const list = `${directory} q status method employer site group permission role sort`;
const bulk = (people: number, fields = 'sort') =>
  `${directory}/bulk ${fields} ${'member '.repeat(people)}all act act act`.replace('  ', ' ');
const one = (n: number) => `${directory}/people/mbr_${String(n).padStart(32, '0')}`;
const details = (n: number) => `${one(n)}/details seen employer site group language`;
const permissions = (n: number) => `${one(n)}/permissions who seen company-admin directory-admin`;

/** Where forms of the directory go and what they carry besides the form token: the contract with the routes. */
const contract: Readonly<Record<string, readonly string[]>> = {
  directory: [list, bulk(7)],
  'directory-filtered': [list, bulk(7, 'q status employer site sort')],
  'directory-nobody': [list],
  'directory-only-you': [list, bulk(1)],
  'bulk-deactivate': [`${directory}/bulk act confirmed sort member member`],
  'bulk-deactivate-all': [`${directory}/bulk act confirmed status sort all`],
  person: [details(1), permissions(1), `${one(1)}/deactivate who`],
  'person-you': [details(1), permissions(1)],
  'person-invited': [details(2), permissions(2), `${one(2)}/invite-again who`, `${one(2)}/deactivate who`],
  'person-extendable': [`${one(7)}/extend who reason days`, details(7), permissions(7), `${one(7)}/deactivate who`],
  'person-extended': [details(7), permissions(7), `${one(7)}/deactivate who`],
  'person-extension-one-permission': [details(7), `${one(7)}/deactivate who`],
  'person-pass': [`${one(7)}/pass who seen email verified how`, details(7), permissions(7), `${one(7)}/deactivate who`],
  'person-pass-one-permission': [details(7), `${one(7)}/deactivate who`],
  'person-no-pass-no-password': [details(7), permissions(7), `${one(7)}/deactivate who`],
  'pass-issued': [],
  'person-expired': [details(3)],
  'person-inactive': [details(5), permissions(5), `${one(5)}/reactivate who`],
  'person-declined': [details(6), permissions(6), `${one(6)}/invite-again who`],
};

const pages = gallery('en');

describe('the forms of the directory', () => {
  it.each(Object.keys(contract))('are those that the routes expect: %s', (name) => {
    const page = pages[name];
    if (!page) throw new Error(`no page is called ${name}`);
    const forms = formsOf(renderPage(page)).filter(({ action }) => action !== '/sign-out');
    const said = forms.map(({ action, fields }) => [action, ...fields.filter((field) => field !== '_form')].join(' '));
    expect(said).toEqual(contract[name]);
  });

  it('carry along what they were drawn from, so that nobody is written over unseen', () => {
    const page = pages['person'];
    if (!page) throw new Error('there is no such page');
    const html = renderPage(page).replaceAll('&quot;', '"');
    expect(html).toContain('value="{"employer":"#77","site":"#7","group":"#8","language":null}"');
    expect(html).toContain('value="{"companyAdmin":true,"directoryAdmin":true}"');
  });
});
