import type { ComponentChildren, VNode } from 'preact';
import type { Instant } from '#domain/instant.ts';
import type { PageContext } from '../page-context.ts';
import { ButtonForm, Form } from './form.tsx';

/** Changes are frozen (SPEC U5): until when, and the id of the line that says so. */
export interface Held {
  readonly id: string;
  readonly until: Instant;
}

/** Null: nothing holds changes up. `at`: the part of the page. */
export const heldAt = (at: string, frozenUntil: Instant | null): Held | null =>
  frozenUntil === null ? null : { id: `held-${at}`, until: frozenUntil };

interface Props {
  readonly page: PageContext;
  readonly action: string;
  /** The id of the line that says why it cannot be pressed now; null: it can. */
  readonly because: string | null;
  readonly children: ComponentChildren;
}

/** The button of a change. What cannot be done now is there all the same, disabled, and its reason is told with it. */
export const ChangeButton = ({ page, action, because, children }: Props): VNode =>
  because === null ? (
    <ButtonForm page={page} action={action}>
      {children}
    </ButtonForm>
  ) : (
    <Form page={page} action={action}>
      <button type="submit" class="plain" disabled aria-describedby={because}>
        {children}
      </button>
    </Form>
  );

/** Why the buttons beside it cannot be pressed; nothing where they can. */
export const HeldHint = ({ page: { m, zone }, held }: { page: PageContext; held: Held | null }): VNode | null =>
  held === null ? null : (
    <p class="hint" id={held.id}>
      {m.t('freeze.held', { time: m.dateTime(held.until, zone) })}
    </p>
  );
