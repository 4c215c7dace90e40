import type { EnrollableKind } from './authenticator.ts';
import { roleEffect, type RuledPerson } from './role-effect.ts';
import type { RoleRule } from './role-rule.ts';

/**
 * How somebody of a team stands with what their roles of its application ask of them together (SPEC Y2, Y3). `enrolled`: by these methods, each of which every role accepts.
 * `must-add`: they have one that some role does not accept, and add an app. `not-enrolled`: they have none; `isAsked`: they set one up at the next request.
 */
export type TeamStanding =
  | { readonly is: 'enrolled'; readonly kinds: readonly EnrollableKind[] }
  | { readonly is: 'must-add' }
  | { readonly is: 'not-enrolled'; readonly isAsked: boolean };

/** `offered`: kinds that this installation verifies. */
export function teamStanding(
  rules: readonly (RoleRule | null)[],
  person: RuledPerson,
  offered: readonly EnrollableKind[],
): TeamStanding {
  const held = person.kinds.filter((kind) => offered.includes(kind));
  const fitting = held.filter((kind) => rules.every((rule) => isMet(rule, { ...person, kinds: [kind] }, offered)));
  if (fitting.length > 0) return { is: 'enrolled', kinds: fitting };
  return held.length > 0
    ? { is: 'must-add' }
    : { is: 'not-enrolled', isAsked: rules.some((rule) => rule?.requireMfa === true) };
}

function isMet(rule: RoleRule | null, person: RuledPerson, offered: readonly EnrollableKind[]): boolean {
  const { asks } = roleEffect(rule, person, offered);
  return asks === 'none' || asks === 'met';
}
