import { hasTooFewAdministrators, kindsAccepted, type BlastRadius } from '#domain/blast-radius.ts';
import type { EnrollableKind } from '#domain/authenticator.ts';
import type { Instant } from '#domain/instant.ts';
import { changesReach, type PolicyChange, type PolicyFlaw, type PolicySettings } from '#domain/policy-change.ts';
import { draftText, effectsOf, mustBeSeen, onsetOf, type Onset, type PolicyEffect } from '#domain/policy-draft.ts';
import type { CompanyBundle } from '#ports/directory.ts';
import type { By } from '../by.ts';
import type { Deps } from '../deps.ts';
import { acceptingPolicy, blastRadius } from './blast-radius.ts';
import { changePolicy, settingsOf } from './change-policy.ts';
import { isTold } from './told.ts';
import { planChange, type PlannedChange } from './plan-change.ts';

/** What a form of the console brings beside what it wants changed. */
export interface PolicyForm {
  readonly change: PolicyChange;
  /** Of the policy that the form was drawn from; 0: nobody had decided. */
  readonly revision: number;
  /** The draft whose effect was shown, as `PolicyLook` names it; null: none was. */
  readonly seen: string | null;
  /** Even with fewer than two enrolled administrators (SPEC P11). */
  readonly accepted: boolean;
}

/** What saving a draft would do, in the facts that the page puts into words (SPEC P11). */
export interface PolicyLook extends PlannedChange {
  readonly onset: Onset;
  readonly effects: readonly PolicyEffect[];
  /** Null: nothing would be required of anybody. */
  readonly radius: BlastRadius | null;
  readonly needsTick: boolean;
  /** It is saved only by a form that was drawn with this look. */
  readonly mustBeSeen: boolean;
  /** Names exactly this draft of this revision, and whether its deadline is still to come. */
  readonly seen: string;
}

export const revisionOf = ({ policy }: CompanyBundle): number => policy?.revision ?? 0;

/** Looks at what saving a change would do. Writes nothing. */
export async function lookAtChange(
  deps: Deps,
  bundle: CompanyBundle,
  change: PolicyChange,
): Promise<PolicyLook | PolicyFlaw> {
  const planned = planChange(deps, bundle, change);
  return 'flaw' in planned ? planned : lookAt(deps, bundle, planned);
}

async function lookAt(deps: Deps, bundle: CompanyBundle, planned: PlannedChange): Promise<PolicyLook> {
  const { settings } = planned;
  const radius = settings.requireMfa ? await blastRadius(deps, bundle.company.id, settings) : null;
  const look = describeDraft(deps, bundle, planned, radius, deps.clock.now());
  if (!look.effects.includes('told') || (await isTold(deps, bundle, settings))) return look;
  return { ...look, effects: look.effects.filter((one) => one !== 'told') };
}

/** The look at a draft whose reach is known. */
export function describeDraft(
  deps: Pick<Deps, 'hash'>,
  bundle: CompanyBundle,
  planned: PlannedChange,
  radius: BlastRadius | null,
  now: Instant,
): PolicyLook {
  const before = settingsOf(bundle);
  const { settings, changed } = planned;
  const onset = onsetOf(before, settings, now);
  const isReaching = radius !== null && changesReach(settings, changed);
  const named = [bundle.company.id, revisionOf(bundle), onset.begins, draftText(settings)].join(' ');
  return {
    ...planned,
    onset,
    effects: effectsOf(before, settings, now),
    radius,
    needsTick: isReaching && hasTooFewAdministrators(radius),
    mustBeSeen: mustBeSeen(before, settings),
    seen: deps.hash.hash('policy-seen', named),
  };
}

export type SavedPolicy =
  /** Also where it stood so already: a second press of the button is done as well. */
  | { readonly done: true; readonly revision: number }
  | { readonly done: false; readonly because: 'flaw'; readonly flaw: PolicyFlaw }
  /** SPEC C3. */
  | { readonly done: false; readonly because: 'not-entitled' }
  /** `enroll-first`: whoever switches it on has to have a method that it accepts (SPEC P4). `look-first`, `tick-first`: SPEC P11. */
  | {
      readonly done: false;
      readonly because: 'enroll-first' | 'look-first' | 'tick-first';
      readonly look: PolicyLook;
    }
  /** Somebody else saved since the form was drawn: `bundle` is what stands now. */
  | { readonly done: false; readonly because: 'changed-meanwhile'; readonly bundle: CompanyBundle };

/** Who saves, and which second factors of theirs this installation can verify. */
export interface PolicyAuthor {
  readonly by: By;
  readonly kinds: readonly EnrollableKind[];
}

/**
 * Saves what an administrator decided in the console. What reaches others is saved only when its effect was shown for exactly this draft, and never over
 * somebody else's change (SPEC P4, P8, P11).
 */
export async function savePolicy(
  deps: Deps,
  author: PolicyAuthor,
  bundle: CompanyBundle,
  form: PolicyForm,
): Promise<SavedPolicy> {
  if (bundle.company.entitlement !== 'available') return { done: false, because: 'not-entitled' };
  const planned = planChange(deps, bundle, form.change);
  const isSame = !('flaw' in planned) && planned.changed.length === 0;
  if (isSame) return { done: true, revision: revisionOf(bundle) };
  if (form.revision !== revisionOf(bundle)) return { done: false, because: 'changed-meanwhile', bundle };
  if ('flaw' in planned) return { done: false, because: 'flaw', flaw: planned };
  const look = await lookAt(deps, bundle, planned);
  const missing = missingFor(deps, author, bundle, form, look);
  if (missing !== null) return { done: false, because: missing, look };
  const saved = await changePolicy(deps, author.by, bundle, planned.settings);
  if (saved.done) return { done: true, revision: form.revision + 1 };
  return saved.because === 'changed-meanwhile'
    ? afterLostRace(deps, author, bundle, form)
    : { ...saved, because: 'not-entitled' };
}

type Missing = 'enroll-first' | 'look-first' | 'tick-first';

function missingFor(
  deps: Deps,
  { kinds }: PolicyAuthor,
  bundle: CompanyBundle,
  form: PolicyForm,
  look: PolicyLook,
): Missing | null {
  if (mustEnrollFirst(deps, kinds, settingsOf(bundle), look.settings)) return 'enroll-first';
  if (look.mustBeSeen && !deps.hash.equal(form.seen ?? '', look.seen)) return 'look-first';
  return look.needsTick && !form.accepted ? 'tick-first' : null;
}

/** Administrators enroll before they enforce (SPEC P4): by a method that what they switch on accepts. */
export function mustEnrollFirst(
  deps: Deps,
  kinds: readonly EnrollableKind[],
  before: PolicySettings,
  draft: PolicySettings,
): boolean {
  const accepted = kindsAccepted(acceptingPolicy(deps, draft));
  return draft.requireMfa && !before.requireMfa && !kinds.some((kind) => accepted.includes(kind));
}

/** Of two that saved at once the second is told what the first did; if both wanted the same, it is done. */
async function afterLostRace(
  deps: Deps,
  author: PolicyAuthor,
  { company }: CompanyBundle,
  form: PolicyForm,
): Promise<SavedPolicy> {
  const bundle = await deps.store.loadCompany(company.id);
  return bundle ? savePolicy(deps, author, bundle, form) : { done: false, because: 'not-entitled' };
}
