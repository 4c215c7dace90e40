import { expect, test } from 'vitest';
import { day } from '#domain/instant.ts';
import * as team from '../company-records.ts';
import * as made from '../records.ts';
import { onEveryEngine } from './suite.ts';

const { now, later, once } = made;

onEveryEngine('drafts', (store) => {
  const keep = (draft: ReturnType<typeof team.draft>) => once(store(), (tx) => tx.keepDraft(draft));

  test('are their own user’s, until they expire (SECURITY I11)', async () => {
    const [ana, ben] = [await made.newUser(store()), await made.newUser(store())];
    const draft = team.draft(ana.id, { kind: 'file', content: '{"rows":["é","\\u0000"]}' });
    await keep(draft);
    expect(await store().loadDraft(draft.id, ana.id, now)).toEqual(draft);
    expect(await store().loadDraft(draft.id, ben.id, now)).toBeNull();
    expect(await store().loadDraft(made.id('draft'), ana.id, now)).toBeNull();
    expect(await store().loadDraft(draft.id, ana.id, later(day - 1))).toEqual(draft);
    expect(await store().loadDraft(draft.id, ana.id, later(day))).toBeNull();
  });

  test('are dropped once, by their own user', async () => {
    const [ana, ben] = [await made.newUser(store()), await made.newUser(store())];
    const draft = team.draft(ana.id);
    await keep(draft);
    const drop = (user: typeof ana) => once(store(), (tx) => tx.dropDraft(draft.id, user.id));
    expect([await drop(ben), await drop(ana), await drop(ana)]).toEqual([false, true, false]);
    expect(await store().loadDraft(draft.id, ana.id, now)).toBeNull();
  });

  const leftOf = (drafts: readonly ReturnType<typeof team.draft>[]) =>
    Promise.all(drafts.map(async ({ id, userId }) => (await store().loadDraft(id, userId, now)) !== null));

  test('of one browser are the twenty newest forms and results and the five newest files, each for itself; others keep theirs', async () => {
    const [ana, ben] = [await made.newUser(store()), await made.newUser(store())];
    const others = [
      team.draft(ben.id, { createdAt: later(-1) }),
      team.draft(ana.id, { createdAt: later(-1), kind: 'file', browser: 'another' }),
    ];
    const kinds = ['form', 'file', 'result'] as const;
    const drafts = Array.from({ length: 69 }, (_, n) =>
      team.draft(ana.id, { createdAt: later(n), kind: kinds[n % 3] ?? 'form' }),
    );
    for (const draft of [...others, ...drafts]) await keep(draft);
    const keptFrom = { form: 3, file: 18, result: 3 };
    expect(await leftOf(drafts)).toEqual(drafts.map(({ kind }, place) => Math.floor(place / 3) >= keptFrom[kind]));
    expect(await leftOf(others)).toEqual([true, true]);
  });

  const files = (user: ReturnType<typeof team.draft>['userId'], count: number, browserOf: (n: number) => string) =>
    Array.from({ length: count }, (_, n) =>
      team.draft(user, { kind: 'file', browser: browserOf(n), createdAt: later(n + 1) }),
    );

  test('of many browsers together are four times as many: the oldest go of the browser that has most', async () => {
    const [ana, ben] = [await made.newUser(store()), await made.newUser(store())];
    const own = team.draft(ana.id, { kind: 'file', browser: 'own', createdAt: now });
    const other = team.draft(ben.id, { kind: 'file', browser: 'own', createdAt: now });
    const theirs = files(ana.id, 20, (n) => `from elsewhere ${n % 4}`);
    for (const draft of [other, own, ...theirs]) await keep(draft);
    expect(await leftOf([own, other])).toEqual([true, true]);
    expect((await leftOf(theirs)).filter((isLeft) => isLeft)).toHaveLength(19);
    expect(await leftOf(theirs.slice(4))).not.toContain(false);
  });

  test('from ever new browsers push nothing out that is the newest of its own', async () => {
    const ana = await made.newUser(store());
    const own = files(ana.id, 3, () => 'own');
    const theirs = files(ana.id, 30, (n) => `from elsewhere ${n}`).map((one, n) => ({
      ...one,
      createdAt: later(100 + n),
    }));
    for (const draft of [...own, ...theirs]) await keep(draft);
    expect(await leftOf(own)).toEqual([false, false, true]);
    expect((await leftOf(theirs)).indexOf(false)).toBe(18);
  });

  test('never go where they were sent just now, however many wait from elsewhere', async () => {
    const ana = await made.newUser(store());
    const theirs = files(ana.id, 20, (n) => `from elsewhere ${n}`);
    const own = team.draft(ana.id, { kind: 'file', browser: 'own', createdAt: later(100) });
    for (const draft of [...theirs, own]) await keep(draft);
    expect(await leftOf([own])).toEqual([true]);
    expect((await leftOf(theirs)).filter((isLeft) => isLeft)).toHaveLength(19);
  });

  test('say something else from the second that their own user replaces what they said', async () => {
    const [ana, ben] = [await made.newUser(store()), await made.newUser(store())];
    const draft = team.draft(ana.id, { kind: 'file', content: '{"done":0}' });
    await keep(draft);
    const change = (user: typeof ana, before: string) =>
      once(store(), (tx) =>
        tx.changeDraft(draft.id, user.id, before, { content: '{"done":"é"}', expiresAt: later(2 * day) }),
      );
    expect(await change(ben, draft.content)).toBe(false);
    expect(await change(ana, '{"done":1}')).toBe(false);
    expect(await change(ana, draft.content)).toBe(true);
    expect(await change(ana, draft.content)).toBe(false);
    expect(await store().loadDraft(draft.id, ana.id, now)).toEqual({
      ...draft,
      content: '{"done":"é"}',
      expiresAt: later(2 * day),
    });
  });

  test('are cleared once expired', async () => {
    const ana = await made.newUser(store());
    const [old, young] = [team.draft(ana.id, { expiresAt: later(-day) }), team.draft(ana.id)];
    for (const draft of [old, young]) await keep(draft);
    await store().upkeep.deleteExpired(now, 1_000);
    const before = later(-2 * day);
    expect(await store().loadDraft(old.id, ana.id, before)).toBeNull();
    expect(await store().loadDraft(young.id, ana.id, before)).toEqual(young);
  });

  test('go with everything else when their user is erased (SPEC C7)', async () => {
    const ana = await made.newUser(store());
    const draft = team.draft(ana.id);
    await keep(draft);
    await once(store(), (tx) => tx.eraseUser(ana.id, made.user().email, now));
    expect(await store().loadDraft(draft.id, ana.id, now)).toBeNull();
  });
});
