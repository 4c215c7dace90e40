import type { VNode } from 'preact';
import { Layout } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { isConfirming } from './parts/confirming.tsx';
import { Contact } from './parts/contact.tsx';
import { HelpLink } from './parts/help-link.tsx';
import { HelpLines } from './parts/help.tsx';
import { rich } from './parts/rich.tsx';
import { WhoRequires, type WhyProps } from './parts/why.tsx';

/** Someone who can reset this user's authenticators (SPEC R4). */
export interface Helper {
  readonly name: string;
  readonly companyName: string;
  readonly email: string;
  /** The company's help contact, plain text. */
  readonly helpContact: string | null;
}

interface Props {
  readonly page: PageContext;
  /** Empty: only the operator can help. */
  readonly helpers: readonly Helper[];
  /** Some method is usable after all: the way back to {base}/methods. */
  readonly mayReturn: boolean;
  readonly why: WhyProps;
}

/** Lost device and lost code: who can help and how to reach them. Only after the right password (SPEC S9). */
export function NoWayPage({ page, helpers, mayReturn, why }: Props): VNode {
  const { m, base } = page;
  return (
    <Layout page={page} title={m.t(isConfirming(page) ? 'refuse-no-way.confirm-title' : 'refuse-no-way.title')}>
      {isConfirming(page) && <p>{m.t('refuse-no-way.confirm-recovery')}</p>}
      <p>{m.t(helpers.length > 0 ? 'refuse-no-way.explained' : 'refuse-no-way.explained-alone')}</p>
      {helpers.length > 0 ? (
        <>
          <Helpers page={page} helpers={helpers} />
          <p>{m.t('refuse-no-way.how')}</p>
        </>
      ) : (
        <>
          <p>{m.t('refuse-no-way.operator')}</p>
          {page.brand.supportAddress === null ? (
            <p>{m.t('refuse-no-way.reach')}</p>
          ) : (
            <HelpLines page={page} help={[]} />
          )}
        </>
      )}
      <HelpLink page={page} to="who-can-help" />
      {mayReturn && (
        <p>
          <a class="link" href={`${base}/methods`}>
            {m.t('refuse-no-way.found')}
          </a>
        </p>
      )}
      <WhoRequires page={page} why={why} />
    </Layout>
  );
}

const Helpers = ({ page, helpers }: { page: PageContext; helpers: readonly Helper[] }): VNode => (
  <ul class="rows">
    {helpers.map(({ name, companyName, email, helpContact }) => (
      <li class="row-text">
        <p>{rich(page.m, 'refuse-no-way.helper', { name, company: companyName })}</p>
        <p>
          <Contact text={email} />
        </p>
        {helpContact !== null && (
          <p>
            <Contact text={helpContact} />
          </p>
        )}
      </li>
    ))}
  </ul>
);
