import type { Command } from 'commander';
import {
  applicationScopes,
  signingAlgorithms,
  type ApplicationScope,
  type ApplicationSettings,
} from '#domain/application.ts';
import { Misuse } from '../../problem.ts';
import { choiceFrom, each, switchFrom } from '../../values.ts';

/** What is decided about an application, as options. */
export interface SettingOptions {
  readonly name?: string;
  readonly redirectUri?: readonly string[];
  readonly postLogoutRedirectUri?: readonly string[];
  readonly backChannelLogoutUri?: string;
  readonly homeUri?: string;
  readonly scopes?: string;
  readonly algorithm?: string;
  readonly consent?: string;
  readonly refresh?: string;
}

export const addSettingOptions = (command: Command): Command =>
  command
    .option('--redirect-uri <uri>', 'where people are led back to after signing in; may be given several times', each)
    .option(
      '--post-logout-redirect-uri <uri>',
      'where people are led back to after signing out; may be given several times',
      each,
    )
    .option('--back-channel-logout-uri <uri>', 'where the application is told that a sign-in is over; empty for none')
    .option('--home-uri <uri>', 'its own first page; empty for none')
    .option('--scopes <scopes>', `what it may ask to know: ${applicationScopes.join(',')}; empty for the id alone`)
    .option('--algorithm <algorithm>', `how ID tokens are signed: ${signingAlgorithms.join(', ')}`)
    .option('--consent <on|off>', 'people are asked before it is told about them')
    .option('--refresh <on|off>', 'it gets refresh tokens');

/** The settings that the options make of those that stand; what they leave out stays. A list that is given takes the place of the one before. Throws Misuse. */
export function settingsFrom(current: ApplicationSettings, options: SettingOptions): ApplicationSettings {
  refuseOfService(current, options);
  const { name, redirectUri, postLogoutRedirectUri, backChannelLogoutUri, homeUri } = options;
  const { scopes, algorithm, consent, refresh } = options;
  return {
    ...current,
    name: name ?? current.name,
    redirectUris: redirectUri?.filter(isSaid) ?? current.redirectUris,
    postLogoutRedirectUris: postLogoutRedirectUri?.filter(isSaid) ?? current.postLogoutRedirectUris,
    backChannelLogoutUri: orNone(backChannelLogoutUri, current.backChannelLogoutUri),
    homeUri: orNone(homeUri, current.homeUri),
    scopes: scopes === undefined ? current.scopes : scopesFrom(scopes),
    algorithm: algorithm === undefined ? current.algorithm : choiceFrom('--algorithm', signingAlgorithms, algorithm),
    asksConsent: consent === undefined ? current.asksConsent : switchFrom('--consent', consent),
    refreshes: refresh === undefined ? current.refreshes : switchFrom('--refresh', refresh),
  };
}

const isSaid = (typed: string): boolean => typed !== '';

const orNone = (typed: string | undefined, current: string | null): string | null =>
  typed === undefined ? current : typed === '' ? null : typed;

const scopesFrom = (typed: string): readonly ApplicationScope[] =>
  typed
    .split(/[\s,]+/)
    .filter((one) => one !== '' && one !== 'openid')
    .map((one) => choiceFrom('--scopes', applicationScopes, one));

/** A service signs nobody in, so that words about people would be lost. */
function refuseOfService({ kind }: ApplicationSettings, { scopes, consent, refresh }: SettingOptions): void {
  if (kind === 'service' && [scopes, consent, refresh].some((one) => one !== undefined))
    throw new Misuse('A service signs nobody in: leave out --scopes, --consent and --refresh.');
}
