import type { ApplicationSettings } from '#domain/application.ts';
import type { Deps } from '#flows/deps.ts';
import { applicationFrom, type SeenApplication, type ShownSecret } from '#flows/applications/see.ts';
import type { ApplicationRecord } from '#ports/applications.ts';
import { roleNameOf } from '#domain/role-rule.ts';
import { printable, type Fields } from '../../cell.ts';
import { quoted } from '../../find.ts';
import { Refused } from '../../problem.ts';
import { iso, isoOrNull } from '../../values.ts';

/** The application that `APPLICATION` on the command line names. Throws Refused. */
export async function namedApplication(deps: Deps, which: string): Promise<ApplicationRecord> {
  const application = await applicationFrom(deps, which);
  if (application) return application;
  throw new Refused(
    'no-such-application',
    `There is no application ${quoted(which)}. Name one by its short name or its id (app_…); "gatehouse application list" shows them.`,
  );
}

/** An application as JSON has it: `id` is the client_id of OAuth. */
export const applicationFields = ({ settings, ...record }: ApplicationRecord): Fields => ({
  id: record.id,
  application: record.shortName,
  ...settingFields(settings),
  logo: record.logoMark !== null,
  status: record.disabledAt === null ? 'active' : 'disabled',
  disabledAt: isoOrNull(record.disabledAt),
  createdAt: iso(record.createdAt),
  revision: record.revision,
});

const settingFields = (settings: ApplicationSettings): Fields => ({
  name: settings.name,
  kind: settings.kind,
  redirectUris: settings.redirectUris,
  postLogoutRedirectUris: settings.postLogoutRedirectUris,
  backChannelLogoutUri: settings.backChannelLogoutUri,
  homeUri: settings.homeUri,
  scopes: settings.scopes,
  algorithm: settings.algorithm,
  consent: settings.asksConsent,
  refresh: settings.refreshes,
});

/** With the secrets that work, by what tells them apart, and the roles that name it. */
export const seenFields = ({ application, secrets, roles }: SeenApplication): Fields => ({
  ...applicationFields(application),
  secrets: secrets.map(secretFields),
  roles: roles.map(roleNameOf),
});

export const secretFields = ({ id, ending, madeAt, expiresAt }: ShownSecret): Fields => ({
  id,
  ending,
  madeAt: iso(madeAt),
  expiresAt: isoOrNull(expiresAt),
});

/** `payments "Payments"`. */
export const applicationWords = ({ shortName, settings }: ApplicationRecord): string =>
  `${shortName} "${printable(settings.name)}"`;

/** A secret on a line of its own, as it is shown this once. */
export const secretWords = (secret: string): string => `Its secret, shown this once:\n\n  ${secret}\n`;
