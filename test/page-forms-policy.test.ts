import { describe, expect, it } from 'vitest';
import { renderPage } from '#web/pages/render.ts';
import { gallery } from './support/gallery.tsx';
import { formsOf } from './support/html.ts';

const mfa = '/admin/cmp_0/security/mfa';
const whole = 'require date zone frequency sms mailbox contact approval delay';
const look = `${mfa} revision seen ${whole}`;

/** Where forms of the policy pages go and what they carry besides the form token and the text of several lines: the contract with the routes. */
const contract: Readonly<Record<string, readonly string[]>> = {
  'policy-off': [look],
  'policy-large': [look.replace(' seen', '')],
  'policy-look': [look.replace('contact', 'contact accept')],
  'policy-stale': [look.replace(' seen', '')],
  'policy-read-only': [],
  'policy-unavailable': [],
  reach: [`${mfa}/preview require date on q sms reach`],
  'evaluate-verify': [`${mfa}/person member sms on`],
};

const pages = gallery('en');

describe('the forms of the policy pages', () => {
  it.each(Object.keys(contract))('are those that the routes expect: %s', (name) => {
    const page = pages[name];
    if (!page) throw new Error(`no page is called ${name}`);
    const forms = formsOf(renderPage(page)).filter(({ action }) => action !== '/sign-out');
    const said = forms.map(({ action, fields }) => [action, ...fields.filter((field) => field !== '_form')].join(' '));
    const sorted = (lines: readonly string[]) =>
      lines.map((line) => line.split(' ').toSorted((a, b) => a.localeCompare(b)));
    expect(sorted(said)).toEqual(sorted(contract[name] ?? []));
  });

  it('looks without saving by a button of its own', () => {
    const [form] = formsOf(renderPage(pages['policy-early'] ?? fail())).filter(({ action }) => action === mfa);
    expect(form?.html).toMatch(
      /<button type="submit">Save Changes<\/button><button type="submit" class="plain" formaction="\/admin\/cmp_0\/security\/mfa\/look">/,
    );
  });
});

const fail = (): never => {
  throw new Error('there is no such page');
};
