import { deadlineInstant, type Deadline } from '#domain/deadline.ts';
import { extendedDeadline, extensionLimits, extensionRefusal, type ExtensionRefusal } from '#domain/extension.ts';
import type { CompanyId, MembershipId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { ExtensionFacts } from '#ports/extensions.ts';
import type { Deps } from '../deps.ts';
import { editorOf, type PolicyEditor } from '../policy/history.ts';

/** More time that somebody was given. */
export interface GivenTime {
  readonly by: PolicyEditor;
  readonly at: Instant;
  /** As they were asked for: the end may be nearer. */
  readonly days: number;
  readonly reason: string;
  /** The deadline of this person alone; null: nothing is required from any date at present. */
  readonly until: Deadline | null;
  readonly isOver: boolean;
}

/** A choice of days, and what would come of it now. */
export interface OfferedTime {
  readonly days: number;
  readonly until: Deadline;
}

/** What a company's administrators see of more time for one of its people (SPEC P14). */
export interface ExtensionOffer {
  readonly given: GivenTime | null;
  /** Why nothing may be given; null: it may. */
  readonly refusal: ExtensionRefusal | null;
  /** Those that differ in what comes of them; empty where nothing may be given. */
  readonly choices: readonly OfferedTime[];
}

/** Whether more time was or may be given to a membership; null: it has no effect, and what the company could do about it is none of its business. */
export async function extensionOffer(
  deps: Deps,
  { company, reader }: { readonly company: CompanyId; readonly reader: UserId },
  membership: MembershipId,
): Promise<ExtensionOffer | null> {
  const person = await deps.store.loadPerson(company, membership);
  const facts = await deps.store.extensionFacts(company, membership);
  if (!person || !facts?.isActive) return null;
  const now = deps.clock.now();
  const refusal = extensionRefusal({ ...facts, isOwn: person.id === reader }, now);
  const { deadline } = facts;
  return {
    given: await givenIn(deps, company, reader, facts, now),
    refusal,
    choices: refusal === null && deadline !== null ? choicesOf(deadline, now) : [],
  };
}

async function givenIn(
  deps: Deps,
  company: CompanyId,
  reader: UserId,
  { deadline, extension }: ExtensionFacts,
  now: Instant,
): Promise<GivenTime | null> {
  if (extension === null) return null;
  const until = deadline && extendedDeadline(deadline, extension);
  return {
    by: await editorOf(deps, company, extension.by, reader),
    at: extension.grantedAt,
    days: extension.days,
    reason: extension.reason,
    until,
    isOver: until !== null && deadlineInstant(until) <= now,
  };
}

/** What may be given now; more days than would make a difference are not offered. */
export function choicesOf(deadline: Deadline, now: Instant): readonly OfferedTime[] {
  const all = Array.from({ length: extensionLimits.mostDays }, (_, index) => index + 1).map((days) => ({
    days,
    until: extendedDeadline(deadline, { days, grantedAt: now }),
  }));
  return all.filter(({ until }, index) => until.date !== all[index - 1]?.until.date);
}
