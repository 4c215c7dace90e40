import { resetBar } from '#domain/mfa-reset.ts';
import { holdActor } from '../directory/standing.ts';
import { askForReset } from './ask-reset.ts';
import type { RequestReset } from './reset-types.ts';
import { seeReset } from './see-reset.ts';

/**
 * An administrator asks for the reset of one of the company's people (SPEC A1-A4, A7). Carried out at once, or it waits: for a second one, for its time, or for both;
 * whether another company's rule is why is told only once it was asked for (SECURITY I11). Throws NoLongerAllowed.
 */
export const requestReset: RequestReset = async (deps, { by, user, company }, membership, form) => {
  const person = await deps.store.loadPerson(company, membership);
  if (!person) return { done: false, because: 'unknown' };
  const asked = await askForReset(
    deps,
    {
      by,
      user,
      company,
      hold: (tx) => holdActor(tx, by, company, 'both'),
      bar: (grounds, now) => resetBar(grounds, { by: user, of: person.id, now }),
      rules: (grounds) => grounds,
    },
    person.id,
    form,
  );
  if (!asked.done) return asked;
  return { done: true, reset: await seeReset(deps, asked.reset, { company, user }), email: person.email };
};
