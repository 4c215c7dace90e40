import type { VNode } from 'preact';
import type { PageContext } from '../page-context.ts';
import { Form, Submit } from './form.tsx';

export interface TypedField {
  readonly name: string;
  readonly value: string;
}

/** A form that was not carried out, with all that was typed into it; none of it is a secret (SPEC S8, X6). */
export interface KeptForm {
  readonly action: string;
  readonly fields: readonly TypedField[];
}

/** Sends it once more by a press of the button, never by itself (SPEC S8). */
export const SendAgain = ({ page, form }: { page: PageContext; form: KeptForm }): VNode => (
  <>
    <p>{page.m.t('error.again')}</p>
    <Form page={page} action={form.action}>
      {form.fields.map((one) => (one.name === 'email' || one.name === 'number') && <p class="whose">{one.value}</p>)}
      {form.fields.map((one) => (
        <input type="hidden" name={one.name} value={one.value} />
      ))}
      <Submit>{page.m.t('error.send')}</Submit>
    </Form>
  </>
);
