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

  test('of one user are the twenty newest forms and results and the five newest files, each for itself; others keep theirs', async () => {
    const [ana, ben] = [await made.newUser(store()), await made.newUser(store())];
    const other = team.draft(ben.id, { createdAt: later(-1) });
    await keep(other);
    const kinds = ['form', 'file', 'result'] as const;
    const drafts = Array.from({ length: 69 }, (_, n) =>
      team.draft(ana.id, { createdAt: later(n), kind: kinds[n % 3] ?? 'form' }),
    );
    for (const draft of drafts) await keep(draft);
    const left = await Promise.all(drafts.map((draft) => store().loadDraft(draft.id, ana.id, now)));
    const keptFrom = { form: 3, file: 18, result: 3 };
    expect(left.map((one) => one !== null)).toEqual(
      drafts.map(({ kind }, place) => Math.floor(place / 3) >= keptFrom[kind]),
    );
    expect(await store().loadDraft(other.id, ben.id, now)).toEqual(other);
  });

  test('say something else from the second that their own user replaces what they said', async () => {
    const [ana, ben] = [await made.newUser(store()), await made.newUser(store())];
    const draft = team.draft(ana.id, { kind: 'file', content: '{"done":0}' });
    await keep(draft);
    const change = (user: typeof ana, before: string) =>
      once(store(), (tx) => tx.changeDraft(draft.id, user.id, before, '{"done":"é"}'));
    expect(await change(ben, draft.content)).toBe(false);
    expect(await change(ana, '{"done":1}')).toBe(false);
    expect(await change(ana, draft.content)).toBe(true);
    expect(await change(ana, draft.content)).toBe(false);
    expect(await store().loadDraft(draft.id, ana.id, now)).toEqual({ ...draft, content: '{"done":"é"}' });
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
