import { expect, test } from 'vitest';
import type { ApplicationSecretId } from '#domain/identifiers.ts';
import { applicationFrom } from '#flows/applications/see.ts';
import { endSecret, makeSecret } from '#flows/applications/secrets.ts';
import { callApi, ownToken } from '../../support/api-caller.ts';
import { basic, call, form } from '../../support/oidc-sign-in.ts';
import { onProtocol } from '../../support/oidc-target.ts';
import { engineNames } from '../../support/product.ts';
import { startRelyingParty, type RelyingParty } from '../../support/relying-party.ts';

const by = { operatingUser: 'tests' };
const hour = 3_600_000;

onProtocol(engineNames, (target) => {
  /** Asks for tokens, several at a time, until the secret is refused; answers all that were given. `begun` is called when it has got going. */
  async function hammer(party: RelyingParty, begun: () => void): Promise<readonly string[]> {
    const given: string[] = [];
    const ask = async (): Promise<void> => {
      for (;;) {
        const token = await ownToken(party).catch(() => null);
        if (token === null) return;
        given.push(token);
        if (given.length === 20) begun();
      }
    };
    await Promise.all(Array.from({ length: 8 }, ask));
    return given;
  }

  const secretOf = async ({ id }: RelyingParty): Promise<ApplicationSecretId> => {
    const { deps } = target();
    const application = await applicationFrom(deps, id);
    const loaded = application && (await deps.store.loadApplication(application.id, deps.clock.now()));
    const secret = loaded?.secrets.at(-1)?.id;
    if (secret === undefined) throw new Error('the application has no secret');
    return secret;
  };

  test('whoever goes on asking while a leaked secret ends keeps no token of it (SECURITY I2)', async () => {
    const { deps } = target();
    for (let round = 0; round < 3; round += 1) {
      await using party = await startRelyingParty(target());
      const application = await applicationFrom(deps, party.id);
      if (application === null) throw new Error('there is no such application');
      const leaked = await secretOf(party);
      const next = await makeSecret(deps, by, application, hour);
      if (!next.done) throw new Error('it keeps none');
      const begun = Promise.withResolvers<void>();
      const asking = hammer(party, begun.resolve);
      await begun.promise;
      await endSecret(deps, by, application, leaked);
      const given = await asking;
      const statuses = await Promise.all(given.map((token) => callApi(target(), '/api/v1/sign-ins/x', { token })));
      expect(new Set(statuses.map(({ status }) => status))).toEqual(new Set([401]));
      const proof = basic({ id: party.id, secret: next.secret.reveal() });
      const seen = given.slice(-5).map((token) => call(target(), '/oidc/introspection', form({ token }, proof)));
      expect(new Set((await Promise.all(seen)).map(({ text }) => text))).toEqual(new Set(['{"active":false}']));
    }
  });

  test('a token that was got by another secret goes on', async () => {
    const { deps } = target();
    await using party = await startRelyingParty(target());
    const application = await applicationFrom(deps, party.id);
    if (application === null) throw new Error('there is no such application');
    const first = await secretOf(party);
    const next = await makeSecret(deps, by, application, hour);
    if (!next.done) throw new Error('it keeps none');
    const token = await ownToken(party, next.secret.reveal());
    await endSecret(deps, by, application, first);
    expect((await callApi(target(), '/api/v1/sign-ins/x', { token })).status).toBe(404);
  });
});
