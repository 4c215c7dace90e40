import { describe, expect, it } from 'vitest';
import { routes } from '#web/routes/table.ts';
import { renderPage } from '#web/pages/render.ts';
import { gallery } from './support/gallery.tsx';
import { formsOf } from './support/html.ts';

const zeros = (index: number): string => String(index).padStart(32, '0');
const asks = ['who', 'seen', 'email', 'verified', 'how'].join(' ');
const company = '/admin/cmp_0/resets';
const operator = '/operator/resets';
const user = `/operator/people/usr_${zeros(1)}/reset`;
const act = (base: string, index: number, name: string): string => `${base}/rst_${zeros(index)}/${name}`;

/** What may be done to those of the lists that wait. */
const listed = (base: string): readonly string[] => [
  act(base, 2, 'approve'),
  act(base, 2, 'veto'),
  act(base, 3, 'withdraw'),
  act(base, 4, 'withdraw'),
  act(base, 5, 'veto'),
];

/** Where forms of pages about resets go and what they carry besides the form token: the contract with the routes. */
const contract: Readonly<Record<string, readonly string[]>> = {
  'reset-asking-company': [`MEMBER/reset ${asks}`],
  'reset-error-email': [`MEMBER/reset ${asks}`],
  'reset-error-all': [`MEMBER/reset ${asks}`],
  'reset-asking': [`MEMBER/reset/rst_${zeros(9)}/veto`, `MEMBER/reset ${asks}`],
  'reset-waits': [act(company, 3, 'withdraw')],
  'reset-done': [],
  'reset-bar-operator-only': [],
  // The button to approve is disabled, with its reason.
  resets: [...listed(company), act(company, 6, 'approve'), act(company, 6, 'veto')],
  'resets-none': [],
  'operator-resets': listed(operator),
  'operator-reset': [`${user} ${asks}`],
  'operator-reset-waiting': [act(operator, 2, 'approve'), act(operator, 2, 'veto'), `${user} ${asks}`],
  'operator-reset-bar-operator': [],
  'account-reset': [`/account/security/resets/rst_${zeros(21)}/stop`],
  'account-reset-stopped': [],
  'veto-reset': ['/mail/0123'],
  'veto-reset-done': [],
  'veto-reset-late': [],
  'veto-reset-late-stopped': [],
};

const pages = gallery('en');

const formsIn = (name: string) => {
  const page = pages[name];
  if (!page) throw new Error(`no page is called ${name}`);
  return formsOf(renderPage(page)).filter(({ action }) => action !== '/sign-out');
};

describe('the forms of pages about resets', () => {
  it.each(Object.keys(contract))('are those that the routes expect: %s', (name) => {
    const member = /\/admin\/cmp_0\/directory\/people\/mbr_\d+/;
    const said = formsIn(name).map(({ action, fields }) =>
      [action.replace(member, 'MEMBER'), ...fields.filter((field) => field !== '_form')].join(' '),
    );
    expect(said.toSorted()).toEqual((contract[name] ?? []).toSorted());
  });

  it.each(Object.keys(contract))('go to routes that there are: %s', (name) => {
    const posts = routes.filter((one) => one.method === 'POST').map((one) => one.path);
    const patterns = posts.map((path) => new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`));
    const lost = formsIn(name).filter(({ action }) => !patterns.some((pattern) => pattern.test(action)));
    expect(lost.map(({ action }) => action)).toEqual([]);
  });

  it('say that it may take 24 hours, whatever stands behind it (SPEC A1)', () => {
    const open = Object.keys(pages).filter((name) => name.startsWith('reset-asking') || name === 'reset-error-email');
    expect(open.length).toBeGreaterThan(3);
    const silent = open.filter((name) => !renderPage(pages[name] ?? fail()).includes('may take up to 24 hours'));
    expect(silent).toEqual([]);
  });
});

const fail = (): never => {
  throw new Error('there is no such page');
};
