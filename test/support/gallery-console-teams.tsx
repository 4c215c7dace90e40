import type { Email } from '#domain/email.ts';
import type { MembershipId, RoleId } from '#domain/identifiers.ts';
import { after, day, hour, instant } from '#domain/instant.ts';
import type { RoleEffect } from '#domain/role-effect.ts';
import type { HeldRole, RoleRule } from '#domain/role-rule.ts';
import type { TeamResetBar } from '#domain/team-reset.ts';
import type { TeamMember } from '#flows/teams/team-member.ts';
import { AccountPage } from '#web/pages/account.tsx';
import type { PageContext } from '#web/pages/page-context.ts';
import { TeamInvitePage } from '#web/pages/team-invite.tsx';
import { TeamPersonPage, type TeamPersonProps } from '#web/pages/team-person.tsx';
import { TeamResetPage, type TeamResetProps } from '#web/pages/team-reset.tsx';
import { teamBarWords, type TeamOffer, type TeamRoleChoice } from '#web/pages/team-words.ts';
import { TeamListPage } from '#web/pages/team.tsx';
import type { Gallery } from './gallery.tsx';
import { done, idOf, waitsForBoth, waitsForTime } from './gallery-reset-samples.ts';
import { email, longApplication, now } from './gallery-samples.ts';

const base = '/admin/cmp_0/teams/payments';
const rule: RoleRule = { requireMfa: true, kinds: ['app'], smsCountries: null, frequency: null };

const role = (n: number, own: RoleRule | null): HeldRole => ({
  id: `rol_${String(n).padStart(32, '0')}` as RoleId,
  application: '#2',
  name: `#${n}`,
  label: `#${n}0`,
  rule: own,
});

const payee = role(1, { ...rule, kinds: ['app', 'phone'], smsCountries: ['US'] });
const admin = role(2, rule);
const auditor = role(3, null);

const member = (n: number, more: Partial<TeamMember> = {}): TeamMember => ({
  membership: `mbr_${String(n).padStart(32, '0')}` as MembershipId,
  email: email as Email,
  name: `#4${n}`,
  status: 'active',
  invitation: null,
  roles: [payee],
  own: { stands: { is: 'enrolled', kinds: ['app', 'phone'] }, phoneCountry: 'US', lastSignInAt: instant(now - day) },
  ...more,
});

const own = (stands: NonNullable<TeamMember['own']>['stands']) => ({ stands, phoneCountry: null, lastSignInAt: null });

const people: readonly TeamMember[] = [
  member(1),
  member(2, { own: own({ is: 'must-add' }), roles: [payee, admin] }),
  member(3, { own: own({ is: 'not-enrolled', isAsked: true }) }),
  member(4, { own: own({ is: 'not-enrolled', isAsked: false }), roles: [auditor] }),
  member(5, { own: own({ is: 'enrolled', kinds: ['phone'] }) }),
  member(6, {
    status: 'invited',
    name: null,
    invitation: { at: now, until: after(now, 7 * day) },
    own: null,
  }),
  member(7, { status: 'inactive', own: null }),
];

const choice = (of: HeldRole, isChosen: boolean, isTheirs: boolean, effect: RoleEffect | null): TeamRoleChoice => ({
  role: of,
  isChosen,
  isTheirs,
  effect,
});

const choices: readonly TeamRoleChoice[] = [
  choice(payee, true, true, { asks: 'met' }),
  choice(admin, false, true, { asks: 'add', kinds: ['app'], because: 'wrong-kind' }),
  choice(auditor, true, false, { asks: 'none' }),
];

const asksAll = role(4, {
  ...rule,
  resets: 'operator',
  stepUp: { onEntry: true, operations: ['disburse'], idleMinutes: 30 },
});

/** With what cannot be given, held and not. */
const notGiven: readonly TeamRoleChoice[] = [
  ...choices,
  choice(asksAll, true, true, { asks: 'enroll', kinds: ['app'] }),
  choice(role(5, rule), false, false, { asks: 'met' }),
];

const open: TeamOffer = {
  bar: null,
  payorUntil: instant(now - day),
  isLeftToOperator: false,
  areAdministratorsAble: true,
  terms: { approval: null, delayHours: 0 },
  waiting: null,
  last: null,
};

const bars: readonly TeamResetBar[] = [
  'administrator',
  'not-in-team',
  'asks-nothing',
  'team-too-young',
  'payor-role',
  'operator-only',
];

/** Teams of applications, for whoever looks after them (SPEC Y7). */
export function consoleTeams(page: PageContext): Gallery {
  const { m } = page;
  const place = {
    heading: '#6',
    links: [{ href: base, label: m.t('team.nav', { application: longApplication.name }), current: true }],
  };
  const common = { page, place, application: longApplication.name, company: '#6', base };
  const listed = { people, previous: null, next: null, isPartial: false };
  const links = { previous: null, next: null };
  const list = { ...common, search: '', listed, links, note: null };
  const invite = { ...common, typed: { email: '', name: '' }, choices: choices.slice(0, 2), error: null };
  const wrong = {
    field: 'email',
    text: m.t('invite.email-malformed'),
    also: [{ field: 'role', text: m.t('team.error-role') }],
  };
  return {
    team: <TeamListPage {...list} />,
    'team-further': (
      <TeamListPage
        {...list}
        search="#4"
        listed={{ ...listed, isPartial: true }}
        links={{ previous: `${base}?before=0`, next: `${base}?after=0` }}
        note={m.t('team.saved-out', { application: '#2' })}
      />
    ),
    'team-nobody': <TeamListPage {...list} search="#9" listed={{ ...listed, people: [] }} />,
    'team-invite': <TeamInvitePage {...invite} />,
    'team-invite-error': <TeamInvitePage {...invite} typed={{ email: '#1', name: '#41' }} error={wrong} />,
    'team-invite-none': <TeamInvitePage {...invite} choices={[]} />,
    ...personPages(common),
    ...resetPages(common),
    'account-team': (
      <AccountPage
        page={page}
        early={null}
        invitations={0}
        administers={false}
        operates={false}
        teams={[
          {
            name: m.t('team.title', { application: '#2' }),
            hint: m.t('team.nav-hint', { application: '#2', company: '#6' }),
            href: base,
          },
        ]}
      />
    ),
  };
}

type Common = Pick<TeamPersonProps, 'page' | 'place' | 'application' | 'company' | 'base'>;

function personPages(common: Common): Gallery {
  const { m } = common.page;
  const props = {
    member: member(1),
    isOwn: false,
    choices,
    held: [payee],
    reset: open,
    resetsSome: true,
    note: null,
    error: null,
  };
  const draw = (more: Partial<TeamPersonProps> = {}) => <TeamPersonPage {...common} {...props} {...more} />;
  const untold = choices.map((one) => ({ ...one, effect: null }));
  return {
    'team-person': draw({ note: m.t('team.saved', { name: '#41' }) }),
    'team-person-own': draw({ isOwn: true, reset: { ...open, bar: 'yourself' } }),
    'team-person-invited': draw({
      member: member(6, people[5]),
      choices: untold,
      reset: { ...open, bar: 'not-active' },
    }),
    'team-person-inactive': draw({
      member: member(7, people[6]),
      choices: untold,
      resetsSome: false,
      reset: { ...open, bar: 'not-in-team' },
    }),
    'team-person-waits': draw({ reset: { ...open, waiting: waitsForTime, last: waitsForTime } }),
    'team-person-not-given': draw({
      choices: notGiven,
      resetsSome: false,
      reset: { ...open, bar: 'payor-role', isLeftToOperator: true },
    }),
    'team-person-own-payor': draw({ isOwn: true, reset: { ...open, bar: 'yourself', isLeftToOperator: true } }),
    'team-person-changed': draw({
      error: { field: null, text: m.t('team.changed-meanwhile', { roles: payee.label }) },
    }),
  };
}

function resetPages(common: Common): Gallery {
  const { page } = common;
  const { m } = page;
  const props = { member: member(1), kinds: ['app', 'phone'] as const, isAsked: false, typed: null, error: null };
  const draw = (offer: Partial<TeamOffer>, more: Partial<TeamResetProps> = {}) => (
    <TeamResetPage {...common} {...props} offer={{ ...open, ...offer }} {...more} />
  );
  const elsewhere = { ...waitsForBoth, id: idOf(3), askedAt: instant(now - hour), may: done.may };
  return {
    'team-reset': draw({ terms: { approval: 'company-asks', delayHours: 24 }, last: done }),
    'team-reset-error': draw(
      {},
      {
        typed: { email: '', how: null, verified: false },
        error: { field: 'email', text: m.t('reset.error-email-missing') },
      },
    ),
    'team-reset-waits': draw({ waiting: waitsForTime, last: waitsForTime }, { isAsked: true }),
    'team-reset-waits-other': draw({ waiting: elsewhere, last: elsewhere }),
    'team-reset-done': draw({ last: done }, { isAsked: true }),
    ...Object.fromEntries(
      bars.map((bar) => [
        `team-reset-bar-${bar}`,
        draw({ bar }, { error: { field: null, text: teamBarWords(page, bar, { ...open, companyName: '#6' }) } }),
      ]),
    ),
  };
}
