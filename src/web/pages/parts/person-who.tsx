import type { VNode } from 'preact';
import { calledOf } from '../people-words.ts';
import type { PersonProps } from '../person-props.ts';

/** Goes with a form that may have to wait for a proof: whom it is about, to be told meanwhile (SPEC S8). The address says whom it changes. */
export const Who = ({ described }: Pick<PersonProps, 'described'>): VNode => (
  <input type="hidden" name="who" value={calledOf(described.person)} />
);
