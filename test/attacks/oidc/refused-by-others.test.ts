import { expect, test } from 'vitest';
import { addPerson } from '../../support/attack-people.ts';
import { signedInAs, waitingAt } from '../../support/oidc-pages.ts';
import { ask, entered } from '../../support/oidc-sign-in.ts';
import { onProtocol } from '../../support/oidc-target.ts';
import { pageOf } from '../../support/oidc-visitor.ts';
import { engineNames } from '../../support/product.ts';
import { startRelyingParty } from '../../support/relying-party.ts';

onProtocol(engineNames, (target) => {
  test('a request that waits is refused by nobody who only knows where it waits (RFC 9700 4.7)', async () => {
    await using party = await startRelyingParty(target(), { asksConsent: true });
    const somebody = () => addPerson(target(), { companies: ['Cedar Supply'] });
    const owner = await somebody();
    const { visitor, attempt } = await ask(target(), party, owner);
    const thief = await signedInAs(target(), await somebody());
    await thief.open(`/sign-in/consent?to=${encodeURIComponent(waitingAt(visitor))}`);
    await thief.press('/sign-in/consent', { choice: 'cancel' });
    expect([pageOf(visitor), attempt.isAnswered()]).toEqual(['consent', false]);
    await visitor.press('/sign-in/consent', { choice: 'allow' });
    expect((await entered(attempt)).claims.sub).toBe(owner.id);
  });
});
