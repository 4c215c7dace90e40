import type { VNode } from 'preact';
import type { PageContext } from '../page-context.ts';
import type { TeamRoleChoice } from '../team-words.ts';
import type { PageError } from '../words-for-refusal.ts';
import { fieldId } from './form.tsx';
import { effectWords, ruleSentences } from './role-words.ts';

interface Props {
  readonly page: PageContext;
  readonly application: string;
  readonly company: string;
  readonly choices: readonly TeamRoleChoice[];
  /** Of whom the roles are, in sentences, and the region of their phone's number; null: nobody yet. */
  readonly of: { readonly name: string; readonly phoneCountry: string | null } | null;
  /** Nothing can be chosen. */
  readonly locked?: boolean;
  /** What is wrong with the form; null: nothing. */
  readonly error?: PageError | null;
}

/** Roles of an application as boxes to tick, under the name of permissions; those that whoever looks at it does not give are shown with who does (SPEC Y7). Fields: `role`, several. */
export function TeamRoles({ choices, error = null, ...props }: Props): VNode {
  const { m } = props.page;
  const id = fieldId('role');
  const wrong = error && [error, ...(error.also ?? [])].find((one) => one.field === 'role');
  const described = wrong ? `${id}-explained ${id}-error` : `${id}-explained`;
  return (
    <div class={wrong ? 'field wrong' : 'field'}>
      <fieldset id={id} tabindex={-1} aria-describedby={described}>
        <legend>{m.t('team.permissions')}</legend>
        <p class="hint" id={`${id}-explained`}>
          {m.t('team.permissions-explained', { application: props.application })}
        </p>
        {wrong && (
          <span class="error" id={`${id}-error`}>
            {wrong.text}
          </span>
        )}
        {choices.map((choice) => (
          <Choice {...props} choice={choice} />
        ))}
      </fieldset>
    </div>
  );
}

type ChoiceProps = Omit<Props, 'choices' | 'error'> & { readonly choice: TeamRoleChoice };

/** A box with what it means for this person; the rest of the rule opens below it. */
function Choice(props: ChoiceProps): VNode {
  const { page, choice } = props;
  const { hints, more } = sayingsOf(props);
  return (
    <>
      <Tick choice={choice} locked={props.locked ?? false} hints={hints} />
      {more.length > 0 && (
        <details class="asks" id={`${fieldId(choice.role.id)}-asks`}>
          <summary>{page.m.t('team.what-it-asks', { permission: choice.role.label })}</summary>
          <ul>
            {more.map((one) => (
              <li>{one}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface Sayings {
  readonly hints: readonly string[];
  /** What only who wants to know reads. */
  readonly more: readonly string[];
}

/** What cannot be given here and is not held concerns nobody: one line says whose it is. */
function sayingsOf({ page: { m }, company, choice, of, locked = false }: ChoiceProps): Sayings {
  const { role, isChosen, isTheirs, effect } = choice;
  const whose = isTheirs || locked ? [] : [m.t('team.locked', { company })];
  if (!isChosen && (locked || !isTheirs)) return { hints: whose, more: [] };
  const [first = '', ...rest] = ruleSentences(m, role.rule, 'team.rule-resets');
  const means = of && effect && effectWords(m, { ...of, effect });
  return means === null
    ? { hints: [first, ...whose], more: rest }
    : { hints: [means, ...whose], more: [first, ...rest] };
}

interface TickProps {
  readonly choice: TeamRoleChoice;
  readonly locked: boolean;
  readonly hints: readonly string[];
}

function Tick({ choice: { role, isChosen, isTheirs }, locked, hints }: TickProps): VNode {
  const id = fieldId(role.id);
  return (
    <label class="tick" for={id}>
      <input
        type="checkbox"
        id={id}
        name={isTheirs && !locked ? 'role' : undefined}
        value={role.id}
        checked={isChosen}
        disabled={!isTheirs || locked}
        autocomplete="off"
        aria-labelledby={`${id}-name`}
        aria-describedby={hints.length > 0 ? `${id}-hint` : undefined}
      />
      <span>
        <span id={`${id}-name`}>{role.label}</span>
        {hints.length > 0 && (
          <span class="hint" id={`${id}-hint`}>
            {hints.join(' ')}
          </span>
        )}
      </span>
    </label>
  );
}
