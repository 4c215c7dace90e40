import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { AuthenticatorRecord } from '#ports/records.ts';
import type { Store } from '#ports/store.ts';
import type { StoreTarget } from '#storage/open.ts';
import { onEveryEngine } from './conformance/suite.ts';
import { newApplication, signedInto, state } from './application-records.ts';
import { raw } from './raw.ts';
import * as made from './records.ts';

const at = made.later(1);

/** What the operator's client makes of a file: its statements, with the time put in. */
function statementsOf(name: string): readonly string[] {
  const text = readFileSync(new URL(`../../docs/operators/${name}`, import.meta.url), 'utf8');
  const statements = text
    .replaceAll(/^--.*$/gm, '')
    .replaceAll(':now', String(at))
    .split(';');
  return statements.map((one) => one.trim()).filter((one) => one !== '');
}

const statements = statementsOf('after-restore.sql');

/** What a backup brings back of one user: an app and a code in use, and something of everything that is under way. */
async function restored(store: Store, target: StoreTarget) {
  const { user, held: app } = await made.userWith(store, (id) => made.app(id), 4_000);
  const [kept, pending] = [made.recoveryCode(user.id, { sealed: null }), made.recoveryCode(user.id)];
  const [session, link, mailbox] = [made.session(user.id), made.link(user.id), made.mailbox(user.id)];
  const [run, finished] = [
    made.interaction({ userId: user.id }),
    made.interaction({ endedAt: made.now, endReason: 'finished' }),
  ];
  const half = made.app(user.id, { madeIn: run.id });
  await store.transact(async (tx) => {
    await tx.addAuthenticator({ ...kept, boundAt: made.now, lastStep: null });
    await tx.createSession(session);
    await tx.issueMailboxCode(mailbox, null);
    await tx.createInteraction(run);
    await tx.createInteraction(finished);
    await tx.replacePending(half, made.now);
    await tx.replacePending(pending, made.now);
  });
  const { id, purpose, tokenHash, createdAt, expiresAt, destination } = link;
  await raw(
    target,
    `insert into links (id, user_id, purpose, token_hash, created_at, expires_at, destination)
     values ('${id}', '${user.id}', '${purpose}', '${tokenHash}', ${createdAt}, ${expiresAt}, '${destination}')`,
  );
  return { user, app, kept, pending, half, session, link, run, finished };
}

const facts = ({ id, hash, sealed, lastStep }: AuthenticatorRecord) => ({
  id,
  hash,
  sealed: sealed?.ciphertext(),
  lastStep,
});

onEveryEngine('docs/operators/after-restore.sql', (store, target) => {
  const restore = async () => {
    // Each commits by itself here: `raw` opens a connection for each.
    for (const sql of statements.filter((one) => one !== 'begin' && one !== 'commit')) await raw(target(), sql);
  };

  test('is one transaction', () => {
    expect([statements.at(0), statements.at(-1)]).toEqual(['begin', 'commit']);
  });

  test('ends sessions and interactions, spends links and mailbox codes, and unbinds an app half set up', async () => {
    const { user, session, link, run, half } = await restored(store(), target());
    await restore();
    expect(await store().loadSession(session.tokenHash)).toBeNull();
    expect((await store().loadInteraction(run.id))?.interaction).toMatchObject({ endedAt: at, endReason: 'abandoned' });
    expect(await store().findLink(link.tokenHash)).toMatchObject({ spentAt: at });
    const bundle = await store().loadUser(user.id);
    expect(bundle?.mailbox).toMatchObject({ spentAt: at });
    expect(bundle?.authenticators.map((one) => one.id)).not.toContain(half.id);
    const [row] = await raw(target(), `select sealed, unbound_at from authenticators where id = '${half.id}'`);
    expect([row?.['sealed'], Number(row?.['unbound_at'])]).toEqual([null, at]);
  });

  test('drops codes and tokens of applications, and tells those of the end', async () => {
    const application = await newApplication(store());
    const { session, joined } = await signedInto(store(), application.id);
    const code = state({ signInId: session.id, applicationId: application.id });
    await made.once(store(), (tx) => tx.keepProtocolState(code));
    await restore();
    expect(await store().findProtocolState(code.kind, code.idHash, made.now)).toBeNull();
    const due = await store().logouts.claimLogouts(at, 100, made.later(2), []);
    expect(due.map((one) => one.sid)).toEqual(joined.map((one) => one.sid));
  });

  test('leaves the app with its watermark and both recovery codes, whose text nobody is shown again', async () => {
    const { user, app, kept, pending, finished } = await restored(store(), target());
    await restore();
    const live = (await made.liveOf(store(), user.id)).map(facts);
    expect(live).toHaveLength(3);
    expect(live).toEqual(
      expect.arrayContaining([
        { id: app.id, hash: null, sealed: 'sealed-seed', lastStep: 4_000 },
        { id: kept.id, hash: kept.hash, sealed: undefined, lastStep: null },
        { id: pending.id, hash: pending.hash, sealed: undefined, lastStep: null },
      ]),
    );
    expect((await store().loadInteraction(finished.id))?.interaction).toMatchObject({ endedAt: made.now });
  });

  test('a second time it changes nothing', async () => {
    const { user } = await restored(store(), target());
    await restore();
    const before = await store().loadUser(user.id);
    await restore();
    expect(await store().loadUser(user.id)).toEqual(before);
  });

  test('void-recovery-codes.sql voids every recovery code, confirmed or not, and nothing else', async () => {
    const { user, app, half } = await restored(store(), target());
    for (const sql of statementsOf('void-recovery-codes.sql')) await raw(target(), sql);
    const live = await made.liveOf(store(), user.id);
    expect(new Set(live.map((one) => one.id))).toEqual(new Set([app.id, half.id]));
    const rest = await raw(target(), `select id from authenticators where kind = 'recovery-code' and hash is not null`);
    expect(rest).toEqual([]);
  });
});
