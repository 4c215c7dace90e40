import type { VNode } from 'preact';
import { applicationScopes, type ApplicationScope, type ShownApplication } from '#domain/application.ts';
import type { UserId } from '#domain/identifiers.ts';
import type { PlainKey } from '#text/catalogue.ts';
import { Layout } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { Form, Submit } from './parts/form.tsx';
import { rich } from './parts/rich.tsx';

interface Props {
  readonly page: PageContext;
  readonly application: ShownApplication;
  /** What it asks to know, beside that it is this user. */
  readonly scopes: readonly ApplicationScope[];
  /** Path to go on to afterwards. */
  readonly to: string;
  /** Who is asked. */
  readonly user: UserId;
}

const words = {
  profile: 'consent.profile',
  email: 'consent.email',
  companies: 'consent.companies',
  roles: 'consent.roles',
  permissions: 'consent.permissions',
} as const satisfies Record<ApplicationScope, PlainKey>;

/** POST /sign-in/consent: `to`, `user`, `choice` (`allow`, `cancel`). What an application will be told, one line for each scope. */
export function ConsentPage({ page, application, scopes, to, user }: Props): VNode {
  const { m } = page;
  const { name } = application;
  return (
    <Layout page={page} title={m.t('consent.title', { application: name })}>
      <p>{rich(m, 'consent.asks', { application: name })}</p>
      <ul>
        <li>{m.t('consent.identity')}</li>
        {applicationScopes
          .filter((one) => scopes.includes(one))
          .map((one) => (
            <li>{m.t(words[one])}</li>
          ))}
      </ul>
      <p>{m.t('consent.never')}</p>
      <Form page={page} action="/sign-in/consent">
        <input type="hidden" name="to" value={to} />
        <input type="hidden" name="user" value={user} />
        <div class="stack">
          <Submit name="choice" value="allow">
            {m.t('consent.allow')}
          </Submit>
          <button type="submit" class="plain" name="choice" value="cancel">
            {m.t('consent.cancel')}
          </button>
        </div>
      </Form>
    </Layout>
  );
}
