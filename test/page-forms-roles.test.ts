import { describe, expect, it } from 'vitest';
import { smsCountries } from '#domain/phone-rules.ts';
import { renderPage } from '#web/pages/render.ts';
import { gallery } from './support/gallery.tsx';
import { formsOf } from './support/html.ts';

const roles = '/admin/cmp_0/directory/people/mbr_0/roles';
const one = `/operator/roles/rol_${'1'.padStart(32, '0')}`;
const rule = [
  'label',
  'require',
  'phone',
  ...smsCountries.map(() => 'country'),
  'operator-resets',
  'step-up-entry',
  'idle',
  'team',
  'team-resets',
  'frequency',
].join(' ');

/** Where forms about roles go and what they carry besides the form token: the contract with the routes. */
const contract: Readonly<Record<string, readonly string[]>> = {
  'roles-person': [`${roles} role role role role seen`],
  'roles-person-new': [`${roles} role role seen`],
  'roles-person-changed': [`${roles} role role role role seen`],
  'roles-person-looked-at': [],
  'roles-person-none-exist': [],
  'operator-roles': [],
  'operator-roles-shipped': ['/operator/roles/shipped'],
  'operator-roles-shipped-whole': [],
  'operator-role-new': [`/operator/roles/new application name ${rule}`],
  'operator-role-new-error': [`/operator/roles/new application name ${rule}`],
  'operator-role': [`${one} revision ${rule}`],
  'operator-role-changed': [`${one} revision ${rule}`],
};

const pages = gallery('en');

describe('the forms of a page about roles', () => {
  it.each(Object.keys(contract))('are those that the routes expect: %s', (name) => {
    const page = pages[name];
    if (!page) throw new Error(`no page is called ${name}`);
    const forms = formsOf(renderPage(page)).filter(({ action }) => action !== '/sign-out');
    const said = forms.map(({ action, fields }) => [action, ...fields.filter((field) => field !== '_form')].join(' '));
    expect(said).toEqual(contract[name]);
  });
});
