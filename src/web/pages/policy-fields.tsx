import type { ComponentChildren, VNode } from 'preact';
import { parseDate } from '#domain/deadline.ts';
import type { ZoneGroup } from '#text/zones.ts';
import { fieldId } from './parts/form.tsx';

interface Common {
  readonly name: string;
  readonly label: string;
  readonly hint: ComponentChildren;
  /** What is wrong with it, in words; null: nothing. */
  readonly error: string | null;
}

interface Described extends Common {
  readonly children: (attributes: {
    readonly id: string;
    readonly name: string;
    readonly 'aria-describedby': string;
    readonly 'aria-invalid': 'true' | undefined;
  }) => VNode;
}

/** A control with its label, hint and error, which are read out with it. */
function Labelled({ name, label, hint, error, children }: Described): VNode {
  const id = fieldId(name);
  return (
    <div class={error === null ? 'field' : 'field wrong'}>
      <label for={id}>{label}</label>
      <span class="hint" id={`${id}-hint`}>
        {hint}
      </span>
      {error !== null && (
        <span class="error" id={`${id}-error`}>
          {error}
        </span>
      )}
      {children({
        id,
        name,
        'aria-describedby': error === null ? `${id}-hint` : `${id}-hint ${id}-error`,
        'aria-invalid': error === null ? undefined : 'true',
      })}
    </div>
  );
}

export const DateField = ({ value, ...common }: Common & { value: string }): VNode => (
  <Labelled {...common}>{(attributes) => <DateInput {...attributes} value={value} />}</Labelled>
);

/** A date by the browser's own control. What was typed and is none would be dropped by it, so that is kept as text (SPEC S8). */
export const DateInput = ({ value, ...more }: { id: string; name: string; value: string }): VNode =>
  value === '' || parseDate(value) !== null ? (
    <input type="date" {...more} value={value} />
  ) : (
    <input type="text" {...more} value={value} autocomplete="off" />
  );

export const LineField = ({ value, ...common }: Common & { value: string }): VNode => (
  <Labelled {...common}>
    {(attributes) => <input type="text" {...attributes} value={value} autocomplete="off" />}
  </Labelled>
);

export const LinesField = ({ value, ...common }: Common & { value: string }): VNode => (
  <Labelled {...common}>
    {(attributes) => (
      <textarea {...attributes} rows={4}>
        {value}
      </textarea>
    )}
  </Labelled>
);

export const ChoiceField = ({
  value,
  choices,
  ...common
}: Common & { value: string; choices: readonly { readonly value: string; readonly text: string }[] }): VNode => (
  <Labelled {...common}>
    {(attributes) => (
      <select {...attributes}>
        {choices.map((one) => (
          <option value={one.value} selected={one.value === value}>
            {one.text}
          </option>
        ))}
      </select>
    )}
  </Labelled>
);

/** Hundreds of zones by region; those that are near stand first, and the one that is set is marked there. */
export const ZoneField = ({
  value,
  groups,
  ...common
}: Common & { value: string; groups: readonly ZoneGroup[] }): VNode => (
  <Labelled {...common}>
    {(attributes) => (
      <select {...attributes}>
        {groups.map((group, index) => (
          <optgroup label={group.label}>
            {group.zones.map(({ zone, label }) => (
              <option value={zone} selected={index === 0 && zone === value}>
                {label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    )}
  </Labelled>
);

interface TickProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  /** Of the one that decides about all the others. */
  readonly isSwitch?: boolean;
}

/** On or off. What is disabled says why in its hint. */
export const Tick = ({ name, label, hint, checked, disabled = false, isSwitch = false }: TickProps): VNode => (
  <div class="field">
    <label class="tick" for={fieldId(name)}>
      <input
        type="checkbox"
        id={fieldId(name)}
        name={name}
        value="on"
        role={isSwitch ? 'switch' : undefined}
        checked={checked}
        disabled={disabled}
        aria-describedby={`${fieldId(name)}-hint`}
      />
      <span>
        <b>{label}</b>
        <span class="hint" id={`${fieldId(name)}-hint`}>
          {hint}
        </span>
      </span>
    </label>
  </div>
);
