import type { VNode } from 'preact';
import type { PageContext } from '../page-context.ts';
import { Form } from './form.tsx';

export interface TypedField {
  readonly name: string;
  readonly value: string;
}

/** A form that was not carried out, with all that was typed into it; none of it is a secret (SPEC S8, X6). */
export interface KeptForm {
  readonly action: string;
  readonly fields: readonly TypedField[];
}

interface SendAgainProps {
  readonly page: PageContext;
  readonly form: KeptForm;
  /** `plain` where something else comes first. */
  readonly look?: 'wide' | 'plain';
}

/** Sends it once more by a press of the button, never by itself (SPEC S8). */
export const SendAgain = ({ page, form, look = 'wide' }: SendAgainProps): VNode => (
  <>
    <p>{page.m.t('error.again')}</p>
    <Form page={page} action={form.action}>
      {form.fields.map((one) => (one.name === 'email' || one.name === 'number') && <p class="whose">{one.value}</p>)}
      {form.fields.map((one) => (
        <input type="hidden" name={one.name} value={one.value} />
      ))}
      <button type="submit" class={look}>
        {page.m.t('error.send')}
      </button>
    </Form>
  </>
);
