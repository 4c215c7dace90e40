import type { ApplicationKind, ApplicationSettings } from '#domain/application.ts';
import type { ApplicationId, ApplicationSecretId, RoleId } from '#domain/identifiers.ts';
import { after, day, hour, instant } from '#domain/instant.ts';
import type { SeenApplication } from '#flows/applications/see.ts';
import type { ApplicationRecord } from '#ports/applications.ts';
import { ApplicationCreatedPage, NewSecretPage } from '#web/pages/application-secret.tsx';
import type { ConsolePlace } from '#web/pages/layout.tsx';
import { OperatorApplicationPage } from '#web/pages/operator-application.tsx';
import { OperatorApplicationsPage, OperatorNewApplicationPage } from '#web/pages/operator-applications.tsx';
import { OperatorEndSecretPage } from '#web/pages/operator-end-secret.tsx';
import { OperatorLogoPage } from '#web/pages/operator-logo.tsx';
import type { PageContext } from '#web/pages/page-context.ts';
import { nothingTyped, typedOf } from '#web/present/operator-applications.ts';
import type { Gallery } from './gallery.tsx';
import { now } from './gallery-samples.ts';

/** Of no language: what whoever registers an application types. */
export const sampleAddresses = [
  'https://payments.northwind-builders.example/sign-in/oidc/callback',
  'https://payments.northwind-builders.example/signed-out',
  'https://payments.northwind-builders.example/',
  'http://localhost:3000/callback',
  'com.example.payments:/callback',
] as const;

const [callback, signedOut, home, local, ownScheme] = sampleAddresses;

const issuer = 'https://sign-in.gatehouse.example';

/** As long as a name may be. */
export const longApplicationName = 'Zahlungsverkehrsabwicklung und Nachunternehmerverträge Süd';

/** Shown by one page, once. */
export const applicationSecret = 'gh_secret_0Zk3vQ8rT1mXc5nB7yL2wS9dF4gH6jK-aPqEuRiOtY_s';

const settings = (kind: ApplicationKind): ApplicationSettings => ({
  name: kind === 'service' ? longApplicationName : '#1',
  kind,
  redirectUris: kind === 'service' ? [] : [kind === 'native' ? ownScheme : callback],
  postLogoutRedirectUris: kind === 'service' ? [] : [signedOut],
  backChannelLogoutUri: kind === 'web' ? callback : null,
  homeUri: home,
  scopes: kind === 'service' ? [] : ['profile', 'email', 'roles'],
  algorithm: 'ES256',
  asksConsent: kind === 'browser',
  refreshes: kind === 'native',
});

const record = (kind: ApplicationKind, more: Partial<ApplicationRecord> = {}): ApplicationRecord => ({
  id: `app_${kind === 'web' ? '1' : '2'}${'0'.repeat(31)}` as ApplicationId,
  shortName: '#3',
  settings: settings(kind),
  disabledAt: null,
  createdAt: now,
  revision: 4,
  logoMark: null,
  ...more,
});

const secret = (n: number, expiresAt: SeenApplication['secrets'][number]['expiresAt']) => ({
  id: `sec_${n}${'0'.repeat(31)}` as ApplicationSecretId,
  ending: `#${n}45`,
  madeAt: instant(now - n * 40 * day),
  expiresAt,
});

const role = { application: '#3', name: '#4', label: '#40' };

const roles: SeenApplication['roles'] = [
  { ...role, id: 'rol_1' as RoleId, rule: { requireMfa: true, kinds: ['app'], smsCountries: null, frequency: null } },
  { ...role, id: 'rol_2' as RoleId, name: '#5', label: '#50', rule: null },
];

const seen = (application: ApplicationRecord, more: Partial<SeenApplication> = {}): SeenApplication => ({
  application,
  secrets: [],
  roles: [],
  ...more,
});

/** Applications in the operator's console, in every state that looks different. */
export function consoleApplications(page: PageContext): Gallery {
  const own = { ...page, path: '/operator' };
  const place: ConsolePlace = {
    heading: page.m.t('console.operator'),
    links: [{ href: '/operator/applications', label: page.m.t('application.title'), current: true }],
  };
  return {
    ...lists(own, place),
    ...registering(own, place),
    ...details(own, place),
    ...ending(own, place),
    ...given(own, place),
  };
}

function lists(page: PageContext, place: ConsolePlace): Gallery {
  const disabled = record('service', { disabledAt: now });
  const listed = [
    { application: record('web', { logoMark: '7' }), secrets: 2, soonestEnd: after(now, 20 * hour) },
    { application: record('browser'), secrets: 0, soonestEnd: null },
    { application: record('native'), secrets: 0, soonestEnd: null },
    { application: disabled, secrets: 1, soonestEnd: null },
    { application: record('web'), secrets: 0, soonestEnd: null },
  ];
  return {
    'operator-applications': <OperatorApplicationsPage page={page} place={place} listed={listed} />,
    'operator-applications-none': <OperatorApplicationsPage page={page} place={place} listed={[]} />,
  };
}

function registering(page: PageContext, place: ConsolePlace): Gallery {
  const { m } = page;
  const form = { page, place, typed: nothingTyped, error: null };
  const typed = typedOf('#3', settings('web'));
  const short = { field: 'short', text: m.t('application.error-short-name') };
  const http = { field: 'redirects', text: m.t('application.error-http', { address: local }) };
  const kind = { field: 'kind', text: m.t('application.error-kind') };
  return {
    'operator-application-new': <OperatorNewApplicationPage {...form} />,
    'operator-application-new-error': <OperatorNewApplicationPage {...form} typed={typed} error={short} />,
    'operator-application-new-errors': (
      <OperatorNewApplicationPage {...form} typed={{ ...typed, kind: null }} error={{ ...short, also: [kind, http] }} />
    ),
    'operator-application-new-address': <OperatorNewApplicationPage {...form} typed={typed} error={http} />,
    'operator-application-new-kind': (
      <OperatorNewApplicationPage {...form} typed={{ ...typed, kind: null }} error={kind} />
    ),
  };
}

function details(page: PageContext, place: ConsolePlace): Gallery {
  const { m } = page;
  const [newest, older] = [secret(1, null), secret(2, after(now, 20 * hour))];
  const one = (of: SeenApplication) => {
    const typed = typedOf(of.application.shortName, of.application.settings);
    return { page, place, seen: of, issuer, typed, isStale: false, error: null, saved: null };
  };
  const web = one(seen(record('web', { logoMark: '7' }), { secrets: [newest, older], roles }));
  const flaw = { field: 'file', text: m.t('application.logo-svg') };
  const service = one(seen(record('service'), { secrets: [newest] }));
  const disabled = one(seen(record('web', { disabledAt: now }), { secrets: [newest], roles }));
  return {
    'operator-application': <OperatorApplicationPage {...web} />,
    'operator-application-saved': <OperatorApplicationPage {...web} saved="settings" />,
    'operator-application-ending': (
      <OperatorApplicationPage {...one(seen(record('web'), { secrets: [older], roles }))} />
    ),
    'operator-application-stale': <OperatorApplicationPage {...web} isStale />,
    'operator-application-logo-error': <OperatorApplicationPage {...web} error={flaw} />,
    'operator-application-browser': <OperatorApplicationPage {...one(seen(record('browser')))} />,
    'operator-application-native': <OperatorApplicationPage {...one(seen(record('native')))} />,
    'operator-application-service': <OperatorApplicationPage {...service} />,
    'operator-application-disabled': <OperatorApplicationPage {...disabled} />,
    'operator-application-secretless': <OperatorApplicationPage {...one(seen(record('web')))} />,
    'operator-application-logo': (
      <OperatorLogoPage page={page} place={place} application={record('web')} draft={`drf_${'0'.repeat(32)}`} />
    ),
  };
}

/** A secret that would be ended: beside one that stays, beside one that ends by itself, and the last. */
function ending(page: PageContext, place: ConsolePlace): Gallery {
  const [newest, older] = [secret(1, null), secret(2, after(now, 20 * hour))];
  const common = { page, place, application: record('web') };
  return {
    'operator-application-end-secret': <OperatorEndSecretPage {...common} secret={older} left={[newest]} />,
    'operator-application-end-newest': <OperatorEndSecretPage {...common} secret={newest} left={[older]} />,
    'operator-application-end-last': <OperatorEndSecretPage {...common} secret={newest} left={[]} />,
  };
}

function given(page: PageContext, place: ConsolePlace): Gallery {
  const web = { page, place, application: record('web'), issuer, secret: applicationSecret };
  const browser = { ...web, application: record('browser'), secret: null };
  return {
    'operator-application-created': <ApplicationCreatedPage {...web} />,
    'operator-application-created-without': <ApplicationCreatedPage {...browser} />,
    'operator-application-secret': <NewSecretPage {...web} earlier={2} earlierEndAt={after(now, day)} />,
    'operator-application-secret-at-once': <NewSecretPage {...web} earlier={1} earlierEndAt={null} />,
  };
}
