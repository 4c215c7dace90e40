import type { ComponentChildren, VNode } from 'preact';
import { Layout } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { HelpLines } from './parts/help.tsx';
import { rich } from './parts/rich.tsx';
import { localPath } from './safe-href.ts';

interface Props {
  readonly page: PageContext;
}

/** This run is over by time (SPEC S4): starting again keeps the destination. */
export const ExpiredPage = ({ page }: Props): VNode => (
  <Ending page={page} title={page.m.t('refuse-expired.title')}>
    <p>
      {page.m.t('refuse-expired.explained')} {page.m.t('refuse-expired.kept')}
    </p>
  </Ending>
);

/** Five wrong codes ended this run (SPEC X3). */
export const TooManyCodesPage = ({ page }: Props): VNode => (
  <Ending page={page} title={page.m.t('refuse-codes.title')}>
    <p>{page.m.t('refuse-codes.explained')}</p>
    <p>{page.m.t('refuse-codes.hint', { brand: page.brand.name })}</p>
  </Ending>
);

/** Finished or given up, perhaps in another tab. */
export const EndedPage = ({ page }: Props): VNode => (
  <Ending page={page} title={page.m.t('refuse-ended.title')}>
    <p>{page.m.t('refuse-ended.explained')}</p>
  </Ending>
);

/** After the right password only (SPEC S9). */
export const DisabledPage = ({ page, email }: Props & { readonly email: string }): VNode => (
  <Layout page={page} title={page.m.t('refuse-disabled.title')}>
    <p>{rich(page.m, 'refuse-disabled.explained', { email })}</p>
    <HelpLines page={page} help={[]} />
  </Layout>
);

/** Nothing asks for enrollment, so none is offered (SPEC P4). */
export const EnrollmentNotOfferedPage = ({ page }: Props): VNode => (
  <Layout page={page} title={page.m.t('refuse-not-offered.title')}>
    <p>{page.m.t('refuse-not-offered.explained')}</p>
    <p>
      <a class="button plain" href="/account/security">
        {page.m.t('action.back-to-security')}
      </a>
    </p>
  </Layout>
);

const Ending = ({
  page,
  title,
  children,
}: Props & { readonly title: string; readonly children: ComponentChildren }): VNode => (
  <Layout page={page} title={title}>
    {children}
    <p>
      <a class="button wide" href={localPath(page.startOver)}>
        {page.m.t('action.start-again')}
      </a>
    </p>
  </Layout>
);
