import type { CompanyId, UserId } from '#domain/identifiers.ts';
import { after, hour } from '#domain/instant.ts';
import { resetBar, resetTerms } from '#domain/mfa-reset.ts';
import { ruleAt } from '#domain/reset-rule.ts';
import type { Deps } from '../deps.ts';
import { asKnownTo } from '../directory/people.ts';
import type { ElsewhereReset, OfferReset } from './reset-types.ts';
import { seeReset } from './see-reset.ts';

/** What a company's administrator sees before "Reset MFA" (SPEC A1-A3). Null: the company has no such membership (SECURITY I11). */
export const resetOffer: OfferReset = async (deps, { company, reader }, membership) => {
  const now = deps.clock.now();
  const person = await deps.store.loadPerson(company, membership);
  const grounds = person && (await deps.store.resetGrounds(company, person.id));
  if (!person || !grounds) return null;
  const asked = await deps.store.resetsAskedBy(reader, after(now, -hour));
  // Whether another company's MFA binds them too is told of nobody who was not asked for.
  const terms = resetTerms({ ...grounds, isBoundElsewhere: false }, asked.length, now);
  const record = await deps.store.lastReset(company, person.id);
  const last = record && (await seeReset(deps, record, { company, user: reader }));
  return {
    person,
    bar: resetBar(grounds, { by: reader, of: person.id, now }),
    payorUntil: grounds.payorUntil.here,
    terms: { approval: terms.approval, delayHours: ruleAt(grounds, grounds.held, now).delayHours },
    waiting: last?.ended === null ? last : null,
    elsewhere: asKnownTo(person).own === null ? [] : await elsewhereOf(deps, company, person.id),
    last,
  };
};

/** Of other companies, where this one's MFA binds the person. */
async function elsewhereOf(deps: Deps, company: CompanyId, user: UserId): Promise<readonly ElsewhereReset[]> {
  const waiting = await deps.store.resetsWaitingFor(user);
  const others = waiting.filter((one) => one.companyId !== null && one.companyId !== company);
  if (others.length === 0 || !(await deps.store.companiesBinding(user, null)).includes(company)) return [];
  return others.map(({ id, askedAt, dueAt }) => ({ id, askedAt, dueAt }));
}
