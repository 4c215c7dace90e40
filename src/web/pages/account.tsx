import type { VNode } from 'preact';
import type { EarlyDeadline } from './early.tsx';
import { Layout } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { EarlyBanner } from './parts/early-banner.tsx';
import { Icon } from './parts/icon.tsx';

interface Props {
  readonly page: PageContext;
  /** In the early-enrollment period, for who has not enrolled; null otherwise. */
  readonly early: EarlyDeadline | null;
}

/** GET /account: My Profile Settings. */
export function AccountPage({ page, early }: Props): VNode {
  const { m } = page;
  return (
    <Layout page={page} title={m.t('account.title')}>
      {early && <EarlyBanner page={page} deadline={early} />}
      <ul class="rows">
        <li>
          <a class="row-link" href="/account/security">
            <Icon name="key" />
            <span>
              <b>{m.t('account.security')}</b>
              <span class="hint">{m.t('account.security-hint')}</span>
            </span>
          </a>
        </li>
        <li>
          <a class="row-link" href="/account/companies">
            <Icon name="person" />
            <span>
              <b>{m.t('account.companies')}</b>
              <span class="hint">{m.t('account.companies-hint')}</span>
            </span>
          </a>
        </li>
      </ul>
    </Layout>
  );
}
