import type { VNode } from 'preact';
import type { Instant } from '#domain/instant.ts';
import type { EarlyDeadline } from './early.tsx';
import { Layout } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { EarlyBanner } from './parts/early-banner.tsx';
import { Icon, type IconName } from './parts/icon.tsx';
import { OwnResets, type ShownResets } from './parts/own-reset.tsx';

interface Props {
  readonly page: PageContext;
  /** In the early-enrollment period, for who has not enrolled; null otherwise. */
  readonly early: EarlyDeadline | null;
  /** Until when changes are frozen (SPEC U5); left out: they are not. */
  readonly frozenUntil?: Instant | null;
  /** Resets of their methods that wait (SPEC A1, A3); left out: none. */
  readonly resets?: ShownResets;
  /** Invitations of companies that can be accepted now. */
  readonly invitations: number;
  /** Some company's console is open to this user (SPEC C2). */
  readonly administers: boolean;
  /** The operator's console is (SPEC C6). */
  readonly operates: boolean;
  /** Teams of applications that this user looks after (SPEC Y7); left out: none. */
  readonly teams?: readonly { readonly name: string; readonly hint: string; readonly href: string }[];
}

/** GET /account: My Profile Settings, and the ways into the consoles. */
export function AccountPage({
  page,
  early,
  frozenUntil = null,
  resets,
  invitations,
  administers,
  operates,
  teams = [],
}: Props): VNode {
  const { m } = page;
  const waiting = invitations === 0 ? null : m.t('account.invitations', { count: invitations });
  return (
    <Layout page={page} title={m.t('account.title')}>
      {resets && <OwnResets page={page} shown={resets} />}
      {early && <EarlyBanner page={page} deadline={early} frozenUntil={frozenUntil} />}
      <ul class="rows">
        <Row href="/account/profile" icon="person" name={m.t('account.profile')} hint={m.t('account.profile-hint')} />
        <Row href="/account/security" icon="key" name={m.t('account.security')} hint={m.t('account.security-hint')} />
        <Row
          href="/account/companies"
          icon="users"
          name={m.t('account.companies')}
          tag={waiting}
          hint={m.t('account.companies-hint')}
        />
        {administers && (
          <Row href="/admin" icon="building" name={m.t('console.admin')} hint={m.t('console.admin-hint')} />
        )}
        {teams.map((one) => (
          <Row icon="users" {...one} />
        ))}
        {operates && (
          <Row href="/operator" icon="server" name={m.t('console.operator')} hint={m.t('console.operator-hint')} />
        )}
      </ul>
    </Layout>
  );
}

interface RowProps {
  readonly href: string;
  readonly icon: IconName;
  readonly name: string;
  /** What waits there; null: nothing. */
  readonly tag?: string | null;
  readonly hint: string;
}

const Row = ({ href, icon, name, tag = null, hint }: RowProps): VNode => (
  <li>
    <a class="row-link" href={href}>
      <Icon name={icon} />
      <span>
        <b>{name}</b> {tag !== null && <span class="tag">{tag}</span>}
        <span class="hint">{hint}</span>
      </span>
    </a>
  </li>
);
