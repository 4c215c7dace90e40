import { describe, expect, it } from 'vitest';
import { renderPage } from '#web/pages/render.ts';
import { gallery } from './support/gallery.tsx';
import { formsOf } from './support/html.ts';

const directory = '/admin/cmp_0190000000007000800000000000000a/directory';
const invite = `${directory}/invite`;
const person = `${invite} email name employer site group language`;
/** What is pasted stands in a text area, which is no part of what is looked at here. */
const several = invite;
const apply = `${directory}/import/drf_0190000000007000800000000000000a/apply`;
const own = '/account/companies/mbr_019000000000700080000000000000';

/** Where each page's forms go and what they carry besides the form token: the contract with the routes. */
const contract: Readonly<Record<string, readonly string[]>> = {
  'admin-invite': ['/sign-out', person, several],
  'admin-invite-error': ['/sign-out', person, several],
  'admin-invited': ['/sign-out', several],
  'admin-invited-one': ['/sign-out'],
  'admin-import': ['/sign-out', `${directory}/import file`],
  'admin-import-preview': ['/sign-out', `${apply} left`],
  'admin-import-partly': ['/sign-out', `${apply} left`],
  'admin-import-busy': ['/sign-out'],
  'admin-import-nothing': ['/sign-out'],
  'admin-import-result': ['/sign-out'],
  'account-companies': [
    '/sign-out',
    `${own}01/accept`,
    `${own}01/decline`,
    `${own}02/accept`,
    `${own}02/decline`,
    `${own}03/decline`,
  ],
  'account-companies-none': ['/sign-out'],
  'leave-company': ['/sign-out', `${own}05/leave`],
  'leave-company-for-good': ['/sign-out', `${own}05/leave`],
  'leave-company-last': ['/sign-out'],
};

const pages = gallery('en');

describe('the forms of a page about invitations', () => {
  it.each(Object.keys(contract))('are those that the routes expect: %s', (name) => {
    const page = pages[name];
    if (!page) throw new Error(`no page is called ${name}`);
    const forms = formsOf(renderPage(page)).map(({ action, fields }) =>
      [action, ...fields.filter((one) => one !== '_form')].join(' '),
    );
    expect(forms).toEqual(contract[name]);
  });
});
