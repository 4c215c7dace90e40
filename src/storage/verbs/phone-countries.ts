import type { AuthenticatorId } from '#domain/identifiers.ts';
import type { SmsWrites } from '#ports/sms.ts';
import type { Verbs } from '../engine.ts';
import { changedOne, statement } from '../statement.ts';

const learn = statement((query, hole: { id: AuthenticatorId; country: string }) =>
  query
    .updateTable('authenticators')
    .set({ country: hole.country })
    .where('id', '=', hole.id)
    .where('kind', '=', 'phone')
    .where('country', 'is', null)
    .where('unbound_at', 'is', null),
);

/** Of phones that were bound before their country was stored beside them. */
export const phoneCountryVerbs = {
  learnPhoneCountry: (on) => (id, country) => changedOne(on, learn, { id, country }),
} satisfies Partial<Verbs<SmsWrites>>;
