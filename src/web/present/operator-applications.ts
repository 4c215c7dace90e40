import {
  applicationKinds,
  applicationScopes,
  signingAlgorithms,
  type ApplicationKind,
  type ApplicationSettings,
} from '#domain/application.ts';
import { longestAddress, type AddressFlaw } from '#domain/application-address.ts';
import {
  applicationFlaws,
  canonicalSettings,
  longestApplicationName,
  mostAddresses,
  newApplication,
  type AddressField,
  type ApplicationFlaw,
} from '#domain/application-settings.ts';
import type { Deps } from '#flows/deps.ts';
import type { Messages } from '#text/messages.ts';
import type { Visit } from '../lifecycle/visit.ts';
import { addressFields } from '../pages/application-words.ts';
import type { ListedApplication } from '../pages/operator-applications.tsx';
import type { TypedApplication } from '../pages/parts/application-fields.tsx';
import type { PageError } from '../pages/words-for-refusal.ts';
import { choiceOf } from './operator.ts';

/** Every application, by short name, with how many of its secrets work. */
export async function listedApplications({ store, clock }: Deps): Promise<readonly ListedApplication[]> {
  const now = clock.now();
  const all = await store.listApplications();
  const loaded = await Promise.all(all.map(({ id }) => store.loadApplication(id, now)));
  return loaded.flatMap((one) => {
    if (one === null) return [];
    const ends = one.secrets.flatMap(({ expiresAt }) => (expiresAt === null ? [] : [expiresAt]));
    const soonestEnd = ends.toSorted((a, b) => a - b)[0] ?? null;
    return [{ application: one.application, secrets: one.secrets.length, soonestEnd }];
  });
}

/** A form about nothing that stands: with what is proposed. */
export const nothingTyped: TypedApplication = { ...typedOf('', newApplication('', 'web')), kind: null };

/** An application as a form shows it. */
export function typedOf(shortName: string, settings: ApplicationSettings): TypedApplication {
  const { redirectUris, postLogoutRedirectUris, backChannelLogoutUri, homeUri, ...same } = settings;
  return {
    ...same,
    shortName,
    addresses: {
      redirectUris: redirectUris.join('\n'),
      postLogoutRedirectUris: postLogoutRedirectUris.join('\n'),
      backChannelLogoutUri: backChannelLogoutUri ?? '',
      homeUri: homeUri ?? '',
    },
  };
}

type Sent = Pick<Visit, 'fields' | 'lists'>;

/** What the form says; null: no form of ours says it. Fields that its page does not have say nothing. */
export function typedApplication({ fields, lists }: Sent): TypedApplication | null {
  const given = lists.scope ?? [];
  const scopes = applicationScopes.filter((scope) => given.includes(scope));
  const algorithm = choiceOf(signingAlgorithms, fields.algorithm ?? signingAlgorithms[0]);
  const kind = choiceOf(applicationKinds, fields.kind);
  const isKnown = given.every((one) => scopes.some((scope) => scope === one)) && (kind !== null || !fields.kind);
  if (!isKnown || algorithm === null || fields.name === undefined) return null;
  return {
    name: fields.name.trim(),
    shortName: (fields.short ?? '').normalize('NFC').trim(),
    kind,
    addresses: addressesIn(fields),
    scopes,
    asksConsent: fields.consent === 'yes',
    refreshes: fields.refresh === 'yes',
    algorithm,
  };
}

/** The short name that the form means: it has small letters alone. */
export const shortNameIn = ({ shortName }: TypedApplication): string => shortName.toLowerCase();

function addressesIn(fields: Sent['fields']): TypedApplication['addresses'] {
  const typed = (field: AddressField): string =>
    (fields[addressFields[field].field] ?? '').replaceAll('\r\n', '\n').trim();
  return {
    redirectUris: typed('redirectUris'),
    postLogoutRedirectUris: typed('postLogoutRedirectUris'),
    backChannelLogoutUri: typed('backChannelLogoutUri'),
    homeUri: typed('homeUri'),
  };
}

/** What the form makes of an application of this kind. */
export function settingsOf(typed: TypedApplication, kind: ApplicationKind): ApplicationSettings {
  const { name, addresses, scopes, asksConsent, refreshes, algorithm } = typed;
  return {
    name,
    kind,
    redirectUris: linesOf(addresses.redirectUris),
    postLogoutRedirectUris: linesOf(addresses.postLogoutRedirectUris),
    backChannelLogoutUri: addresses.backChannelLogoutUri || null,
    homeUri: addresses.homeUri || null,
    scopes,
    asksConsent,
    refreshes,
    algorithm,
  };
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** All that is wrong with what was typed, each beside its field, as they follow on the page. Null: nothing. */
export function flawsError(m: Messages, shortName: string, typed: TypedApplication): PageError | null {
  const { kind } = typed;
  // Whatever kind it will be: no kind allows more than a native one.
  const known = kind ?? 'native';
  const flaws = applicationFlaws(shortName, canonicalSettings(settingsOf(typed, known))).filter(
    ({ code }) => kind !== null || (code !== 'not-of-this-kind' && code !== 'no-redirect-uri'),
  );
  return inOneSummary([
    ...(kind === null ? [{ field: 'kind', text: m.t('application.error-kind') }] : []),
    ...flaws.map((flaw) => flawError(m, known, flaw)),
  ]);
}

interface FieldError {
  readonly field: string;
  readonly text: string;
}

/** As the fields follow on the page. */
const pageOrder = ['name', 'short', 'kind', ...Object.values(addressFields).map(({ field }) => field)];

function inOneSummary(errors: readonly FieldError[]): PageError | null {
  const placeOf = ({ field }: FieldError): number => pageOrder.indexOf(field);
  const [first, ...also] = errors.toSorted((one, other) => placeOf(one) - placeOf(other));
  return first ? { ...first, also } : null;
}

/** What is wrong with what was typed, beside its field. */
function flawError(m: Messages, kind: ApplicationKind, flaw: ApplicationFlaw): FieldError {
  switch (flaw.code) {
    case 'short-name':
      return { field: 'short', text: m.t('application.error-short-name') };
    case 'name':
      return { field: 'name', text: m.t('application.error-name', { most: String(longestApplicationName) }) };
    case 'no-redirect-uri':
      return { field: addressFields.redirectUris.field, text: m.t('application.error-no-redirect') };
    case 'not-of-this-kind':
      return { field: addressFields[flaw.field].field, text: m.t('application.error-not-of-kind') };
    case 'too-many-addresses': {
      const text = m.t('application.error-too-many', { most: String(mostAddresses) });
      return { field: addressFields[flaw.field].field, text };
    }
    case 'address':
      return { field: addressFields[flaw.field].field, text: addressWords(m, kind, flaw) };
    default:
      return flaw satisfies never;
  }
}

/** The rest has no words of its own: what it is and how it would be right are said together. */
const plainFlaws = {
  wildcard: 'application.error-wildcard',
  signs: 'application.error-signs',
  http: 'application.error-http',
  'loopback-https': 'application.error-loopback',
  user: 'application.error-user',
  fragment: 'application.error-fragment',
} as const satisfies Partial<Record<AddressFlaw, string>>;

const example = 'https://payments.example/callback';

/** A scheme of its own (RFC 8252 section 7.1). */
const ownExample = 'com.example.payments:/callback';

/** Of an address that is too long, its beginning. */
const shownLength = 80;

function addressWords(
  m: Messages,
  kind: ApplicationKind,
  { address: whole, flaw, canonical, field }: Extract<ApplicationFlaw, { code: 'address' }>,
): string {
  const address = whole.length > shownLength ? `${whole.slice(0, shownLength)}…` : whole;
  const mayBeOwn = kind === 'native' && field !== 'homeUri';
  switch (flaw) {
    case 'too-long':
      return m.t('application.error-too-long', { address, most: String(longestAddress) });
    case 'relative':
      return m.t('application.error-relative', { address, example });
    case 'scheme':
      return mayBeOwn
        ? m.t('application.error-own-scheme', { address, example: ownExample })
        : m.t('application.error-scheme', { address, example });
    case 'spelling':
      return m.t('application.error-spelling', { address, canonical: canonical ?? example });
    default:
      return m.t(plainFlaws[flaw], { address });
  }
}
