import { enrollableKinds, type EnrollableKind } from './authenticator.ts';
import { isServed } from './phone-rules.ts';
import type { RoleRule } from './role-rule.ts';

/** What somebody has, as far as a role's rule looks at it. */
export interface RuledPerson {
  /** Bound second factors that work. */
  readonly kinds: readonly EnrollableKind[];
  /** Region of the bound phone's number (ISO 3166); null: there is none, or nobody has looked it up. */
  readonly phoneCountry: string | null;
}

/**
 * What a rule asks of somebody, whatever else binds them. `none`: nothing. `met`: what they have fits. `enroll`: they set up a second factor. `add`: they have one
 * that it does not accept, and set up another: `wrong-kind`, or a phone whose number is of a `wrong-country` (SPEC Y3).
 */
export type RoleEffect =
  | { readonly asks: 'none' | 'met' }
  | { readonly asks: 'enroll'; readonly kinds: readonly EnrollableKind[] }
  | {
      readonly asks: 'add';
      readonly kinds: readonly EnrollableKind[];
      readonly because: 'wrong-kind' | 'wrong-country';
    };

/** `offered`: kinds that this installation verifies. */
export function roleEffect(
  rule: RoleRule | null,
  { kinds, phoneCountry }: RuledPerson,
  offered: readonly EnrollableKind[],
): RoleEffect {
  if (!rule?.requireMfa) return { asks: 'none' };
  const accepted = enrollableKinds.filter((kind) => offered.includes(kind) && rule.kinds.includes(kind));
  const held = kinds.filter((kind) => offered.includes(kind));
  const isOfCountry = rule.smsCountries === null || isServed(phoneCountry, rule.smsCountries);
  if (held.some((kind) => accepted.includes(kind) && (kind !== 'phone' || isOfCountry))) return { asks: 'met' };
  if (held.length === 0) return { asks: 'enroll', kinds: accepted };
  const because = held.some((kind) => accepted.includes(kind)) ? 'wrong-country' : 'wrong-kind';
  return { asks: 'add', kinds: accepted, because };
}
