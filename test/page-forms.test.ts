import { describe, expect, it } from 'vitest';
import { renderPage } from '#web/pages/render.ts';
import { gallery } from './support/gallery.tsx';
import { formsOf } from './support/html.ts';

const base = '/sign-in/int_0190000000007000800000000000000a';
const session = '/account/security/sessions/ses_0190000000007000800000000000000';
const sessions = [0, 1, 2].map((one) => `${session}${one}/end`);
const at = (...names: readonly string[]): readonly string[] => names.map((one) => `/account/security/${one}`);
const ofPhone = ['phone', 'phone/remove'];
const changes = at('password', 'email', 'app', 'app/remove', ...ofPhone, ...ofPhone, 'recovery-code');
const endOthers = '/account/security/sessions/end-others';
const mfa = '/admin/cmp_0190000000007000800000000000000a/security/mfa';
const keepGoing = `${base}/keep-going`;

/** Where each page's forms go and what they carry besides the form token: the contract with the routes. */
const contract: Readonly<Record<string, readonly string[]>> = {
  'sign-in': ['/sign-in to email'],
  password: [`${base}/password password`, `${base}/forgot`, keepGoing],
  'reset-sent': [keepGoing],
  'reset-link': ['/reset/0123'],
  'reset-link-gone': [],
  invitation: ['/invitation/0123'],
  'invitation-gone': [],
  'first-password': [`${base}/new-password name password again`, keepGoing],
  'new-password': [`${base}/new-password password again`, keepGoing],
  methods: [`${base}/sms/send`, keepGoing],
  code: [`${base}/code code`, keepGoing],
  sms: [`${base}/sms code`, `${base}/sms/send another`, keepGoing],
  'sms-unsent': [`${base}/sms/send another`, keepGoing],
  'sms-last': [`${base}/sms code`, keepGoing],
  'sms-unsent-run-over': [keepGoing],
  continue: ['/sign-out', '/sign-in/continue to'],
  recovery: [`${base}/recovery code`, keepGoing],
  'save-code': [`${base}/recovery-code/save saved`, keepGoing],
  'save-code-hidden': [`${base}/recovery-code/issue`, keepGoing],
  repair: [`${base}/repair choice choice`, keepGoing],
  'no-way': [keepGoing],
  required: [`${base}/set-up`, keepGoing],
  early: [`${base}/set-up`, `${base}/not-now`, keepGoing],
  'mailbox-unsent': [`${base}/mailbox/send`, `${base}/pass pass`, `${base}/leave`, keepGoing],
  mailbox: [`${base}/mailbox code`, `${base}/mailbox/send another`, `${base}/pass pass`, `${base}/not-now`, keepGoing],
  method: [`${base}/method kind kind`, `${base}/repair choice`, keepGoing],
  app: [`${base}/app code`, keepGoing],
  'app-error': [`${base}/app code`, `${base}/repair choice`, keepGoing],
  phone: [`${base}/phone number country`, `${base}/repair choice`, keepGoing],
  'phone-run-over': [`${base}/repair choice`, keepGoing],
  'phone-code': [`${base}/phone-code code`, `${base}/phone-code/send another`, `${base}/repair choice`, keepGoing],
  'phone-code-unsent': [`${base}/phone-code/send another`, `${base}/repair choice`, keepGoing],
  expired: [],
  disabled: [],
  done: [keepGoing, keepGoing],
  'stale-form': ['/sign-in email'],
  'error-503-kept': ['/sign-in email'],
  'signed-out': [],
  account: ['/sign-out', '/account/security/app'],
  'account-consoles': ['/sign-out'],
  again: ['/sign-out', `${mfa} _draft member member`],
  'again-waiting': ['/sign-out', `${mfa} _draft member member`],
  'again-gone': ['/sign-out'],
  'signed-out-form': [`${mfa} member member`],
  'confirm-code': [`${base}/code code`, keepGoing],
  'confirm-mailbox': [`${base}/mailbox code`, `${base}/mailbox/send another`, `${base}/leave`],
  'confirm-expired': [],
  companies: ['/sign-out'],
  'security-always': ['/sign-out', ...changes, '/account/security/always-require/off', ...sessions, endOthers],
  'security-not-always': ['/sign-out', ...changes, '/account/security/always-require/on', ...sessions, endOthers],
  security: ['/sign-out', ...changes, ...sessions, endOthers],
  'security-off': ['/sign-out', ...at('password', 'email'), ...sessions, endOthers],
  'security-events': ['/sign-out'],
  profile: ['/sign-out', '/account/profile name language zone'],
  'change-password': [`${base}/new-password password again`, keepGoing],
  'remove-app': [`${base}/remove`, `${base}/leave`, keepGoing],
  inbox: [],
};

const pages = gallery('en');

describe('the forms of a page', () => {
  it.each(Object.keys(contract))('are those that the routes expect: %s', (name) => {
    const page = pages[name];
    if (!page) throw new Error(`no page is called ${name}`);
    const forms = formsOf(renderPage(page)).map(({ action, fields }) =>
      [action, ...fields.filter((one) => one !== '_form')].join(' '),
    );
    expect(forms).toEqual(contract[name]);
  });
});
