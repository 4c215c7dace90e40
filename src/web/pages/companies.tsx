import type { VNode } from 'preact';
import { Layout } from './layout.tsx';
import type { PageContext } from './page-context.ts';

interface Props {
  readonly page: PageContext;
  /** Companies that this user administers, with the address of each one's console. */
  readonly companies: readonly { readonly name: string; readonly href: string }[];
}

/** GET /admin: which company's console to open. */
export function CompaniesPage({ page, companies }: Props): VNode {
  const { m } = page;
  return (
    <Layout page={page} title={m.t('console.companies')}>
      {companies.length === 0 && <p>{m.t('console.none')}</p>}
      <ul class="rows">
        {companies.map((one) => (
          <li>
            <a class="row-link" href={one.href}>
              <b>{one.name}</b>
            </a>
          </li>
        ))}
      </ul>
    </Layout>
  );
}
