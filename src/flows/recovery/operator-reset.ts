import { after, hour } from '#domain/instant.ts';
import { operatorResetBar, operatorTerms, resetTerms } from '#domain/mfa-reset.ts';
import { askForReset } from './ask-reset.ts';
import { holdServiceActor } from './hold-operator.ts';
import type { OfferOperatorReset, RequestOperatorReset } from './reset-types.ts';
import { seeReset } from './see-reset.ts';
import { listedResets } from './see-resets.ts';

/** What an operator sees before a reset. Null: nobody has this id, or they were erased. */
export const operatorResetOffer: OfferOperatorReset = async (deps, reader, user) => {
  const now = deps.clock.now();
  const who = await deps.store.loadUser(user);
  const grounds = who && (await deps.store.resetGrounds(null, user));
  if (!who || !grounds) return null;
  const asked = await deps.store.resetsAskedBy(reader, after(now, -hour));
  const waiting = { company: null, user, waiting: true, toApprove: false, before: null, most: 50 } as const;
  return {
    who,
    bar: operatorResetBar(grounds, { by: reader, of: user, now }),
    approval: resetTerms(operatorTerms(grounds), asked.length, now).approval,
    waiting: await listedResets(deps, await deps.store.seeResets(waiting), { company: null, user: reader }),
    last: (await deps.store.lastReset(null, user))?.id ?? null,
  };
};

/**
 * An operator asks for a reset (SPEC A5): of anybody but operators, who are reset on the machine itself; payors included, by the checks of SPEC A2. It never waits for its
 * time; after a change of login e-mail, or beyond five an hour, another operator approves it, or somebody on the machine (SPEC A7). Throws NoLongerAllowed.
 */
export const requestOperatorReset: RequestOperatorReset = async (deps, { by, user: operator }, user, form) => {
  const asked = await askForReset(
    deps,
    {
      by,
      user: operator,
      company: null,
      hold: (tx) => holdServiceActor(tx, by),
      bar: (grounds, now) => operatorResetBar(grounds, { by: operator, of: user, now }),
      rules: operatorTerms,
    },
    user,
    form,
  );
  if (!asked.done) return asked;
  const who = await deps.store.loadUser(user);
  if (!who) return { done: false, because: 'unknown' };
  return {
    done: true,
    reset: await seeReset(deps, asked.reset, { company: null, user: operator }),
    email: who.user.email,
  };
};
