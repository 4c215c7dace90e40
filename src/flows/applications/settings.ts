import type { ApplicationSettings } from '#domain/application.ts';

/** What is decided about an application, as audit events and comparisons have it: one plain value for each thing. */
export interface FlatApplication {
  /** Its name as people call it; `name` in events is the short one. */
  readonly label: string;
  readonly kind: string;
  /** With blanks between them, as are scopes. */
  readonly redirectUris: string;
  readonly postLogoutRedirectUris: string;
  readonly backChannelLogoutUri: string | null;
  readonly homeUri: string | null;
  readonly scopes: string;
  readonly algorithm: string;
  readonly asksConsent: boolean;
  readonly refreshes: boolean;
}

export const flatOf = (settings: ApplicationSettings): FlatApplication => ({
  label: settings.name,
  kind: settings.kind,
  redirectUris: settings.redirectUris.join(' '),
  postLogoutRedirectUris: settings.postLogoutRedirectUris.join(' '),
  backChannelLogoutUri: settings.backChannelLogoutUri,
  homeUri: settings.homeUri,
  scopes: settings.scopes.join(' '),
  algorithm: settings.algorithm,
  asksConsent: settings.asksConsent,
  refreshes: settings.refreshes,
});

export interface ChangedApplicationSetting {
  readonly setting: keyof FlatApplication;
  readonly before: string | boolean | null;
  readonly after: string | boolean | null;
}

/** What differs, setting by setting. */
export function changedSettings(
  before: ApplicationSettings,
  after: ApplicationSettings,
): readonly ChangedApplicationSetting[] {
  const [old, next] = [flatOf(before), flatOf(after)];
  return (Object.keys(old) as (keyof FlatApplication)[])
    .map((setting) => ({ setting, before: old[setting], after: next[setting] }))
    .filter((one) => one.before !== one.after);
}
