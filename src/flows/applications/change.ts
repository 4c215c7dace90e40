import type { ApplicationSettings } from '#domain/application.ts';
import { applicationFlaw, canonicalSettings, type ApplicationFlaw } from '#domain/application-settings.ts';
import type { AuditEvent } from '#domain/audit-event.ts';
import type { ApplicationRecord } from '#ports/applications.ts';
import type { By } from '../by.ts';
import type { Deps } from '../deps.ts';
import { saveApplication } from './save.ts';
import { applicationFrom } from './see.ts';
import { changedSettings, type ChangedApplicationSetting } from './settings.ts';

export type ChangedApplication =
  | {
      readonly done: true;
      readonly application: ApplicationRecord;
      readonly changed: readonly ChangedApplicationSetting[];
    }
  | { readonly done: false; readonly because: 'flaw'; readonly flaw: ApplicationFlaw }
  /** What it is decides what it holds: another kind is another application. */
  | { readonly done: false; readonly because: 'kind-stays' }
  /** Somebody else saved since it was loaded; `application` is what stands. */
  | { readonly done: false; readonly because: 'changed-meanwhile'; readonly application: ApplicationRecord };

/**
 * Saves the settings of an application, unless it changed since `application` was loaded; what stands already is done. It acts at once: an address that is taken
 * away is refused at the next request. Throws NoLongerAllowed.
 */
export async function changeApplication(
  deps: Deps,
  by: By,
  application: ApplicationRecord,
  wanted: ApplicationSettings,
): Promise<ChangedApplication> {
  const settings = canonicalSettings(wanted);
  if (settings.kind !== application.settings.kind) return { done: false, because: 'kind-stays' };
  const flaw = applicationFlaw(application.shortName, settings);
  if (flaw !== null) return { done: false, because: 'flaw', flaw };
  const changed = changedSettings(application.settings, settings);
  if (changed.length === 0) return stands(deps, application, settings);
  const saved = await saveApplication(deps, by, { ...application, settings }, beforeAndAfter(changed));
  return saved ? { done: true, application: saved, changed } : stands(deps, application, settings);
}

/** A second press of the same button finds what it asked for, and nothing else is done. */
async function stands(
  deps: Deps,
  application: ApplicationRecord,
  wanted: ApplicationSettings,
): Promise<ChangedApplication> {
  const now = (await applicationFrom(deps, application.id)) ?? application;
  return changedSettings(now.settings, wanted).length === 0
    ? { done: true, application: now, changed: [] }
    : { done: false, because: 'changed-meanwhile', application: now };
}

const beforeAndAfter = (changed: readonly ChangedApplicationSetting[]): AuditEvent['detail'] =>
  Object.fromEntries(
    changed.flatMap((one): [string, string | boolean | null][] => [
      [`${one.setting}Before`, one.before],
      [`${one.setting}After`, one.after],
    ]),
  );
