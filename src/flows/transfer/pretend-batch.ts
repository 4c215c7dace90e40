import type { Email } from '#domain/email.ts';
import type { KnownPerson } from '#ports/transfer.ts';
import type { Deps } from '../deps.ts';
import type { BatchPlan, Newcomer } from './plan-batch.ts';
import { crowdedBy, type BatchOutcome } from './write-batch.ts';

/** What a dry run would have written so far, so that later rows are judged as they would be. */
export interface Pretended {
  readonly among: (emails: readonly Email[]) => readonly (readonly [Email, KnownPerson])[];
  readonly people: Map<Email, KnownPerson>;
  /** Users by keyed hash of a phone number, those in the database included. */
  readonly phones: Map<string, number>;
}

export function nothingPretended(): Pretended {
  const people = new Map<Email, KnownPerson>();
  return {
    people,
    phones: new Map(),
    among: (emails) =>
      emails.flatMap((email) => {
        const person = people.get(email);
        return person ? [[email, person] as const] : [];
      }),
  };
}

/** The outcome that a plan would have had, if nobody else writes. */
export async function pretendBatch<S>(deps: Deps, pretended: Pretended, plan: BatchPlan<S>): Promise<BatchOutcome<S>> {
  await countPhones(deps, pretended, plan.newcomers);
  const crowded = crowdedBy(plan.newcomers, pretended.phones);
  const created = plan.newcomers.filter((one) => !crowded.has(one));
  for (const { user, memberships } of created) {
    const companies = memberships.map((one) => one.companyId);
    pretended.people.set(user.email, { id: user.id, email: user.email, hasSignedIn: false, companies });
  }
  for (const { row, person, joins } of plan.known) {
    const companies = [...person.companies, ...joins.map((one) => one.companyId)];
    pretended.people.set(row.email, { ...person, companies });
  }
  const joined = created.flatMap((one) => one.memberships).length + plan.known.flatMap((one) => one.joins).length;
  return {
    created,
    overtaken: [],
    crowded: [...crowded],
    membershipsAdded: joined,
    rolesAdded: [...created, ...plan.known].flatMap((one) => one.grants).length,
    took: { work: 0, commit: 0 },
    refused: false,
  };
}

async function countPhones<S>(deps: Deps, { phones }: Pretended, newcomers: readonly Newcomer<S>[]): Promise<void> {
  const fresh = newcomers.map((one) => one.phone).filter((one) => one !== null && !phones.has(one)) as string[];
  if (fresh.length === 0) return;
  const counted = await deps.store.countPhoneUsers(fresh);
  for (const hash of fresh) phones.set(hash, counted.get(hash) ?? 0);
}
