import type { ComponentChildren, VNode } from 'preact';
import { Layout } from './layout.tsx';
import type { PageContext, WayOut } from './page-context.ts';
import { Contact } from './parts/contact.tsx';
import { HelpLink } from './parts/help-link.tsx';
import { rich } from './parts/rich.tsx';
import { StartOver } from './parts/way-out.tsx';

interface Props {
  readonly page: PageContext;
}

/** A change on Password & Security, or a confirmation, is no sign-in: its user stays signed in. */
const words = {
  'someone-else': {
    expired: { title: 'refuse-expired.title', explained: 'refuse-expired.explained' },
    codes: 'refuse-codes.explained',
    ended: { title: 'refuse-ended.title', explained: 'refuse-ended.explained' },
  },
  settings: {
    expired: { title: 'refuse-expired.change-title', explained: 'refuse-expired.change-explained' },
    codes: 'refuse-codes.change-explained',
    ended: { title: 'refuse-ended.change-title', explained: 'refuse-ended.change-explained' },
  },
  form: {
    expired: { title: 'refuse-expired.form-title', explained: 'refuse-expired.form-explained' },
    codes: 'refuse-codes.form-explained',
    ended: { title: 'refuse-ended.form-title', explained: 'refuse-ended.form-explained' },
  },
  application: {
    expired: { title: 'refuse-expired.form-title', explained: 'step-up.run-expired' },
    codes: 'step-up.run-codes',
    ended: { title: 'refuse-ended.form-title', explained: 'step-up.run-ended' },
  },
} as const satisfies Record<WayOut['to'], unknown>;

/** This run is over by time (SPEC S4): starting again keeps the destination, and what was sent. */
export function ExpiredPage({ page }: Props): VNode {
  const { m, wayOut } = page;
  const { title, explained } = words[wayOut.to].expired;
  return (
    <Ending page={page} title={m.t(title)}>
      <p>
        {m.t(explained)} {wayOut.to === 'someone-else' && m.t('refuse-expired.kept')}
      </p>
    </Ending>
  );
}

/** Where the wrong codes may have come from. */
interface Typed {
  readonly app: boolean;
  readonly phone: boolean;
  /** Their user was signed out everywhere as well (SPEC Y4). */
  readonly guessed?: boolean;
}

/** Five wrong codes ended this run (SPEC X3), or ten in a row every session. */
export const TooManyCodesPage = ({ page, app, phone, guessed = false }: Props & Typed): VNode => (
  <Ending page={page} title={page.m.t('refuse-codes.title')}>
    <p>{page.m.t(guessed ? 'step-up.guessed' : words[page.wayOut.to].codes)}</p>
    {app && <p>{page.m.t('refuse-codes.hint', { brand: page.brand.name })}</p>}
    {phone && <p>{page.m.t('refuse-codes.hint-phone')}</p>}
    <HelpLink page={page} to="clock" />
  </Ending>
);

/** Finished or given up, perhaps in another tab. */
export const EndedPage = ({ page }: Props): VNode => (
  <Ending page={page} title={page.m.t(words[page.wayOut.to].ended.title)}>
    <p>{page.m.t(words[page.wayOut.to].ended.explained)}</p>
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

/** What it takes for a method to go was true when the removal was begun, and is no more (SPEC U3). */
export const RemovalNotAllowedPage = ({ page }: Props): VNode => (
  <Ending page={page} title={page.m.t('refuse-removal.title')}>
    <p>{page.m.t('refuse-removal.explained')}</p>
  </Ending>
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
