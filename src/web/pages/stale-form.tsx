import type { VNode } from 'preact';
import { Layout } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { Form, Submit } from './parts/form.tsx';
import { localPath } from './safe-href.ts';

export interface TypedField {
  readonly name: string;
  readonly value: string;
}

interface Props {
  readonly page: PageContext;
  /** The page that the form is on. */
  readonly back: string;
  /** What was typed, to be sent again by a press of the button, never by itself (SPEC S8). Null where it may not be: the form came from another site. */
  readonly again: { readonly action: string; readonly fields: readonly TypedField[] } | null;
}

/** Fields whose values are secrets: they are typed again, not kept (SPEC S8, X6). */
const secrets: ReadonlySet<string> = new Set(['password', 'again', 'code', '_form']);

/** A form token that is wrong or has expired: nothing was done, nothing is lost. */
export function StaleFormPage({ page, back, again }: Props): VNode {
  const { m } = page;
  const kept = again?.fields.filter((one) => !secrets.has(one.name)) ?? [];
  const whole = again !== null && kept.length === again.fields.filter((one) => one.name !== '_form').length;
  return (
    <Layout page={page} title={m.t('stale.title')}>
      <p>{m.t('stale.explained')}</p>
      {whole ? <SendAgain page={page} action={again.action} fields={kept} /> : <p>{m.t('stale.back')}</p>}
      <p>
        <a class="button plain" href={localPath(back)}>
          {m.t('stale.open')}
        </a>
      </p>
    </Layout>
  );
}

const SendAgain = ({
  page,
  action,
  fields,
}: {
  page: PageContext;
  action: string;
  fields: readonly TypedField[];
}): VNode => (
  <>
    <p>{page.m.t('stale.again')}</p>
    <Form page={page} action={action}>
      {fields.map((one) => one.name === 'email' && <p class="whose">{one.value}</p>)}
      {fields.map((one) => (
        <input type="hidden" name={one.name} value={one.value} />
      ))}
      <Submit>{page.m.t('stale.send')}</Submit>
    </Form>
  </>
);
