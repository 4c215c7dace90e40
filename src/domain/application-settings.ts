import { addressFlaw, canonicalAddress, type AddressFlaw } from './application-address.ts';
import { applicationScopes, type ApplicationKind, type ApplicationSettings } from './application.ts';
import { day, hour } from './instant.ts';
import { canonicalText, textFlaw } from './plain-text.ts';
import { isShortName } from './short-name.ts';
import { isBlank } from './unseen-signs.ts';

export const longestApplicationName = 60;

/** Of each list. */
export const mostAddresses = 20;

export type AddressField = 'redirectUris' | 'postLogoutRedirectUris' | 'backChannelLogoutUri' | 'homeUri';

/** What is wrong with an application, so that it is not kept. */
export type ApplicationFlaw =
  /** Letters of a to z, digits and hyphens, at most 40, beginning with a letter. */
  | { readonly code: 'short-name' }
  /** Empty, too long, or no plain line. */
  | { readonly code: 'name' }
  /** Its kind has none. */
  | { readonly code: 'not-of-this-kind'; readonly field: AddressField }
  | { readonly code: 'no-redirect-uri' }
  | { readonly code: 'too-many-addresses'; readonly field: AddressField }
  | {
      readonly code: 'address';
      readonly field: AddressField;
      readonly address: string;
      readonly flaw: AddressFlaw;
      /** How it is spelled, where that is all that is wrong. */
      readonly canonical: string | null;
    };

/** What an application is that nobody has decided more about. */
export const newApplication = (name: string, kind: ApplicationKind): ApplicationSettings =>
  canonicalSettings({
    name,
    kind,
    redirectUris: [],
    postLogoutRedirectUris: [],
    backChannelLogoutUri: null,
    homeUri: null,
    scopes: ['profile', 'email'],
    algorithm: 'ES256',
    asksConsent: true,
    refreshes: false,
  });

/**
 * The one spelling of settings: each address and scope once. A service signs nobody in, so that nothing about people is kept of it. Addresses stay as they were
 * typed: what is wrong with one is told, not mended.
 */
export function canonicalSettings(settings: ApplicationSettings): ApplicationSettings {
  const { name, kind, redirectUris, postLogoutRedirectUris, scopes, asksConsent, refreshes } = settings;
  const signsIn = kind !== 'service';
  return {
    ...settings,
    name: canonicalText(name),
    redirectUris: [...new Set(redirectUris)],
    postLogoutRedirectUris: [...new Set(postLogoutRedirectUris)],
    scopes: applicationScopes.filter((scope) => signsIn && scopes.includes(scope)),
    asksConsent: signsIn && asksConsent,
    refreshes: signsIn && refreshes,
  };
}

/** The first thing that is wrong with an application; null: it may be kept. */
export const applicationFlaw = (shortName: string, settings: ApplicationSettings): ApplicationFlaw | null =>
  applicationFlaws(shortName, settings)[0] ?? null;

/** All that is wrong with an application, one flaw of each field. */
export function applicationFlaws(shortName: string, settings: ApplicationSettings): readonly ApplicationFlaw[] {
  const { name } = settings;
  const isNameless = isBlank(name) || textFlaw(name, { longest: longestApplicationName, lines: false });
  return [
    ...(isShortName(shortName) ? [] : [{ code: 'short-name' } as const]),
    ...(isNameless ? [{ code: 'name' } as const] : []),
    ...fields.flatMap(({ field }) => fieldFlaw(settings, field) ?? []),
    ...missing(settings),
  ];
}

/** Addresses that a kind may have; where people are led back to, a native application has a scheme of its own. */
const fields: readonly { readonly field: AddressField; readonly of: readonly ApplicationKind[] }[] = [
  { field: 'redirectUris', of: ['web', 'browser', 'native'] },
  { field: 'postLogoutRedirectUris', of: ['web', 'browser', 'native'] },
  { field: 'backChannelLogoutUri', of: ['web'] },
  { field: 'homeUri', of: ['web', 'browser', 'native', 'service'] },
];

/** Whether a kind of application may have such addresses. */
export const mayHave = (kind: ApplicationKind, field: AddressField): boolean =>
  fields.some((one) => one.field === field && one.of.includes(kind));

function fieldFlaw(settings: ApplicationSettings, field: AddressField): ApplicationFlaw | null {
  const written = writtenIn(settings, field);
  if (written.length > 0 && !mayHave(settings.kind, field)) return { code: 'not-of-this-kind', field };
  if (written.length > mostAddresses) return { code: 'too-many-addresses', field };
  return firstFlaw(settings.kind, field, written);
}

function writtenIn(settings: ApplicationSettings, field: AddressField): readonly string[] {
  const written = settings[field];
  if (written === null) return [];
  return typeof written === 'string' ? [written] : written;
}

function firstFlaw(kind: ApplicationKind, field: AddressField, written: readonly string[]): ApplicationFlaw | null {
  const isNative = kind === 'native' && field !== 'homeUri';
  for (const address of written) {
    const flaw = addressFlaw(address, { isNative });
    const canonical = flaw === 'spelling' ? canonicalAddress(address) : null;
    if (flaw) return { code: 'address', field, address, flaw, canonical };
  }
  return null;
}

const missing = ({ kind, redirectUris }: ApplicationSettings): readonly ApplicationFlaw[] =>
  kind !== 'service' && redirectUris.length === 0 ? [{ code: 'no-redirect-uri' }] : [];

/** How long earlier secrets go on to work beside a new one: until every instance of the application knows it. */
export const secretOverlaps = { now: 0, '1h': hour, '24h': day, '7d': 7 * day, '30d': 30 * day } as const;

export type SecretOverlap = keyof typeof secretOverlaps;

export const usualOverlap: SecretOverlap = '24h';
