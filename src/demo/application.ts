import { applicationScopes, type ApplicationSettings } from '#domain/application.ts';
import type { ApplicationId } from '#domain/identifiers.ts';

const home = 'http://localhost:3100';

const settings: ApplicationSettings = {
  name: 'Payments',
  kind: 'web',
  redirectUris: [`${home}/callback`],
  postLogoutRedirectUris: [`${home}/`],
  backChannelLogoutUri: `${home}/back-channel-logout`,
  homeUri: `${home}/`,
  scopes: applicationScopes,
  algorithm: 'ES256',
  asksConsent: false,
  refreshes: true,
};

/**
 * The application of the demo, which examples/payments is: registered under the same id on every machine, with a secret that everybody knows. Like the one password of
 * the demo, both exist in development mode only.
 */
export const demoApplication = {
  id: 'app_00000000000000000000000000003100' as ApplicationId,
  secret: 'pay through the gate',
  shortName: 'payments',
  settings,
} as const;
