import type { ComponentChildren, JSX, VNode } from 'preact';
import type { PageContext } from '../page-context.ts';
import { localPath } from '../safe-href.ts';
import type { PageError } from '../words-for-refusal.ts';

interface FormProps {
  readonly page: PageContext;
  readonly action: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** Every form posts, carries the form token, and leaves checking to the server, which says it in the person's language. */
export const Form = ({ page, action, class: className, children }: FormProps): VNode => (
  <form method="post" action={localPath(action)} class={className} novalidate>
    <input type="hidden" name="_form" value={page.formToken} />
    {children}
  </form>
);

/** The one primary action of a page. */
export const Submit = ({
  children,
  ...more
}: {
  children: ComponentChildren;
  name?: string;
  value?: string;
}): VNode => (
  <button type="submit" class="wide" {...more}>
    {children}
  </button>
);

/** A form that is only a button: what changes something is never a link (GET never writes). */
export function ButtonForm({
  look = 'plain',
  children,
  ...form
}: FormProps & { look?: 'plain' | 'link' | 'wide' }): VNode {
  return (
    <Form {...form}>
      <button type="submit" class={look}>
        {children}
      </button>
    </Form>
  );
}

type InputType = 'text' | 'email' | 'password' | 'tel';

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: ComponentChildren;
  readonly error: PageError | null;
  readonly type?: InputType;
  readonly value?: string;
  readonly autocomplete: string;
  readonly inputmode?: 'numeric' | 'email' | 'tel' | 'text';
  readonly maxlength?: number;
  readonly class?: string;
  /** Takes the focus when the page opens without an error; with one, the summary does. */
  readonly first?: boolean;
  /** What browsers propose; anything else can be typed as well. */
  readonly proposed?: readonly string[];
}

export const fieldId = (name: string): string => `field-${name}`;

/** Preact types the attributes of inputs for one type at a time. */
function Input({ type, list, ...attributes }: PartialInput & { type: InputType; list?: string | undefined }): VNode {
  if (type === 'password') return <input type="password" {...attributes} />;
  if (type === 'tel') return <input type="tel" {...attributes} />;
  return type === 'email' ? <input type="email" {...attributes} /> : <input type="text" list={list} {...attributes} />;
}

type PartialInput = Omit<JSX.IntrinsicElements['input'], 'type' | 'role' | 'list'>;

/** In words; null: nothing. */
export const wrongAt = (name: string, error: PageError | null): string | null =>
  error && ([error, ...(error.also ?? [])].find((one) => one.field === name)?.text ?? null);

/** What is wrong with a field, and the ids of what is announced with it. */
function aboutField(name: string, hint: ComponentChildren, error: PageError | null) {
  const id = fieldId(name);
  const wrong = wrongAt(name, error);
  const described = [hint ? `${id}-hint` : null, wrong === null ? null : `${id}-error`].filter((one) => one !== null);
  return { id, wrong, described: described.length > 0 ? described.join(' ') : undefined };
}

interface FieldHeadProps {
  readonly id: string;
  readonly label: string;
  readonly hint: ComponentChildren;
  readonly wrong: string | null;
}

/** The label of a field, its hint, and what is wrong with it. */
const FieldHead = ({ id, label, hint, wrong }: FieldHeadProps): VNode => (
  <>
    <label for={id}>{label}</label>
    {hint && (
      <span class="hint" id={`${id}-hint`}>
        {hint}
      </span>
    )}
    <FieldError id={id} wrong={wrong} />
  </>
);

const FieldError = ({ id, wrong }: Pick<FieldHeadProps, 'id' | 'wrong'>): VNode | null =>
  wrong === null ? null : (
    <span class="error" id={`${id}-error`}>
      {wrong}
    </span>
  );

/** A labelled text field with its hint and its error, both announced with it. */
export function Field({
  name,
  label,
  hint,
  error,
  first = false,
  proposed = [],
  class: className,
  type = 'text',
  ...input
}: FieldProps): VNode {
  const { id, wrong, described } = aboutField(name, hint, error);
  return (
    <div class={wrong === null ? 'field' : 'field wrong'}>
      <FieldHead id={id} label={label} hint={hint} wrong={wrong} />
      <Input
        id={id}
        name={name}
        type={type}
        class={className}
        autocapitalize="none"
        spellcheck={false}
        autofocus={first && error === null}
        aria-invalid={wrong === null ? undefined : 'true'}
        aria-describedby={described}
        list={proposed.length > 0 ? `${id}-proposed` : undefined}
        {...input}
      />
      {proposed.length > 0 && (
        <datalist id={`${id}-proposed`}>
          {proposed.map((one) => (
            <option value={one} />
          ))}
        </datalist>
      )}
    </div>
  );
}

interface TextAreaProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: ComponentChildren;
  readonly error: PageError | null;
  readonly value: string;
  readonly rows: number;
}

/** A labelled text of several lines, with its hint and its error, both announced with it. */
export function TextArea({ name, label, hint, error, value, rows }: TextAreaProps): VNode {
  const { id, wrong, described } = aboutField(name, hint, error);
  return (
    <div class={wrong === null ? 'field' : 'field wrong'}>
      <FieldHead id={id} label={label} hint={hint} wrong={wrong} />
      <textarea
        id={id}
        name={name}
        rows={rows}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        aria-invalid={wrong === null ? undefined : 'true'}
        aria-describedby={described}
        value={value}
      />
    </div>
  );
}

/** One text field for six digits (SECURITY, otpauth and real apps): never six boxes, never a number field. */
export const CodeField = (props: { label: string; hint: ComponentChildren; error: PageError | null }): VNode => (
  <Field name="code" class="code" inputmode="numeric" autocomplete="one-time-code" first {...props} />
);

interface SelectProps {
  readonly name: string;
  readonly label: string;
  readonly autocomplete: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly selected: string;
  readonly error?: PageError | null;
}

/** One of a short list, by the browser's own control: it works on every phone and without a script. */
export function Select({ name, label, options, selected, autocomplete, error = null }: SelectProps): VNode {
  const { id, wrong, described } = aboutField(name, null, error);
  return (
    <div class={wrong === null ? 'field' : 'field wrong'}>
      <FieldHead id={id} label={label} hint={null} wrong={wrong} />
      <select
        id={id}
        name={name}
        autocomplete={autocomplete}
        aria-invalid={wrong === null ? undefined : 'true'}
        aria-describedby={described}
      >
        {options.map(({ value, text }) => (
          <option value={value} selected={value === selected}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

interface TickProps {
  readonly name: string;
  readonly label: string;
  readonly checked?: boolean;
  readonly error?: PageError | null;
}

/** A box to tick, with what is wrong while it is not ticked. Checked on the server: without it nothing goes on (SPEC section 2, P11). */
export function TickField({ name, label, checked = false, error = null }: TickProps): VNode {
  const { id, wrong, described } = aboutField(name, null, error);
  return (
    <div class={wrong === null ? 'field' : 'field wrong'}>
      <FieldError id={id} wrong={wrong} />
      <label class="tick" for={id}>
        <input
          type="checkbox"
          id={id}
          name={name}
          value="yes"
          checked={checked}
          aria-invalid={wrong === null ? undefined : 'true'}
          aria-describedby={described}
        />
        <span>{label}</span>
      </label>
    </div>
  );
}
