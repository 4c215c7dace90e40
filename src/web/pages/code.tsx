import type { VNode } from 'preact';
import type { Instant } from '#domain/instant.ts';
import { Layout } from './layout.tsx';
import type { PageContext, Problem } from './page-context.ts';
import { Confirming } from './parts/confirming.tsx';
import { CodeField, Form, Submit } from './parts/form.tsx';
import { HelpLink } from './parts/help-link.tsx';
import { CancelHere, codeWords } from './parts/step-up.tsx';
import { Why, type WhyProps } from './parts/why.tsx';
import { errorOf } from './words-for-refusal.ts';

interface Props {
  readonly page: PageContext;
  /** Back-off after wrong codes: until then even the right one is refused (SPEC X3). */
  readonly heldUntil: Instant | null;
  /** Anything else is usable, the recovery code included. */
  readonly otherMethods: boolean;
  readonly why: WhyProps;
  readonly problem: Problem | null;
}

/** POST {base}/code: `code`. */
export function CodePage({ page, heldUntil, otherMethods, why, problem }: Props): VNode {
  const { m, base } = page;
  const held: Problem | null = heldUntil === null ? null : { code: 'code-held', until: heldUntil, field: 'code' };
  const error = errorOf(page, problem ?? held, 'app');
  const words = codeWords(page, 'code.title');
  return (
    <Layout page={page} title={words.title} error={error}>
      <Confirming page={page} />
      <p>{m.t('code.explained', { brand: page.brand.name })}</p>
      <Form page={page} action={`${base}/code`}>
        <CodeField label={words.label} hint={m.t('layout.never-share')} error={error} />
        <Submit>{words.action}</Submit>
      </Form>
      {error && <HelpLink page={page} to="clock" />}
      {otherMethods && (
        <p>
          <a class="link" href={`${base}/methods`}>
            {m.t('action.other-method')}
          </a>
        </p>
      )}
      <CancelHere page={page} />
      <Why page={page} why={why} />
    </Layout>
  );
}
