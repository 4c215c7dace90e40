import type { ApplicationKind, ApplicationScope, ApplicationSettings } from '#domain/application.ts';
import { mayHave, type AddressField } from '#domain/application-settings.ts';
import type { PlainKey } from '#text/catalogue.ts';
import type { Messages } from '#text/messages.ts';

/** The last characters of a secret, by which people tell it from others: no line ends between them and the sign before them. */
export const endingWords = ({ ending }: { readonly ending: string }): string => `…\u2060${ending}`;

/** Each kind in words, and a sentence that tells it from the others. */
export const kindKeys = {
  web: { name: 'application.kind-web', hint: 'application.kind-web-hint' },
  browser: { name: 'application.kind-browser', hint: 'application.kind-browser-hint' },
  native: { name: 'application.kind-native', hint: 'application.kind-native-hint' },
  service: { name: 'application.kind-service', hint: 'application.kind-service-hint' },
} as const satisfies Record<ApplicationKind, { readonly name: PlainKey; readonly hint: PlainKey }>;

/** What each scope tells an application. */
export const scopeKeys = {
  profile: 'application.scope-profile',
  email: 'application.scope-email',
  companies: 'application.scope-companies',
  roles: 'application.scope-roles',
  permissions: 'application.scope-permissions',
} as const satisfies Record<ApplicationScope, PlainKey>;

/** What each address is called, as a field of a form and in words. `which`: which kinds have it, said while the kind is not known yet. */
export const addressFields = {
  redirectUris: {
    field: 'redirects',
    label: 'application.redirects',
    hint: 'application.redirects-hint',
    which: 'application.not-service',
  },
  postLogoutRedirectUris: {
    field: 'after-sign-out',
    label: 'application.after-sign-out',
    hint: 'application.after-sign-out-hint',
    which: null,
  },
  backChannelLogoutUri: {
    field: 'back-channel',
    label: 'application.back-channel',
    hint: 'application.back-channel-hint',
    which: 'application.only-web',
  },
  homeUri: { field: 'home', label: 'application.home', hint: 'application.home-hint', which: null },
} as const satisfies Record<
  AddressField,
  { readonly field: string; readonly label: PlainKey; readonly hint: PlainKey; readonly which: PlainKey | null }
>;

export const addressNames = Object.keys(addressFields) as AddressField[];

/** Somebody signs in to it. */
export const signsIn = (kind: ApplicationKind): boolean => kind !== 'service';

interface Row {
  readonly name: string;
  readonly value: string;
}

/** What is decided about an application, in words: what its kind has no use for is left out. */
export function settingRows(m: Messages, settings: ApplicationSettings): readonly Row[] {
  const { name, kind, scopes, asksConsent, refreshes, algorithm } = settings;
  const own = [
    { name: m.t('application.name'), value: name },
    { name: m.t('application.kind'), value: m.t(kindKeys[kind].name) },
    ...addressNames.filter((one) => mayHave(kind, one)).map((one) => addressRow(m, settings, one)),
  ];
  if (!signsIn(kind)) return own;
  return [
    ...own,
    { name: m.t('application.scopes'), value: scopes.map((scope) => m.t(scopeKeys[scope])).join(' · ') || '–' },
    { name: m.t('application.asks-consent'), value: yesOrNo(m, asksConsent) },
    { name: m.t('application.refreshes'), value: yesOrNo(m, refreshes) },
    { name: m.t('application.algorithm'), value: algorithm },
  ];
}

function addressRow(m: Messages, settings: ApplicationSettings, field: AddressField): Row {
  const written = settings[field];
  const value = typeof written === 'string' ? written : (written?.join(', ') ?? '');
  return { name: m.t(addressFields[field].label), value: value || '–' };
}

const yesOrNo = (m: Messages, is: boolean): string => m.t(is ? 'operator.yes' : 'operator.no');
