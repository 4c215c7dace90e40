import type { VNode } from 'preact';
import { Layout } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { Form, Submit } from './parts/form.tsx';
import { Kept, type KeptWords } from './parts/kept-words.tsx';
import type { KeptForm } from './parts/send-again.tsx';
import { localPath } from './safe-href.ts';

interface Props {
  readonly page: PageContext;
  /** Its id, which goes along so that it is dropped once it went through. */
  readonly draft: string;
  readonly form: KeptForm;
  readonly words: KeptWords;
  /** Nothing is asked of its user any more; false: sending it asks them to confirm that it is them. */
  readonly ready: boolean;
  /** The page that the form stood on. */
  readonly back: string;
}

/** GET /account/again/:draft: what was sent before its user proved again who they are. It is sent by a press of the button, never by itself (SPEC S8). */
export function AgainPage({ page, draft, form, words, ready, back }: Props): VNode {
  const { m } = page;
  return (
    <Layout page={page} title={m.t(ready ? 'again.title' : 'again.waiting-title')}>
      <p>{m.t(ready ? 'again.explained' : 'again.waiting')}</p>
      <Kept page={page} words={words} />
      <Form page={page} action={form.action}>
        <input type="hidden" name="_draft" value={draft} />
        {form.fields.map((one) => (
          <input type="hidden" name={one.name} value={one.value} />
        ))}
        <Submit>{m.t(ready ? 'again.finish' : 'again.confirm')}</Submit>
      </Form>
      <p>
        <a class="link" href={localPath(back)}>
          {m.t('again.back')}
        </a>
      </p>
    </Layout>
  );
}

/** It is gone: an hour has passed, it was carried out, or it was of another user of this browser. */
export const AgainGonePage = ({ page }: { page: PageContext }): VNode => (
  <Layout page={page} title={page.m.t('again.gone-title')}>
    <p>{page.m.t('again.gone')}</p>
    <p>
      <a class="button plain" href="/account">
        {page.m.t('error.back')}
      </a>
    </p>
  </Layout>
);
