import type { VNode } from 'preact';
import { isConfidential } from '#domain/application.ts';
import type { SeenApplication } from '#flows/applications/see.ts';
import type { PlainKey } from '#text/catalogue.ts';
import { kindKeys, settingRows, signsIn } from './application-words.ts';
import { Layout, type ConsolePlace } from './layout.tsx';
import { applicationPath, applicationsPath } from './operator-applications.tsx';
import type { PageContext } from './page-context.ts';
import { Connection } from './parts/application-connection.tsx';
import { SettingFields, type TypedApplication } from './parts/application-fields.tsx';
import { LogoPart } from './parts/application-logo.tsx';
import { RolesPart } from './parts/application-roles.tsx';
import { SecretsPart } from './parts/application-secrets.tsx';
import { Form } from './parts/form.tsx';
import { Conflict, FactList, Part } from './parts/operator-parts.tsx';
import { SavedNote } from './parts/saved-note.tsx';
import type { PageError } from './words-for-refusal.ts';

export interface OperatorApplicationProps {
  readonly page: PageContext;
  readonly place: ConsolePlace;
  /** As it stands, with the revision that a change is compared with. */
  readonly seen: SeenApplication;
  readonly issuer: string;
  readonly typed: TypedApplication;
  /** Somebody changed it since the form was drawn. */
  readonly isStale: boolean;
  readonly error: PageError | null;
  /** What was done a moment ago; null: nothing. */
  readonly saved: SavedApplication | null;
}

export type SavedApplication = 'settings' | 'secret-ended' | 'logo' | 'logo-removed' | 'disabled' | 'enabled';

export const savedKeys = {
  settings: 'application.saved-settings',
  'secret-ended': 'application.saved-secret-ended',
  logo: 'application.saved-logo',
  'logo-removed': 'application.saved-logo-removed',
  disabled: 'application.saved-disabled',
  enabled: 'application.saved-enabled',
} as const satisfies Record<SavedApplication, PlainKey>;

/** GET /operator/applications/:application; POST …/settings, …/secrets, …/logo, …/logo/remove, …/disable, …/enable. */
export function OperatorApplicationPage(props: OperatorApplicationProps): VNode {
  const { page, place, seen, issuer, isStale, error, saved } = props;
  const { m, zone } = page;
  const { id, settings, disabledAt } = seen.application;
  return (
    <Layout page={page} title={settings.name} console={place} error={error} copies>
      {saved && <SavedNote>{m.t(savedKeys[saved])}</SavedNote>}
      {isStale && <Conflict page={page} now={settingRows(m, settings)} />}
      {disabledAt !== null && (
        <p class="note warn">{m.t('application.disabled-since', { time: m.dateTime(disabledAt, zone) })}</p>
      )}
      <Identity {...props} />
      <Part heading={m.t('application.needs-to-know')}>
        <Connection page={page} id={id} issuer={issuer} />
        {signsIn(settings.kind) && <p class="hint">{m.t('application.pkce')}</p>}
      </Part>
      {isConfidential(settings.kind) && <SecretsPart page={page} seen={seen} />}
      <Settings {...props} />
      <LogoPart page={page} application={seen.application} error={error} />
      {signsIn(settings.kind) && <RolesPart page={page} seen={seen} />}
      <Acts {...props} />
      <ul class="links">
        <li>
          <a class="link" href={applicationsPath}>
            {m.t('application.back-to-list')}
          </a>
        </li>
      </ul>
    </Layout>
  );
}

function Identity({ page: { m, zone }, seen: { application } }: OperatorApplicationProps): VNode {
  const { shortName, settings, createdAt } = application;
  return (
    <FactList
      facts={[
        { name: m.t('application.short-name'), value: <code>{shortName}</code> },
        { name: m.t('application.kind'), value: m.t(kindKeys[settings.kind].name) },
        { name: m.t('application.since'), value: m.dateTime(createdAt, zone) },
      ]}
    />
  );
}

function Settings({ page, seen: { application }, typed, error }: OperatorApplicationProps): VNode {
  const { id, revision, settings } = application;
  return (
    <Part heading={page.m.t('application.settings')}>
      <Form page={page} action={applicationPath(id, '/settings')}>
        <input type="hidden" name="revision" value={String(revision)} />
        <SettingFields page={page} typed={typed} error={error} kind={settings.kind} />
        <button type="submit">{page.m.t('operator.save')}</button>
      </Form>
    </Part>
  );
}

/** What it would do to whoever is in it, before the button. */
function Acts({ page, seen: { application } }: OperatorApplicationProps): VNode {
  const { m } = page;
  const { id, settings, disabledAt } = application;
  const { name, kind } = settings;
  const works = disabledAt === null;
  const effect = signsIn(kind) ? 'application.disable-effect' : 'application.disable-service-effect';
  return (
    <Part heading={m.t('operator.acts')}>
      <section class="panel">
        <p>{m.t(works ? effect : 'application.enable-effect', { name })}</p>
        <Form page={page} action={applicationPath(id, works ? '/disable' : '/enable')}>
          <button type="submit" class={works ? 'danger-button' : undefined}>
            {m.t(works ? 'application.disable' : 'application.enable')}
          </button>
        </Form>
      </section>
    </Part>
  );
}
