import { affectedBy, nobodyAffected, withMember, type Affected, type BlastRadius } from '#domain/blast-radius.ts';
import type { CompanyId, UserId } from '#domain/identifiers.ts';
import type { PolicySettings } from '#domain/policy-change.ts';
import type { ListedMember } from '#ports/directory.ts';
import { breath } from '../breath.ts';
import type { Deps } from '../deps.ts';

/** How many members are looked at in one statement: a company of any size passes through little memory. */
const pageSize = 500;

/**
 * Whom enforcing these settings would reach (SPEC P11), members of every status one by one. Told of each by `onMember`, which may take its time. Throws
 * the reason of `signal` when it is aborted: a part of the members is no answer.
 */
export async function blastRadius(
  deps: Deps,
  company: CompanyId,
  settings: Pick<PolicySettings, 'requireMfa' | 'smsAllowed'>,
  onMember: (member: ListedMember, affected: Affected) => Promise<void> = () => Promise.resolve(),
  signal?: AbortSignal,
): Promise<BlastRadius> {
  const policy = { ...settings, offered: deps.service.offered, smsCountries: deps.service.sms.countries };
  let radius = nobodyAffected;
  for await (const member of membersOf(deps, company, signal)) {
    // A list of members tells neither the country of a phone nor whether mail arrives.
    const unknown = { phoneCountry: null, isUnreachable: false };
    const facts = { ...member, ...member.membership, ...unknown, disabled: member.status === 'disabled' };
    const affected = affectedBy(policy, facts);
    radius = withMember(radius, facts, affected);
    await onMember(member, affected);
  }
  return radius;
}

async function* membersOf({ store }: Deps, company: CompanyId, signal?: AbortSignal): AsyncGenerator<ListedMember> {
  let after: UserId | null = null;
  for (;;) {
    const page: readonly ListedMember[] = await store.listMembers(company, after, pageSize);
    await breath(signal);
    yield* page;
    const last = page.at(-1);
    if (last === undefined || page.length < pageSize) return;
    after = last.id;
  }
}
