import type { ApplicationId } from './identifiers.ts';

/**
 * What an application is: `web` runs on a server and keeps a secret; `browser` (a single-page application) and `native` (a phone, a desktop) keep none;
 * `service` acts for itself and signs nobody in.
 */
export const applicationKinds = ['web', 'browser', 'native', 'service'] as const;

export type ApplicationKind = (typeof applicationKinds)[number];

/** Whether it can keep a secret (RFC 6749 section 2.1). */
export const isConfidential = (kind: ApplicationKind): boolean => kind === 'web' || kind === 'service';

/** Algorithms of ID tokens, the default first. */
export const signingAlgorithms = ['ES256', 'EdDSA', 'RS256'] as const;

export type SigningAlgorithm = (typeof signingAlgorithms)[number];

/** What an application may ask to know, beside `openid`. */
export const applicationScopes = ['profile', 'email', 'companies', 'roles', 'permissions'] as const;

export type ApplicationScope = (typeof applicationScopes)[number];

/** What an operator decides about an application: data, as it is stored. */
export interface ApplicationSettings {
  /** As people call it: "Payments". */
  readonly name: string;
  readonly kind: ApplicationKind;
  /** Compared byte by byte, but for the port of a loopback address of a native one (RFC 8252). Empty for a service. */
  readonly redirectUris: readonly string[];
  readonly postLogoutRedirectUris: readonly string[];
  /** Where it is told that a sign-in is over; null: nowhere. */
  readonly backChannelLogoutUri: string | null;
  /** Its own first page; null: none is known. */
  readonly homeUri: string | null;
  readonly scopes: readonly ApplicationScope[];
  readonly algorithm: SigningAlgorithm;
  /** People are asked before it is told about them. False: the operator vouches for it. */
  readonly asksConsent: boolean;
  /** It gets refresh tokens. */
  readonly refreshes: boolean;
}

/** An application as the pages of a sign-in show it. */
export interface ShownApplication {
  readonly id: ApplicationId;
  readonly name: string;
  /** What its logo is told apart by; null: it has none. */
  readonly logoMark: string | null;
}
