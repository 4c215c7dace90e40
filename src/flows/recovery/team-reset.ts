import { after, hour } from '#domain/instant.ts';
import { resetTerms } from '#domain/mfa-reset.ts';
import { ruleAt } from '#domain/reset-rule.ts';
import { isLeftToOperator, teamResetBar } from '#domain/team-reset.ts';
import { holdTeam } from '../directory/standing.ts';
import { loadTeamMember } from '../teams/team-member.ts';
import { askForReset } from './ask-reset.ts';
import type { OfferTeamReset, RequestTeamReset } from './reset-types.ts';
import { seeReset } from './see-reset.ts';

/** What whoever looks after a team sees before "Reset MFA" (SPEC Y7, A1-A3). Null: nobody of this team has this membership (SECURITY I11). */
export const teamResetOffer: OfferTeamReset = async (deps, { company, reader, team }, membership) => {
  const now = deps.clock.now();
  const person = await loadTeamMember(deps, company, team.application, membership);
  const grounds = person && (await deps.store.resetGrounds(company, person.id));
  if (!person || !grounds) return null;
  const asked = await deps.store.resetsAskedBy(reader, after(now, -hour));
  // Whether another company's MFA binds the person too is told of nobody who was not asked for.
  const terms = resetTerms({ ...grounds, isBoundElsewhere: false }, asked.length, now);
  const record = await deps.store.lastReset(company, person.id);
  const last = record && (await seeReset(deps, record, { company, user: reader, team: team.application }));
  const asking = { by: reader, of: person.id, now };
  return {
    person,
    bar: teamResetBar(grounds, asking, team),
    isLeftToOperator: isLeftToOperator(grounds, asking),
    areAdministratorsAble: grounds.entitled,
    payorUntil: grounds.payorUntil.here,
    terms: { approval: terms.approval, delayHours: ruleAt(grounds, grounds.held, now).delayHours },
    waiting: last?.ended === null ? last : null,
    last,
  };
};

/**
 * Whoever looks after a team asks for the reset of one of it, by the rules that hold for administrators (SPEC Y7, A1-A4, A7). Whether they look after it still, and what they
 * may, is judged by what the transaction holds. Throws NoLongerAllowed.
 */
export const requestTeamReset: RequestTeamReset = async (
  deps,
  { by, user, company, team: found },
  membership,
  form,
) => {
  const person = await loadTeamMember(deps, company, by.team, membership);
  if (!person) return { done: false, because: 'unknown' };
  let team = found;
  const asked = await askForReset(
    deps,
    {
      by,
      user,
      company,
      hold: async (tx) => {
        team = await holdTeam(tx, by, company);
      },
      bar: (grounds, now) => teamResetBar(grounds, { by: user, of: person.id, now }, team),
      rules: (grounds) => grounds,
    },
    person.id,
    form,
  );
  if (!asked.done) return asked;
  const reset = await seeReset(deps, asked.reset, { company, user, team: by.team });
  return { done: true, reset, email: person.email };
};
