import type { Email } from '#domain/email.ts';
import { deadlineInstant } from '#domain/deadline.ts';
import type { MembershipId, RoleId } from '#domain/identifiers.ts';
import { after, day, instant } from '#domain/instant.ts';
import type { Contribution } from '#domain/policy.ts';
import type { BulkOutcome } from '#flows/directory/bulk.ts';
import type { KnownPerson, OwnFacts } from '#flows/directory/people.ts';
import type { DescribedPerson } from '#flows/directory/person.ts';
import { BulkPage, type BulkProps } from '#web/pages/directory-bulk.tsx';
import type { TypedFilter } from '#web/pages/directory-fields.ts';
import { DirectoryPage, type DirectoryProps } from '#web/pages/directory.tsx';
import type { ConsolePlace } from '#web/pages/layout.tsx';
import type { PageContext } from '#web/pages/page-context.ts';
import type { PersonProps } from '#web/pages/person-props.ts';
import { PersonPage } from '#web/pages/person.tsx';
import { freezePages } from './gallery-console-freeze.tsx';
import { extensionPages } from './gallery-console-extension.tsx';
import { passPages } from './gallery-console-passes.tsx';
import { resetPages } from './gallery-console-resets.tsx';
import type { Gallery } from './gallery.tsx';
import { email, harbor, now } from './gallery-samples.ts';

const companyName = harbor.companyName;
const directory = '/admin/cmp_0/directory';

const own: OwnFacts = {
  kinds: ['app', 'phone'],
  disabledKinds: [],
  disabled: false,
  hasPassword: true,
  lastSignInAt: instant(now - day),
  unreachableSince: null,
};

const bare: OwnFacts = { ...own, kinds: [], hasPassword: false, lastSignInAt: null };

const role = { id: `rol_${'1'.padStart(32, '0')}` as RoleId, application: '#2', name: '#1', label: '#10', rule: null };

let made = 0;

function person(more: Partial<KnownPerson> = {}): KnownPerson {
  made += 1;
  return {
    membership: `mbr_${String(made).padStart(32, '0')}` as MembershipId,
    email: email as Email,
    hasAccepted: true,
    name: `#${made}`,
    status: 'active',
    companyAdmin: false,
    directoryAdmin: false,
    employer: '#77',
    site: '#7',
    group: '#8',
    language: null,
    roles: [],
    createdAt: instant(now - 90 * day),
    invitation: null,
    own,
    ...more,
  };
}

const administrator = person({ companyAdmin: true, directoryAdmin: true, roles: [role] });
const invited = person({
  name: null,
  status: 'invited',
  hasAccepted: false,
  invitation: { at: instant(now - day), until: after(now, 6 * day) },
  own: null,
});
const expired = person({
  status: 'invited',
  hasAccepted: false,
  companyAdmin: true,
  employer: null,
  site: null,
  invitation: { at: instant(now - 9 * day), until: instant(now - 2 * day) },
  own: null,
});
const troubled = person({
  directoryAdmin: true,
  own: { ...own, kinds: [], disabledKinds: ['app'], disabled: true, unreachableSince: instant(now - 3 * day) },
});
const gone = person({ status: 'inactive', own: null });
const declined = person({ status: 'inactive', hasAccepted: false, own: null });

const newcomer = person({ own: bare });

const people = [administrator, invited, expired, troubled, gone, declined, newcomer];

const untyped: TypedFilter = {
  q: '',
  status: '',
  method: '',
  employer: '',
  site: '',
  group: '',
  permission: '',
  role: '',
  sort: 'name',
};

const listed = (page: PageContext, place: ConsolePlace): DirectoryProps => ({
  page,
  place,
  companyName,
  base: directory,
  typed: untyped,
  choices: { employer: ['#77', '#78'], site: ['#7'], group: ['#8'], roles: [role] },
  people,
  count: { people: people.length, isMore: false },
  isPartial: false,
  links: {
    previous: null,
    next: `${directory}?after=0`,
    export: `${directory}/export.csv`,
    sortedBy: { name: `${directory}?sort=-name`, 'last-sign-in': `${directory}?sort=-last-sign-in` },
  },
  outcome: null,
  error: null,
});

const result: BulkOutcome = {
  changed: 1_000,
  already: 1,
  skipped: {
    'last-administrator': 1,
    'not-accepted': 3,
    'needs-both': 2,
    yourself: 1,
    unknown: 1,
    'changed-meanwhile': 1,
  },
  isUnfinished: true,
  isStopped: false,
};

function lists(page: PageContext, place: ConsolePlace): Gallery {
  const list = listed(page, place);
  const { m } = page;
  const typed: TypedFilter = {
    ...untyped,
    q: '%',
    status: 'invited',
    employer: '#79',
    site: ' ',
    sort: '-last-sign-in',
  };
  const many = Array.from({ length: 120 }, (_, index) => `#${index}`);
  const nobody = { people: [], count: { people: 0, isMore: false } };
  const links = { ...list.links, previous: `${directory}?before=0` };
  const choseNobody = { field: 'all', text: m.t('people.chose-nobody') };
  const done = { ...result, changed: 0, already: 0, skipped: {}, isUnfinished: false };
  return {
    directory: <DirectoryPage {...list} />,
    'directory-filtered': <DirectoryPage {...list} typed={typed} links={links} />,
    'directory-many': (
      <DirectoryPage
        {...list}
        choices={{ ...list.choices, employer: many, roles: [] }}
        count={{ people: 5_000, isMore: true }}
      />
    ),
    'directory-nobody': <DirectoryPage {...list} {...nobody} typed={typed} links={{ ...links, next: null }} />,
    'directory-only-you': (
      <DirectoryPage
        {...list}
        people={[administrator]}
        count={{ people: 1, isMore: false }}
        links={{ ...list.links, next: null }}
      />
    ),
    'directory-partial': (
      <DirectoryPage {...list} {...nobody} count={{ people: 3, isMore: true }} typed={typed} isPartial />
    ),
    'directory-done': <DirectoryPage {...list} outcome={{ status: 'inactive', result }} />,
    'directory-done-nothing': <DirectoryPage {...list} outcome={{ status: 'active', result: done }} />,
    'directory-chose-nobody': <DirectoryPage {...list} error={choseNobody} />,
  };
}

function bulk(page: PageContext, place: ConsolePlace): Gallery {
  const props: BulkProps = {
    page,
    place,
    companyName,
    base: directory,
    act: 'inactive',
    cancel: directory,
    typed: untyped,
    people: [administrator, invited],
    count: { people: 2, isMore: false },
    most: 1_000,
    hasBoth: false,
    error: null,
  };
  const all = { people: null, typed: { ...untyped, status: 'active' } };
  const changed = { field: null, text: page.m.t('people.bulk-changed-meanwhile', { people: 3 }) };
  return {
    'bulk-deactivate': <BulkPage {...props} />,
    'bulk-reactivate': <BulkPage {...props} act="active" hasBoth />,
    'bulk-deactivate-all': <BulkPage {...props} {...all} count={{ people: 5_000, isMore: true }} />,
    'bulk-reactivate-all': <BulkPage {...props} {...all} act="active" count={{ people: 5_000, isMore: true }} />,
    'bulk-invite': <BulkPage {...props} act="invited" people={[invited]} count={{ people: 1, isMore: false }} />,
    'bulk-invite-all': (
      <BulkPage {...props} {...all} act="invited" count={{ people: 1_000, isMore: true }} most={200} />
    ),
    'bulk-changed': <BulkPage {...props} {...all} error={changed} />,
  };
}

const deadlineAt = harbor.deadline && deadlineInstant(harbor.deadline);
const byCompany: Contribution = { by: { rule: 'company', ...harbor }, deadlineAt, frequency: null };
const passed: Contribution = {
  ...byCompany,
  by: { rule: 'company', ...harbor, deadline: { date: harbor.deadline?.date ?? ('' as never), zone: 'Europe/Paris' } },
  deadlineAt: instant(now - day),
};
const byRole: Contribution = {
  by: { rule: 'role', role: '#10', application: '#2', applicationName: '#2', companyId: harbor.companyId, companyName },
  deadlineAt: null,
  frequency: null,
};
const extendedDemand: Contribution = {
  ...byCompany,
  extendedFrom: { date: '2027-02-08' as never, zone: 'Europe/Paris' },
};
const byAnother: Contribution = { by: { rule: 'another' }, deadlineAt: null, frequency: null };

const described = (known: KnownPerson, more: Partial<DescribedPerson> = {}): DescribedPerson => ({
  person: known,
  methods: [],
  demands: null,
  resetAt: null,
  isYou: false,
  ...more,
});

const enrolled = described(administrator, {
  methods: [
    { kind: 'app', addedAt: instant(now - 40 * day), lastUsedAt: instant(now - day), isDisabled: false },
    { kind: 'phone', addedAt: instant(now - 3 * day), lastUsedAt: null, isDisabled: true },
  ],
  demands: [byRole, passed, byCompany, byAnother],
});

function persons(page: PageContext, place: ConsolePlace): Gallery {
  const { m } = page;
  const props: PersonProps = {
    page,
    place,
    companyName,
    directory,
    evaluate: '/admin/cmp_0/security/mfa/person?member=0',
    described: enrolled,
    hasBoth: true,
    typed: {},
    isStale: false,
    saved: null,
    error: null,
  };
  const details = { employer: '', site: '#9', group: '#8', language: 'fr' };
  const stale = { isStale: true, error: { field: null, text: m.t('person.changed-meanwhile') } };
  const tooLong = { field: 'site', text: m.t('person.too-long') };
  const last = { field: null, text: m.t('person.refused-last-administrator') };
  const permissions = { companyAdmin: false, directoryAdmin: true };
  return {
    person: <PersonPage {...props} />,
    'person-you': <PersonPage {...props} described={{ ...enrolled, isYou: true, demands: [byAnother] }} />,
    'person-invited': <PersonPage {...props} described={described(invited)} />,
    'person-expired': <PersonPage {...props} described={described(expired)} hasBoth={false} />,
    'person-troubled': <PersonPage {...props} described={described(troubled, { demands: [] })} saved="details" />,
    'person-inactive': <PersonPage {...props} described={described(gone)} saved="deactivated" />,
    'person-declined': <PersonPage {...props} described={described(declined)} saved="withdrawn" />,
    'person-stale-details': <PersonPage {...props} {...stale} typed={{ details }} />,
    'person-stale-permissions': (
      <PersonPage {...props} {...stale} typed={{ permissions: { companyAdmin: false, directoryAdmin: false } }} />
    ),
    'person-error': <PersonPage {...props} typed={{ details }} error={tooLong} />,
    'person-last': <PersonPage {...props} typed={{ permissions }} error={last} saved={null} />,
    ...freezePages(props, described(newcomer, {})),
    ...extensionPages(props, described(newcomer, { demands: [extendedDemand] })),
    ...passPages(props, described(newcomer, { demands: [extendedDemand] })),
    ...resetPages(props),
  };
}

/** A company's people: the list, one of them, and what is done to several. */
export function consoleDirectory(page: PageContext): Gallery {
  const ownPage = { ...page, base: '', expiresAt: null, path: directory };
  const place: ConsolePlace = {
    heading: '#6',
    links: [{ href: directory, label: page.m.t('console.directory'), current: true }],
  };
  return { ...lists(ownPage, place), ...bulk(ownPage, place), ...persons(ownPage, place) };
}
