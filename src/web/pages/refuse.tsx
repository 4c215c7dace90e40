import type { ComponentChildren, VNode } from 'preact';
import { Layout } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { Contact } from './parts/contact.tsx';
import { rich } from './parts/rich.tsx';
import { StartOver } from './parts/way-out.tsx';

interface Props {
  readonly page: PageContext;
}

/** A change on Password & Security is no sign-in: its user stays signed in. */
const isChange = (page: PageContext): boolean => page.wayOut.to === 'settings';

/** This run is over by time (SPEC S4): starting again keeps the destination. */
export function ExpiredPage({ page }: Props): VNode {
  const { m } = page;
  if (isChange(page)) {
    return (
      <Ending page={page} title={m.t('refuse-expired.change-title')}>
        <p>{m.t('refuse-expired.change-explained')}</p>
      </Ending>
    );
  }
  return (
    <Ending page={page} title={m.t('refuse-expired.title')}>
      <p>
        {m.t('refuse-expired.explained')} {m.t('refuse-expired.kept')}
      </p>
    </Ending>
  );
}

/** Where the wrong codes may have come from. */
interface Typed {
  readonly app: boolean;
  readonly phone: boolean;
}

/** Five wrong codes ended this run (SPEC X3). */
export const TooManyCodesPage = ({ page, app, phone }: Props & Typed): VNode => (
  <Ending page={page} title={page.m.t('refuse-codes.title')}>
    <p>{page.m.t(isChange(page) ? 'refuse-codes.change-explained' : 'refuse-codes.explained')}</p>
    {app && <p>{page.m.t('refuse-codes.hint', { brand: page.brand.name })}</p>}
    {phone && <p>{page.m.t('refuse-codes.hint-phone')}</p>}
  </Ending>
);

/** Finished or given up, perhaps in another tab. */
export const EndedPage = ({ page }: Props): VNode => (
  <Ending page={page} title={page.m.t(isChange(page) ? 'refuse-ended.change-title' : 'refuse-ended.title')}>
    <p>{page.m.t(isChange(page) ? 'refuse-ended.change-explained' : 'refuse-ended.explained')}</p>
  </Ending>
);

/** After the right password only (SPEC S9). */
export const DisabledPage = ({ page, email }: Props & { readonly email: string }): VNode => (
  <Layout page={page} title={page.m.t('refuse-disabled.title')}>
    <p>{rich(page.m, 'refuse-disabled.explained', { email })}</p>
    <p>{whoHelps(page)}</p>
  </Layout>
);

function whoHelps({ m, brand }: PageContext): ComponentChildren {
  const address = brand.supportAddress;
  if (address === null) return m.t('refuse-disabled.ask-somebody');
  return rich(m, 'refuse-disabled.ask', { contact: () => <Contact text={address} /> });
}

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
    <StartOver page={page} look="wide" />
  </Layout>
);
