import type { VNode } from 'preact';
import type { ShownApplication } from '#domain/application.ts';
import { Layout } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { rich } from './parts/rich.tsx';
import { onwardHref } from './safe-href.ts';

/** What the page leads on from, and where to. */
export interface GoingOn {
  /** A path of this service, or an address that is registered for the application. */
  readonly to: string;
  readonly application: ShownApplication;
  readonly because: 'signed-in' | 'cancelled' | 'signed-out' | 'confirmed' | 'unconfirmed';
}

const titles = {
  'signed-in': 'going-on.signed-in',
  cancelled: 'going-on.cancelled',
  'signed-out': 'signed-out.title',
  confirmed: 'step-up.confirmed',
  unconfirmed: 'going-on.cancelled',
} as const;

/** The answer leads on by its `Refresh` header; the link is for browsers that do not. */
export function GoingOnPage({ page, to, application, because }: { page: PageContext } & GoingOn): VNode {
  const { m } = page;
  const { name } = application;
  return (
    <Layout page={page} title={m.t(titles[because])}>
      {because === 'cancelled' && <p>{m.t('going-on.untold')}</p>}
      {because === 'unconfirmed' && <p>{m.t('step-up.unconfirmed')}</p>}
      <p>{rich(m, because === 'signed-in' ? 'going-on.to' : 'going-on.back', { application: name })}</p>
      <p>
        <a class="button wide" href={onwardHref(to)}>
          {m.t('action.continue')}
        </a>
      </p>
    </Layout>
  );
}
