import type { VNode } from 'preact';
import { isConfidential } from '#domain/application.ts';
import type { ApplicationId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { ApplicationRecord } from '#ports/applications.ts';
import { kindKeys } from './application-words.ts';
import { Layout, type ConsolePlace } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { IdentityFields, SettingFields, type TypedApplication } from './parts/application-fields.tsx';
import { ConsoleTable } from './parts/console-table.tsx';
import { Form } from './parts/form.tsx';
import { Logo } from './parts/logo.tsx';
import { countIn } from './parts/operator-parts.tsx';
import { localPath } from './safe-href.ts';
import type { PageError } from './words-for-refusal.ts';

/** Where operators see and register applications. */
export const applicationsPath = '/operator/applications';

/** The address of one application in the operator's console. */
export const applicationPath = (id: ApplicationId, rest = ''): string => `${applicationsPath}/${id}${rest}`;

/** An application as a row of the list. */
export interface ListedApplication {
  readonly application: ApplicationRecord;
  /** How many secrets work. */
  readonly secrets: number;
  /** When the first of them ends; null: none does by itself. */
  readonly soonestEnd: Instant | null;
}

interface ListProps {
  readonly page: PageContext;
  readonly place: ConsolePlace;
  readonly listed: readonly ListedApplication[];
}

/** GET /operator/applications: every application, by short name. */
export function OperatorApplicationsPage({ page, place, listed }: ListProps): VNode {
  const { m, brand } = page;
  return (
    <Layout page={page} title={m.t('application.title')} console={place}>
      <p>{m.t('application.list-explained', { brand: brand.name })}</p>
      {listed.length === 0 ? (
        <p class="note">{m.t('application.list-empty')}</p>
      ) : (
        <ApplicationTable page={page} listed={listed} />
      )}
      <p>
        <a class="button" href={`${applicationsPath}/new`}>
          {m.t('application.register')}
        </a>
      </p>
    </Layout>
  );
}

function ApplicationTable({ page, listed }: Omit<ListProps, 'place'>): VNode {
  const { m, zone } = page;
  const columns = [
    { name: m.t('application.name') },
    { name: m.t('application.short-name') },
    { name: m.t('application.kind') },
    { name: m.t('application.state') },
    { name: m.t('application.live-secrets') },
    { name: m.t('application.soonest-end') },
  ];
  const rows = listed.map(({ application, secrets, soonestEnd }) => {
    const { shortName, settings, disabledAt } = application;
    const isIdle = isConfidential(settings.kind) && secrets === 0;
    return [
      <NameCell application={application} />,
      <code>{shortName}</code>,
      m.t(kindKeys[settings.kind].name),
      <span class={disabledAt === null ? 'tag' : 'tag bad'}>
        {m.t(disabledAt === null ? 'application.works' : 'application.disabled')}
      </span>,
      isConfidential(settings.kind) ? (
        <span class={isIdle ? 'hint bad' : undefined}>{countIn(m, secrets)}</span>
      ) : (
        m.t('application.secretless')
      ),
      soonestEnd === null ? '–' : m.dateTime(soonestEnd, zone),
    ];
  });
  return <ConsoleTable caption={m.t('application.caption')} columns={columns} rows={rows} />;
}

const NameCell = ({ application: { id, logoMark, settings } }: Pick<ListedApplication, 'application'>): VNode => (
  <a class="with-logo" href={localPath(applicationPath(id))}>
    <Logo of={{ id, name: settings.name, logoMark }} />
    <span>{settings.name}</span>
  </a>
);

interface NewProps extends Omit<ListProps, 'listed'> {
  readonly typed: TypedApplication;
  readonly error: PageError | null;
}

/** GET and POST /operator/applications/new: `name`, `short`, `kind` and what `SettingFields` has. */
export function OperatorNewApplicationPage({ page, place, typed, error }: NewProps): VNode {
  const { m } = page;
  return (
    <Layout page={page} title={m.t('application.new-title')} console={place} error={error}>
      <Form page={page} action={`${applicationsPath}/new`}>
        <IdentityFields page={page} typed={typed} error={error} />
        <SettingFields page={page} typed={typed} error={error} kind={null} />
        <p class="row">
          <button type="submit">{m.t('application.register')}</button>
          <a class="button plain" href={applicationsPath}>
            {m.t('operator.cancel')}
          </a>
        </p>
      </Form>
    </Layout>
  );
}
