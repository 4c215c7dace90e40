import type { VNode } from 'preact';
import { roleNameOf } from '#domain/role-rule.ts';
import type { Holders } from '#flows/roles/count-holders.ts';
import type { RoleRecord } from '#ports/roles.ts';
import { Layout, type ConsolePlace } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { ConsoleTable } from './parts/console-table.tsx';
import { Field, Form } from './parts/form.tsx';
import { rich } from './parts/rich.tsx';
import { RuleFields, type RoleFormProps } from './parts/role-fields.tsx';
import { factsWords } from './parts/role-words.ts';
import { SavedNote } from './parts/saved-note.tsx';
import { localPath } from './safe-href.ts';

const base = '/operator/roles';

/** Where a role of this application is made. */
export const newRolePath = (application: string): string =>
  `${base}/new?${new URLSearchParams({ application }).toString()}`;

/** The address of one role in the operator's console. */
export const rolePath = ({ id }: Pick<RoleRecord, 'id'>): string => `${base}/${id}`;

interface Common {
  readonly page: PageContext;
  readonly place: ConsolePlace;
}

/** Where the roles are that come with this service. */
export const shippedRolesPath = `${base}/shipped`;

interface ListProps extends Common {
  readonly roles: readonly RoleRecord[];
  /** Roles that come with this service and are not there. */
  readonly missing: number;
  /** What was done a moment ago; null: nothing. */
  readonly saved: SavedRoles | null;
}

/** `isEarly`: no application of that short name is registered yet. */
export type SavedRoles =
  | { readonly as: 'created' | 'changed'; readonly role: RoleRecord; readonly isEarly: boolean }
  | { readonly as: 'shipped' };

/** GET /operator/roles: every role of every application. */
export function OperatorRolesPage({ page, place, roles, missing, saved }: ListProps): VNode {
  const { m } = page;
  return (
    <Layout page={page} title={m.t('operator.roles')} console={place}>
      {saved && <SavedWords page={page} saved={saved} />}
      <p>{m.t('role.list-explained')}</p>
      {roles.length === 0 ? <p class="note">{m.t('role.list-empty')}</p> : <RolesTable page={page} roles={roles} />}
      <p class="row">
        <a class="button" href={`${base}/new`}>
          {m.t('role.create')}
        </a>
        <a class="button plain" href={localPath(shippedRolesPath)}>
          {m.t(missing > 0 ? 'role.ship' : 'role.ship-compare')}
        </a>
      </p>
    </Layout>
  );
}

const savedKeys = { created: 'role.saved-created', changed: 'role.saved-changed' } as const;

function SavedWords({ page: { m }, saved }: { page: PageContext; saved: SavedRoles }): VNode {
  if (saved.as === 'shipped') return <SavedNote>{m.t('role.saved-shipped')}</SavedNote>;
  const { application, label } = saved.role;
  return (
    <>
      <SavedNote>{m.t(savedKeys[saved.as], { application, label })}</SavedNote>
      {saved.isEarly && <p class="note warn">{m.t('role.application-early', { application })}</p>}
    </>
  );
}

function RolesTable({ page: { m }, roles }: { page: PageContext; roles: readonly RoleRecord[] }): VNode {
  const columns = [
    { name: m.t('role.role') },
    { name: m.t('role.application') },
    { name: m.t('role.name') },
    { name: m.t('role.rule') },
  ];
  const rows = roles.map((role) => [
    <a href={rolePath(role)}>{role.label}</a>,
    role.application,
    role.name,
    factsWords(m, role, roles),
  ]);
  return <ConsoleTable caption={m.t('role.caption')} columns={columns} rows={rows} />;
}

interface NewProps extends RoleFormProps {
  /** Short names of those that are registered; a role may come before its application. */
  readonly applications: readonly string[];
}

/** GET and POST /operator/roles/new: `application`, `name` and what `RuleFields` has. */
export function OperatorNewRolePage({ page, place, typed, error, applications }: Common & NewProps): VNode {
  const { m } = page;
  return (
    <Layout page={page} title={m.t('role.create-title')} console={place} error={error}>
      <Form page={page} action={`${base}/new`}>
        <Field
          name="application"
          label={m.t('role.application')}
          hint={m.t('role.application-hint')}
          value={typed.application}
          proposed={applications}
          autocomplete="off"
          error={error}
        />
        <Field
          name="name"
          label={m.t('role.name')}
          hint={m.t('role.name-hint')}
          value={typed.name}
          autocomplete="off"
          error={error}
        />
        <RuleFields page={page} typed={typed} error={error} />
        <button type="submit">{m.t('role.create')}</button>
      </Form>
      <BackToList page={page} />
    </Layout>
  );
}

interface ChangeProps extends RoleFormProps {
  /** As it stands, with the revision that a change is compared with. */
  readonly role: RoleRecord;
  readonly holders: Holders;
}

/** GET and POST /operator/roles/:role: `revision` and what `RuleFields` has. */
export function OperatorRolePage({ page, place, role, holders, typed, error }: Common & ChangeProps): VNode {
  const { m } = page;
  return (
    <Layout page={page} title={m.t('role.change-title', { role: role.label })} console={place} error={error}>
      <p class="hint">{rich(m, 'role.identity', { name: roleNameOf(role) })}</p>
      <p>{factsWords(m, role)}</p>
      <p class="note">{m.t(holders.isAll ? 'role.held' : 'role.held-more', { count: holders.memberships })}</p>
      <Form page={page} action={rolePath(role)}>
        <input type="hidden" name="revision" value={String(role.revision)} />
        <RuleFields page={page} typed={typed} error={error} />
        <button type="submit">{m.t('role.save-change')}</button>
      </Form>
      <BackToList page={page} />
    </Layout>
  );
}

/** The way back from one of them. */
export const BackToList = ({ page }: { page: PageContext }): VNode => (
  <ul class="links">
    <li>
      <a class="link" href={base}>
        {page.m.t('role.back-to-list')}
      </a>
    </li>
  </ul>
);
