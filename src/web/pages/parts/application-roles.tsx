import type { VNode } from 'preact';
import { roleNameOf } from '#domain/role-rule.ts';
import type { SeenApplication } from '#flows/applications/see.ts';
import { newRolePath, rolePath } from '../operator-roles.tsx';
import type { PageContext } from '../page-context.ts';
import { localPath } from '../safe-href.ts';
import { ConsoleTable } from './console-table.tsx';
import { Part } from './operator-parts.tsx';
import { factsWords } from './role-words.ts';

/** The roles that name an application, and their rules (SPEC C4, section 7). */
export function RolesPart({ page, seen: { application, roles } }: { page: PageContext; seen: SeenApplication }): VNode {
  const { m } = page;
  const { name } = application.settings;
  const columns = [{ name: m.t('role.role') }, { name: m.t('role.name') }, { name: m.t('role.rule') }];
  const rows = roles.map((role) => [
    <a href={localPath(rolePath(role))}>{role.label}</a>,
    <code>{roleNameOf(role)}</code>,
    factsWords(m, role, roles),
  ]);
  return (
    <Part heading={m.t('operator.roles')}>
      <p>{m.t('application.roles-explained')}</p>
      {roles.length === 0 ? (
        <p class="note">{m.t('application.roles-none')}</p>
      ) : (
        <ConsoleTable caption={m.t('application.roles-caption', { name })} columns={columns} rows={rows} />
      )}
      <p>
        <a class="button plain" href={localPath(newRolePath(application.shortName))}>
          {m.t('role.create')}
        </a>
      </p>
    </Part>
  );
}
