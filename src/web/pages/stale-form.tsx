import type { VNode } from 'preact';
import { Layout } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { Kept, type KeptWords } from './parts/kept-words.tsx';
import { SendAgain, type KeptForm } from './parts/send-again.tsx';
import { localPath } from './safe-href.ts';

interface Props {
  readonly page: PageContext;
  /** The page to begin at again; null: it was of an interaction, which belongs to another browser now, so that only signing in is left. */
  readonly back: string | null;
  /** What was typed; null where it may not be sent again: a secret was among it, or it may have come from another site. */
  readonly kept: KeptForm | null;
}

/** A form token of another browser cookie than the one that came: nothing was done. The token itself does not age. */
export const StaleFormPage = ({ page, back, kept }: Props): VNode => (
  <Layout page={page} title={page.m.t('stale.title')}>
    <p>{page.m.t('stale.explained')}</p>
    {kept && <SendAgain page={page} form={kept} />}
    <Back page={page} to={back} />
  </Layout>
);

/** No cookie of ours came with the form: sending it again would not help before cookies are allowed. */
export const NoCookiePage = ({ page, back }: Omit<Props, 'kept'>): VNode => (
  <Layout page={page} title={page.m.t('no-cookie.title')}>
    <p>{page.m.t('no-cookie.explained')}</p>
    {page.development && <p>{page.m.t('no-cookie.development')}</p>}
    <Back page={page} to={back} />
  </Layout>
);

interface SignedOutProps {
  readonly page: PageContext;
  readonly kept: KeptForm;
  readonly words: KeptWords;
}

/** The session ended before the form was sent. Signing in happens in another tab, so that this one keeps what was typed. */
export const SignedOutFormPage = ({ page, kept, words }: SignedOutProps): VNode => (
  <Layout page={page} title={page.m.t('signed-out-form.title')}>
    <p>{page.m.t('signed-out-form.explained')}</p>
    <p>
      <a class="button wide" href="/sign-in" target="_blank" rel="noopener">
        {page.m.t('signed-out-form.sign-in')}
      </a>
    </p>
    <Kept page={page} words={words} />
    <SendAgain page={page} form={kept} look="plain" />
  </Layout>
);

const Back = ({ page, to }: { page: PageContext; to: string | null }): VNode => (
  <p>
    <a class="button plain" href={localPath(to ?? '/sign-in')}>
      {page.m.t(to === null ? 'stale.sign-in' : 'stale.open')}
    </a>
  </p>
);
