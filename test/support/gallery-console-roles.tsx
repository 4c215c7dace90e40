import type { RoleEffect } from '#domain/role-effect.ts';
import type { RoleId } from '#domain/identifiers.ts';
import type { RoleRule } from '#domain/role-rule.ts';
import type { ComparedRole } from '#flows/roles/ship-roles.ts';
import type { RoleRecord } from '#ports/roles.ts';
import { RolesPage, type RolesSectionProps } from '#web/pages/admin-roles.tsx';
import type { ConsolePlace } from '#web/pages/layout.tsx';
import { OperatorNewRolePage, OperatorRolePage, OperatorRolesPage } from '#web/pages/operator-roles.tsx';
import { OperatorShippedRolesPage } from '#web/pages/operator-shipped-roles.tsx';
import type { TypedRole } from '#web/pages/parts/role-fields.tsx';
import type { PageContext } from '#web/pages/page-context.ts';
import type { Gallery } from './gallery.tsx';
import { now } from './gallery-samples.ts';

const anyKind: RoleRule = { requireMfa: true, kinds: ['app', 'phone'], smsCountries: null, frequency: null };

const role = (n: number, rule: RoleRule | null): RoleRecord => ({
  id: `rol_${String(n).padStart(32, '0')}` as RoleId,
  application: n < 4 ? '#2' : '#3',
  name: `#${n}`,
  label: `#${n}0`,
  rule,
  createdAt: now,
  revision: 1,
});

const stepUp = { onEntry: true, operations: ['#40', '#41'], idleMinutes: 30 };

const payor: RoleRecord = {
  ...role(1, { ...anyKind, kinds: ['app'], frequency: 'frequently', resets: 'operator', stepUp }),
  team: { gives: ['#2', '#42'], resets: true },
};
const payee = role(2, { ...anyKind, smsCountries: ['US', 'CA'] });
const contributor = role(3, null);
const viewer = role(4, { ...anyKind, frequency: 'monthly' });
const roles = [payor, payee, contributor, viewer];

const choice = (one: RoleRecord, isChosen: boolean, effect: RoleEffect) => ({ role: one, isChosen, effect });

const section: RolesSectionProps = {
  action: '/admin/cmp_0/directory/people/mbr_0/roles',
  name: '#5',
  status: 'active',
  phoneCountry: 'FR',
  choices: [
    choice(payor, true, { asks: 'add', kinds: ['app'], because: 'wrong-kind' }),
    choice(payee, false, { asks: 'add', kinds: ['app', 'phone'], because: 'wrong-country' }),
    choice(contributor, false, { asks: 'none' }),
    choice(viewer, true, { asks: 'met' }),
  ],
  held: [payor, viewer],
  mayChange: true,
};

const waiting: RolesSectionProps = {
  ...section,
  status: 'invited',
  choices: section.choices.map((one) => ({ ...one, effect: null })),
};

const newcomer: RolesSectionProps = {
  ...section,
  choices: [
    choice(payor, false, { asks: 'enroll', kinds: ['app'] }),
    choice(viewer, false, { asks: 'enroll', kinds: ['app', 'phone'] }),
  ],
  held: [],
};

const typed: TypedRole = {
  application: '#2',
  name: '#1',
  label: '#10',
  require: true,
  phone: false,
  countries: ['US'],
  frequency: 'weekly',
  operatorResets: true,
  stepUpOnEntry: true,
  operations: '#40\n#41',
  idle: '30',
  team: '#42 #43',
  teamResets: true,
};

/** One that is missing, one that is there, and one that is there and another. */
const shipped: readonly ComparedRole[] = [
  { shipped: payor, there: null, differs: [] },
  { shipped: payee, there: payee, differs: [] },
  {
    shipped: viewer,
    there: viewer,
    differs: [
      { setting: 'methods', before: 'app', after: 'app phone' },
      { setting: 'stepUp', before: '(entry)', after: null },
    ],
  },
];

/** Roles of a person in a company's console, and every role in the operator's. */
export function consoleRoles(page: PageContext): Gallery {
  const own = { ...page, base: '', expiresAt: null, path: '/admin' };
  const { m } = own;
  const place: ConsolePlace = {
    heading: '#6',
    links: [{ href: '/admin/cmp_0/directory', label: m.t('console.directory'), current: true }],
  };
  const operator: ConsolePlace = {
    heading: m.t('console.operator'),
    links: [{ href: '/operator/roles', label: m.t('operator.roles'), current: true }],
  };
  const ofPerson = { page: own, place, personPath: '/admin/cmp_0/directory/people/mbr_0', changedTo: null };
  const wrong = { field: 'phone', text: m.t('role.error-countries') };
  const stepsWrong = { field: 'idle', text: m.t('role.error-idle') };
  const change = { page: own, place: operator, role: payor, typed, error: null };
  const fresh = { page: own, place: operator, typed, applications: ['#2', '#3'] };
  return {
    'roles-person': <RolesPage {...ofPerson} section={section} />,
    'roles-person-new': <RolesPage {...ofPerson} section={newcomer} />,
    'roles-person-invited': <RolesPage {...ofPerson} section={waiting} />,
    'roles-person-inactive': <RolesPage {...ofPerson} section={{ ...waiting, status: 'inactive' }} />,
    'roles-person-looked-at': <RolesPage {...ofPerson} section={{ ...section, mayChange: false }} />,
    'roles-person-without': <RolesPage {...ofPerson} section={{ ...section, mayChange: false, held: [] }} />,
    'roles-person-none-exist': <RolesPage {...ofPerson} section={{ ...section, choices: [] }} />,
    'roles-person-changed': <RolesPage {...ofPerson} section={section} changedTo={[payee, viewer]} />,
    'roles-person-taken': <RolesPage {...ofPerson} section={section} changedTo={[]} />,
    'operator-roles': <OperatorRolesPage page={own} place={operator} roles={roles} missing={0} saved={null} />,
    'operator-roles-created': (
      <OperatorRolesPage
        page={own}
        place={operator}
        roles={roles}
        missing={0}
        saved={{ as: 'created', role: viewer, isEarly: true }}
      />
    ),
    'operator-roles-none': <OperatorRolesPage page={own} place={operator} roles={[]} missing={6} saved={null} />,
    'operator-roles-shipped': <OperatorShippedRolesPage page={own} place={operator} roles={shipped} />,
    'operator-roles-shipped-whole': (
      <OperatorShippedRolesPage page={own} place={operator} roles={shipped.filter(({ there }) => there !== null)} />
    ),
    'operator-role-new-steps-error': <OperatorNewRolePage {...fresh} error={stepsWrong} />,
    'operator-role-new': <OperatorNewRolePage {...fresh} error={null} />,
    'operator-role-new-error': <OperatorNewRolePage {...fresh} error={wrong} />,
    'operator-role': <OperatorRolePage {...change} holders={{ memberships: 214, isAll: true }} />,
    'operator-role-many': <OperatorRolePage {...change} holders={{ memberships: 19_998, isAll: false }} />,
    'operator-role-changed': (
      <OperatorRolePage
        {...change}
        holders={{ memberships: 0, isAll: true }}
        error={{
          field: null,
          text: m.t('role.error-changed', { label: '#1', rule: m.t('role.rule-none') }),
        }}
      />
    ),
  };
}
