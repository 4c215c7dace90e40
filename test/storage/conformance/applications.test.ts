import { expect, test } from 'vitest';
import type { ApplicationSecretId } from '#domain/identifiers.ts';
import { hour } from '#domain/instant.ts';
import type { ApplicationLogo } from '#ports/applications.ts';
import { application, logo, newApplication, secret } from '../application-records.ts';
import { hash, id, later, newUser, now, once } from '../records.ts';
import { onEveryEngine } from './suite.ts';

onEveryEngine('applications', (store) => {
  const load = async (...of: Parameters<ReturnType<typeof store>['loadApplication']>) => store().loadApplication(...of);

  test('one that was registered is found by its id, as it was written, and listed by its short name', async () => {
    const tag = hash();
    const [one, other] = [`b${tag}`, `a${tag}`].map((shortName) => application({ shortName, disabledAt: later(3) }));
    if (one === undefined || other === undefined) throw new Error('two were made');
    for (const each of [one, other]) expect(await once(store(), (tx) => tx.createApplication(each))).toBe(true);
    expect(await load(one.id, now)).toEqual({ application: one, secrets: [] });
    expect(await load(id('application'), now)).toBeNull();
    const listed = (await store().listApplications()).filter((each) => each.shortName.endsWith(tag));
    expect(listed).toEqual([other, one]);
  });

  test('of many registrations of one short name at once, one stands', async () => {
    const shortName = `short-${hash()}`;
    const contenders = Array.from({ length: 20 }, () => application({ shortName }));
    const won = await Promise.all(contenders.map((one) => once(store(), (tx) => tx.createApplication(one))));
    expect(won.filter(Boolean)).toHaveLength(1);
    const stands = (await store().listApplications()).filter((one) => one.shortName === shortName);
    expect(stands.map((one) => one.id)).toEqual([contenders[won.indexOf(true)]?.id]);
  });

  test('it changes by whoever saw the last change: settings and whether it works, and nothing else', async () => {
    const made = await newApplication(store());
    const settings = { ...made.settings, name: 'Pay', asksConsent: false };
    const changed = { ...made, shortName: 'other', settings, disabledAt: later(1), createdAt: later(2) };
    const change = (revision: number) => once(store(), (tx) => tx.changeApplication(changed, revision));
    const answers = await Promise.all(Array.from({ length: 10 }, () => change(1)));
    expect(answers.filter(Boolean)).toHaveLength(1);
    expect([await change(3), await change(2)]).toEqual([false, true]);
    const expected = { ...made, settings, disabledAt: later(1), revision: 3 };
    expect((await load(made.id, now))?.application).toEqual(expected);
  });

  test('a logo takes the place of the one before, byte for byte, until it is taken away', async () => {
    const made = await newApplication(store());
    const set = (one: ApplicationLogo | null) => once(store(), (tx) => tx.setLogo(made.id, one));
    const markOf = async () => (await load(made.id, now))?.application.logoMark;
    expect([await store().loadLogo(made.id), await markOf()]).toEqual([null, null]);
    const bytes = { ...logo('two'), mediaType: 'image/webp' as const, content: Buffer.from([0, 255, 10, 128, 0]) };
    for (const one of [logo('one'), bytes]) {
      await set(one);
      expect([await store().loadLogo(made.id), await markOf()]).toEqual([one, one.mark]);
    }
    const listed = (await store().listApplications()).find((one) => one.id === made.id);
    expect(listed?.logoMark).toBe(bytes.mark);
    await set(null);
    expect([await store().loadLogo(made.id), await markOf()]).toEqual([null, null]);
  });

  test('its secrets come with it, the newest first, and until their instant', async () => {
    const [made, other] = [await newApplication(store()), await newApplication(store())];
    const old = secret(made.id, { expiresAt: later(hour) });
    const young = secret(made.id, { madeAt: later(5) });
    await once(store(), async (tx) => {
      for (const one of [old, young, secret(other.id)]) await tx.addSecret(one);
    });
    expect((await load(made.id, later(hour - 1)))?.secrets).toEqual([young, old]);
    expect((await load(made.id, later(hour)))?.secrets).toEqual([young]);
  });

  test('a new secret lets the others work until an instant and no longer; earlier ends stay', async () => {
    const [made, other] = [await newApplication(store()), await newApplication(store())];
    const [endless, late, soon, kept] = [
      secret(made.id),
      secret(made.id, { expiresAt: later(9 * hour) }),
      secret(made.id, { expiresAt: later(5) }),
      secret(made.id),
    ];
    await once(store(), async (tx) => {
      for (const one of [endless, late, soon, kept, secret(other.id)]) await tx.addSecret(one);
    });
    const end = (except: ApplicationSecretId | null, at: number) =>
      once(store(), (tx) => tx.endOtherSecrets(made.id, except, later(at)));
    expect(await end(kept.id, hour)).toBe(2);
    const ends = Object.fromEntries((await load(made.id, now))?.secrets.map((one) => [one.id, one.expiresAt]) ?? []);
    expect(ends).toEqual({
      [endless.id]: later(hour),
      [late.id]: later(hour),
      [soon.id]: later(5),
      [kept.id]: null,
    });
    expect(await end(null, hour)).toBe(1);
    expect((await load(other.id, now))?.secrets).toHaveLength(1);
  });

  test('one secret ends at once, by its own application alone and once', async () => {
    const [made, other] = [await newApplication(store()), await newApplication(store())];
    const held = secret(made.id);
    await once(store(), (tx) => tx.addSecret(held));
    const end = (of: typeof made) => once(store(), (tx) => tx.endSecret(of.id, held.id, later(1)));
    expect([await end(other), await end(made), await end(made)]).toEqual([false, true, false]);
    expect((await load(made.id, later(1)))?.secrets).toEqual([]);
  });

  test('what a user agreed to is what was agreed to last, with each application', async () => {
    const user = await newUser(store());
    const [made, other] = [await newApplication(store()), await newApplication(store())];
    const consent = { userId: user.id, applicationId: made.id, scopes: ['email', 'roles'], givenAt: now } as const;
    const less = { ...consent, scopes: ['email'], givenAt: later(1) } as const;
    for (const one of [consent, less]) {
      await once(store(), (tx) => tx.giveConsent(one));
      expect(await store().loadConsent(user.id, made.id)).toEqual(one);
    }
    expect(await store().loadConsent(user.id, other.id)).toBeNull();
  });
});
