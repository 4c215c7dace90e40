import type { VNode } from 'preact';
import type { EnrollableKind } from '#domain/authenticator.ts';
import { identityChecks, type IdentityCheck } from '#domain/enrollment-pass.ts';
import type { ResetId } from '#domain/identifiers.ts';
import type { PageContext } from '../page-context.ts';
import { kindWords } from '../people-words.ts';
import type { PageError } from '../words-for-refusal.ts';
import { Field, Form, Select, TickField } from './form.tsx';
import { howWords } from './person-pass.tsx';

/** As the form sends them. */
export interface TypedReset {
  readonly email: string;
  readonly how: IdentityCheck | null;
  readonly verified: boolean;
}

export interface ResetFormProps {
  readonly page: PageContext;
  readonly action: string;
  /** Whose methods they are: to be told while the form waits for a proof (SPEC S8). */
  readonly name: string;
  readonly email: string;
  readonly kinds: readonly EnrollableKind[];
  /** Who hears of it; left out: as of an administrator's. */
  readonly told?: string;
  /** What it waits for, each in a sentence. */
  readonly terms: readonly string[];
  readonly last: ResetId | null;
  /** What was typed into a form that was not carried out. */
  readonly typed: TypedReset | null;
  readonly error: PageError | null;
}

/** What a reset does, what it takes, and the form of SPEC A2. POST: `email`, `how`, `verified`, `seen`. */
export function ResetForm(props: ResetFormProps): VNode {
  const { page, action, name, email, terms, last, typed, error } = props;
  const { m } = page;
  return (
    <>
      <Effect {...props} />
      <p class="note warn">{m.t('reset.con')}</p>
      {terms.map((one) => (
        <p>{one}</p>
      ))}
      <Form page={page} action={action} class="panel">
        <input type="hidden" name="who" value={name} />
        <input type="hidden" name="seen" value={last ?? ''} />
        <Field
          name="email"
          label={m.t('reset.email')}
          hint={m.t('reset.email-hint', { email })}
          error={error}
          value={typed?.email ?? ''}
          inputmode="email"
          autocomplete="off"
        />
        <Select
          name="how"
          label={m.t('reset.how')}
          autocomplete="off"
          selected={typed?.how ?? ''}
          options={howOptions(page)}
          error={error}
        />
        <TickField name="verified" label={m.t('reset.tick')} checked={typed?.verified ?? false} error={error} />
        <button type="submit" class="danger-button">
          {m.t('reset.act')}
        </button>
      </Form>
    </>
  );
}

const howOptions = (page: PageContext): readonly { value: string; text: string }[] => [
  { value: '', text: page.m.t('reset.how-choose') },
  ...identityChecks.map((how) => ({ value: how, text: howWords(page, how) })),
];

/** By whom and to whom it happens, named before the button (DESIGN 7). */
function Effect({ page: { m }, email, kinds, told }: Pick<ResetFormProps, 'page' | 'email' | 'kinds' | 'told'>): VNode {
  const methods = m.list(kinds.map((kind) => kindWords(m, kind)));
  return (
    <>
      <p class="before-list">{m.t('reset.effect', { email })}</p>
      <ul>
        <li>{m.t('reset.effect-out')}</li>
        {kinds.length > 0 && <li>{m.t('reset.effect-methods', { methods })}</li>}
        <li>{m.t('reset.effect-next')}</li>
        <li>{told ?? m.t('reset.effect-told')}</li>
      </ul>
    </>
  );
}
