import type { VNode } from 'preact';
import type { ShownApplication } from '#domain/application.ts';
import { Layout } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { ButtonForm, Form, Submit } from './parts/form.tsx';
import { rich } from './parts/rich.tsx';

interface Props {
  readonly page: PageContext;
  /** Who asks; null: nobody said so. */
  readonly application: ShownApplication | null;
  /** What was asked for, to be read again when the button is pressed: names and values of the fields. */
  readonly asked: Readonly<Record<string, string>>;
}

/** POST /oidc/logout: what was asked for. An application asks to sign somebody out, and does not prove that it speaks of them. */
export function AskedOutPage({ page, application, asked }: Props): VNode {
  const { m } = page;
  return (
    <Layout page={page} title={m.t('asked-out.title', { brand: page.brand.name })}>
      <p>
        {application === null
          ? m.t('asked-out.by-unknown')
          : rich(m, 'asked-out.by', { application: application.name })}{' '}
        {m.t('asked-out.effect')}
      </p>
      <Form page={page} action="/oidc/logout">
        {Object.entries(asked).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Submit>{m.t('action.sign-out')}</Submit>
      </Form>
      <p>
        <a class="button plain wide" href="/account">
          {m.t('asked-out.stay')}
        </a>
      </p>
    </Layout>
  );
}

/** What was asked for cannot be obeyed: nobody is led anywhere. Who is signed in may sign out all the same. */
export const FaultyLogoutPage = ({ page }: Pick<Props, 'page'>): VNode => (
  <Layout page={page} title={page.m.t('asked-out.faulty-title')}>
    <p>{page.m.t('asked-out.faulty')}</p>
    <p>{page.m.t(page.user === null ? 'asked-out.not-in' : 'asked-out.still')}</p>
    {page.user !== null && (
      <ButtonForm page={page} action="/sign-out" look="wide">
        {page.m.t('action.sign-out')}
      </ButtonForm>
    )}
  </Layout>
);
