import { expect, test } from 'vitest';
import { fixedClock } from '#crypto/clock.ts';
import { newApplication } from '#domain/application-settings.ts';
import { hour } from '#domain/instant.ts';
import type { By } from '#flows/by.ts';
import { changeApplication } from '#flows/applications/change.ts';
import { makeApplication } from '#flows/applications/create.ts';
import { disableApplication, enableApplication } from '#flows/applications/disable.ts';
import { setLogo } from '#flows/applications/logo.ts';
import { endSecret, makeSecret } from '#flows/applications/secrets.ts';
import { seeApplication } from '#flows/applications/see.ts';
import { NoLongerAllowed } from '#flows/directory/standing.ts';
import { picture } from '../support/application-commands.ts';
import { flowDeps } from '../support/flow-deps.ts';
import { onEveryEngine } from './conformance/suite.ts';
import * as made from './records.ts';

onEveryEngine('an application (SPEC C4, C6)', (store) => {
  const redirectUris = ['https://payments.example/callback'];
  const settings = { ...newApplication('Payments', 'web'), redirectUris };

  async function staged() {
    const clock = fixedClock(made.now);
    const deps = flowDeps(store(), clock);
    const olga = made.user({ operator: true });
    await made.once(store(), (tx) => tx.createUser(olga));
    const by: By = { actor: olga.id, as: 'operator', facts: { address: '192.0.2.9', userAgent: 'Tests' } };
    const name = `pay-${made.hash().slice(0, 8)}`;
    const created = await makeApplication(deps, by, name, settings);
    if (!created.done) throw new Error(created.because);
    return { clock, deps, olga, by, application: created.application };
  }

  test('is managed by nobody who was an operator when the page was opened, and is none any more', async () => {
    const { deps, olga, by, application } = await staged();
    const seen = await seeApplication(deps, application);
    const [secret] = seen?.secrets ?? [];
    if (!secret) throw new Error('it has no secret');
    await made.once(store(), (tx) => tx.setUserStatus(olga.id, 'disabled', made.now));
    const acts = [
      () => makeApplication(deps, by, `other-${application.shortName}`, settings),
      () => changeApplication(deps, by, application, { ...settings, name: 'Other' }),
      () => disableApplication(deps, by, application),
      () => makeSecret(deps, by, application, 0),
      () => endSecret(deps, by, application, secret.id),
      () => setLogo(deps, by, application, picture),
      () => makeApplication(deps, { ...by, as: 'administrator' }, `third-${application.shortName}`, settings),
    ];
    for (const act of acts) await expect(act()).rejects.toThrow(NoLongerAllowed);
    expect(await seeApplication(deps, application)).toEqual(seen);
    expect((await store().listApplications()).filter((one) => one.shortName.endsWith(application.shortName))).toEqual([
      application,
    ]);
  });

  test('of several changes at once takes those that saw what stood, and is disabled in any case', async () => {
    const { deps, by, application } = await staged();
    const changes = ['One', 'Two', 'Three'].map((name) =>
      changeApplication(deps, by, application, { ...settings, name }),
    );
    const [off, ...outcomes] = await Promise.all([disableApplication(deps, by, application), ...changes]);
    const saved = outcomes.filter((one) => one.done);
    const now = (await seeApplication(deps, application))?.application;
    expect([off.done, now?.disabledAt, now?.revision]).toEqual([true, made.now, 2 + saved.length]);
    expect(saved.length).toBeLessThanOrEqual(1);
    const enabled = await Promise.all([1, 2].map(() => enableApplication(deps, by, application)));
    expect(enabled.filter((one) => one.done && one.changed)).toHaveLength(1);
  });

  test('keeps one of its secrets where each of two operators, at once, ends the one that the other was told goes on', async () => {
    for (let time = 0; time < 10; time += 1) {
      const { deps, by, application } = await staged();
      await makeSecret(deps, by, application, hour);
      const ids = ((await seeApplication(deps, application))?.secrets ?? []).map((one) => one.id);
      const ended = await Promise.all(
        ids.map((id) =>
          endSecret(
            deps,
            by,
            application,
            id,
            ids.filter((other) => other !== id),
          ),
        ),
      );
      expect(ended.map((one) => (one.done ? 'done' : one.because)).toSorted()).toEqual(['done', 'others-changed']);
      expect((await seeApplication(deps, application))?.secrets).toHaveLength(1);
    }
  });

  test('is never without a secret that lasts, however many are made at once', async () => {
    const { clock, deps, by, application } = await staged();
    const secrets = await Promise.all([0, 0, hour].map((overlap) => makeSecret(deps, by, application, overlap)));
    const texts = secrets.map((one) => one.done && one.secret.reveal());
    expect(new Set(texts).size).toBe(3);
    clock.advance(2 * hour);
    const left = (await seeApplication(deps, application))?.secrets ?? [];
    expect(left.filter((one) => one.expiresAt === null).length).toBeGreaterThan(0);
    expect(left.every((one) => one.expiresAt === null)).toBe(true);
  });
});
