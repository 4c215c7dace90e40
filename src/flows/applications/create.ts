import { isConfidential, type ApplicationSettings } from '#domain/application.ts';
import { applicationFlaw, canonicalSettings, type ApplicationFlaw } from '#domain/application-settings.ts';
import type { Secret } from '#domain/secret.ts';
import type { ApplicationRecord } from '#ports/applications.ts';
import { deedEvent, type By } from '../by.ts';
import { commit } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { holdServiceActor } from '../recovery/hold-operator.ts';
import { namesOf } from './named.ts';
import { newSecret } from './new-secret.ts';
import { applicationFrom } from './see.ts';
import { flatOf } from './settings.ts';

export type CreatedApplication =
  /** `secret`: of a confidential one, its first; it is shown this once. */
  | { readonly done: true; readonly application: ApplicationRecord; readonly secret: Secret | null }
  | { readonly done: false; readonly because: 'flaw'; readonly flaw: ApplicationFlaw }
  /** `application`: the one that has the name; null: it is gone by now. */
  | { readonly done: false; readonly because: 'name-taken'; readonly application: ApplicationRecord | null };

/** Registers an application under a short name that stays for good (SPEC C4, C6). Throws NoLongerAllowed. */
export async function makeApplication(
  deps: Deps,
  by: By,
  shortName: string,
  wanted: ApplicationSettings,
): Promise<CreatedApplication> {
  const settings = canonicalSettings(wanted);
  const flaw = applicationFlaw(shortName, settings);
  if (flaw !== null) return { done: false, because: 'flaw', flaw };
  const application = recordOf(deps, shortName, settings);
  const first = isConfidential(settings.kind) ? newSecret(deps, application.id) : null;
  const detail = { ...namesOf(application), ...flatOf(settings), secret: first?.record.id ?? null };
  const isNew = await commit(deps, async (tx) => {
    await holdServiceActor(tx, by);
    if (!(await tx.createApplication(application))) return false;
    if (first) await tx.addSecret(first.record);
    await tx.appendAudit([deedEvent(deps, by, { kind: 'application.created', stream: 'installation', detail })]);
    return true;
  });
  if (isNew) return { done: true, application, secret: first?.secret ?? null };
  return { done: false, because: 'name-taken', application: await applicationFrom(deps, shortName) };
}

const recordOf = (deps: Deps, shortName: string, settings: ApplicationSettings): ApplicationRecord => ({
  id: deps.random.id('application'),
  shortName,
  settings,
  disabledAt: null,
  createdAt: deps.clock.now(),
  revision: 1,
  logoMark: null,
});
