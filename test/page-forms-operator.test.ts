import { describe, expect, it } from 'vitest';
import { renderPage } from '#web/pages/render.ts';
import { gallery } from './support/gallery.tsx';
import { formsOf } from './support/html.ts';

const companies = '/operator/companies';
const one = `${companies}/0_1`;
const person = '/operator/people/0_1';
const search = `${companies} q state`;
const terms = 'name language zone';
const details = `${one}/details was-name was-language was-zone ${terms}`;
const budget = '/operator/sms/budget scope class was-hour was-day was-set';

/** Where forms of the operator's console go and what they carry besides the form token: the contract with the routes. */
const contract: Readonly<Record<string, readonly string[]>> = {
  'operator-overview': [],
  'operator-companies': [search],
  'operator-company-new': [`${companies}/new company name entitled language zone`],
  'operator-company-taken-error': [`${companies}/new company name entitled same language zone`],
  'operator-company': [`${one}/entitlement entitlement`, details],
  'operator-company-unavailable': [`${one}/entitlement entitlement`, details],
  'operator-company-unentered': [`${one}/administrator email person`, `${one}/entitlement entitlement`, details],
  'operator-company-waits': [
    `${one}/administrator/0_1/withdraw`,
    `${one}/administrator email person`,
    `${one}/entitlement entitlement`,
    details,
  ],
  'operator-company-stale': [`${one}/entitlement entitlement`, details],
  'operator-people': ['/operator/people q operators status method'],
  'operator-members': [`${one}/people q status method`],
  'operator-person': [`${person}/disable`],
  'operator-person-own': [],
  'operator-person-last-error': [`${person}/disable even`],
  'operator-person-bare': [`${person}/disable`, `${person}/invite`],
  'operator-person-disabled': [`${person}/enable`],
  'operator-person-erased': [],
  'operator-sms': ['/operator/sms/NZ/reopen', '/operator/sms/HK/reopen'],
  'operator-sms-quiet': ['/operator/sms/NZ/reopen'],
  'operator-budget': [`${budget} hour day`, `${budget} default`],
  'operator-budget-default': [`${budget} hour day`],
};

const pages = gallery('en');

describe('the forms of a page of the operator’s console', () => {
  it.each(Object.keys(contract))('are those that the routes expect: %s', (name) => {
    const page = pages[name];
    if (!page) throw new Error(`no page is called ${name}`);
    const forms = formsOf(renderPage(page)).filter(({ action }) => action !== '/sign-out');
    const said = forms.map(({ action, fields }) => [action, ...fields.filter((field) => field !== '_form')].join(' '));
    expect(said).toEqual(contract[name]);
  });
});
