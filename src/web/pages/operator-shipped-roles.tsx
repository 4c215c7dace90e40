import type { VNode } from 'preact';
import type { ComparedRole } from '#flows/roles/ship-roles.ts';
import { Layout, type ConsolePlace } from './layout.tsx';
import { BackToList, rolePath, shippedRolesPath } from './operator-roles.tsx';
import type { PageContext } from './page-context.ts';
import { ConsoleTable } from './parts/console-table.tsx';
import { Form } from './parts/form.tsx';
import { roleSettingName } from './parts/role-settings.ts';
import { factsWords } from './parts/role-words.ts';
import { localPath } from './safe-href.ts';

interface Props {
  readonly page: PageContext;
  readonly place: ConsolePlace;
  readonly roles: readonly ComparedRole[];
}

/** GET and POST /operator/roles/shipped, without fields: the payments roles, what of them is there, and what would be added (SPEC section 7). */
export function OperatorShippedRolesPage({ page, place, roles }: Props): VNode {
  const { m, brand } = page;
  const isWhole = roles.every(({ there }) => there !== null);
  return (
    <Layout page={page} title={m.t('role.ship-title')} console={place}>
      <p>{m.t('role.ship-explained', { brand: brand.name })}</p>
      <ShippedTable page={page} roles={roles} />
      {isWhole ? (
        <p class="note">{m.t('role.ship-all')}</p>
      ) : (
        <Form page={page} action={shippedRolesPath}>
          <button type="submit">{m.t('role.ship')}</button>
        </Form>
      )}
      <BackToList page={page} />
    </Layout>
  );
}

function ShippedTable({ page, roles }: Pick<Props, 'page' | 'roles'>): VNode {
  const { m } = page;
  const columns = [
    { name: m.t('role.role') },
    { name: m.t('role.name') },
    { name: m.t('role.ship-rule') },
    { name: m.t('role.ship-state') },
  ];
  const rows = roles.map(({ shipped, there, differs }) => [
    there ? <a href={localPath(rolePath(there))}>{there.label}</a> : shipped.label,
    shipped.name,
    factsWords(m, shipped),
    stateWords(page, { there, differs }),
  ]);
  return <ConsoleTable caption={m.t('role.ship-caption')} columns={columns} rows={rows} />;
}

function stateWords({ m }: PageContext, { there, differs }: Pick<ComparedRole, 'there' | 'differs'>): string {
  if (there === null) return m.t('role.ship-missing');
  if (differs.length === 0) return m.t('role.ship-there');
  return m.t('role.ship-differs', { settings: m.list(differs.map(({ setting }) => roleSettingName(m, setting))) });
}
