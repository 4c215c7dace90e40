import type { ComponentChildren, VNode } from 'preact';
import type { PageError } from '../words-for-refusal.ts';
import { fieldId } from './form.tsx';

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
  const id = fieldId(name);
  const wrong = error?.field === name ? error.text : null;
  const described = [hint ? `${id}-hint` : null, wrong ? `${id}-error` : null].filter((one) => one !== null);
  return (
    <div class={wrong ? 'field wrong' : 'field'}>
      <label for={id}>{label}</label>
      {hint && (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {wrong && (
        <span class="error" id={`${id}-error`}>
          {wrong}
        </span>
      )}
      <textarea
        id={id}
        name={name}
        rows={rows}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={described.length > 0 ? described.join(' ') : undefined}
        value={value}
      />
    </div>
  );
}
