import { describe, expect, it } from 'vitest';
import { routes } from '#web/routes/table.ts';
import { renderPage } from '#web/pages/render.ts';
import { gallery } from './support/gallery.tsx';
import { formsOf } from './support/html.ts';

const team = '/admin/cmp_0/teams/payments';
const zeros = (index: number): string => String(index).padStart(32, '0');
const person = (index: number): string => `${team}/people/mbr_${zeros(index)}`;
const asks = ['who', 'seen', 'email', 'verified', 'how'].join(' ');

/** Where forms of pages about a team go and what they carry besides the form token: the contract with the routes. */
const contract: Readonly<Record<string, readonly string[]>> = {
  team: [`${team} q`],
  'team-invite': [`${team}/invite email name role role`],
  'team-invite-none': [],
  // A role that somebody else gives is shown, and is no part of the form.
  'team-person': [`${person(1)}/roles role role who seen`],
  'team-person-own': [],
  'team-person-inactive': [`${person(7)}/roles role role who seen`],
  'team-person-waits': [`${person(1)}/roles role role who seen`, `${person(1)}/reset/rst_${zeros(3)}/withdraw`],
  'team-reset': [`${person(1)}/reset ${asks}`],
  'team-reset-waits': [`${person(1)}/reset/rst_${zeros(3)}/withdraw`],
  'team-reset-waits-other': [],
  'team-reset-bar-administrator': [],
};

const pages = gallery('en');

const formsIn = (name: string) => {
  const page = pages[name];
  if (!page) throw new Error(`no page is called ${name}`);
  return formsOf(renderPage(page)).filter(({ action }) => action !== '/sign-out');
};

describe('the forms of pages about a team', () => {
  it.each(Object.keys(contract))('are those that the routes expect: %s', (name) => {
    const said = formsIn(name).map(({ action, fields }) =>
      [action, ...fields.filter((field) => field !== '_form' && field !== '')].join(' '),
    );
    expect(said).toEqual(contract[name]);
  });

  it.each(Object.keys(contract))('go to routes that there are: %s', (name) => {
    const patterns = routes.map(
      ({ method, path }) => [method, new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`)] as const,
    );
    const lost = formsIn(name).filter(
      ({ action, method }) => !patterns.some(([of, path]) => of.toLowerCase() === method && path.test(action)),
    );
    expect(lost.map(({ action }) => action)).toEqual([]);
  });
});
