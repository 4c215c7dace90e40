import { fixedClock } from '#crypto/clock.ts';
import type { EnrollableKind, ProofKind } from '#domain/authenticator.ts';
import type { InteractionId } from '#domain/identifiers.ts';
import { after, minute, type Duration } from '#domain/instant.ts';
import type { Purpose } from '#domain/interaction.ts';
import { Secret } from '#domain/secret.ts';
import { stepAt } from '#domain/totp.ts';
import type { RequestFacts } from '#flows/deps.ts';
import { openRun, type OpenRun } from '#flows/run.ts';
import { openSeed, sealFor } from '#flows/seed.ts';
import { newInteraction } from '#flows/sign-in/begin.ts';
import type { ClaimedMessage, SmsContent } from '#ports/outbox.ts';
import type { AuthenticatorRecord, UserRecord } from '#ports/records.ts';
import * as made from '../storage/records.ts';
import { flowDeps } from './flow-deps.ts';
import { sealer } from './outbox.ts';
import { openSqlite } from './stores.ts';

/** What a browser sends along with each request of the stage. */
export const facts: RequestFacts = {
  browserToken: 'browser-token',
  address: '203.0.113.9',
  network: '203.0.113.0/24',
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0',
  sessionToken: null,
};

/** The number that everybody on the stage begins with. */
export const firstNumber = '+12025550143';

export type PhoneStage = Awaited<ReturnType<typeof phoneStage>>;

/** The flows on a real database, without a door: for what a door cannot show, or cannot bring about. */
export async function phoneStage() {
  const stores = await openSqlite();
  const clock = fixedClock(made.now);
  const deps = flowDeps(stores.store, clock);
  return { deps, clock, store: stores.store, [Symbol.asyncDispose]: stores.close };
}

/** Somebody with a password, a saved recovery code and these methods, bound long ago. */
export async function personWith(
  { deps, store }: PhoneStage,
  kinds: readonly EnrollableKind[],
  changes: Partial<UserRecord> = {},
): Promise<UserRecord> {
  const user = made.user(changes);
  const boundAt = after(made.now, -100 * minute);
  const seed = { app: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', phone: firstNumber } as const;
  await store.transact(async (tx) => {
    await tx.createUser(user);
    await tx.setPassword(made.password(user.id), made.now);
    await tx.addAuthenticator({ ...made.recoveryCode(user.id, { sealed: null }), boundAt, lastStep: null });
    for (const kind of kinds) {
      const held = made.app(user.id, { kind, hash: kind === 'phone' ? deps.hash.hash('phone', firstNumber) : null });
      const sealed = sealFor(deps, held, new Secret(seed[kind]));
      await tx.addAuthenticator({ ...held, sealed, boundAt, lastStep: null });
    }
  });
  return user;
}

/** A run of that person in which the password was proved a moment ago, and this so long ago. */
export async function runOf(
  { deps, store, clock }: PhoneStage,
  user: UserRecord,
  purpose: Purpose,
  proved: Partial<Record<ProofKind, Duration>> = {},
): Promise<InteractionId> {
  const now = clock.now();
  const held = await made.liveOf(store, user.id);
  const ages = Object.entries({ password: 0, ...proved }) as [ProofKind, Duration][];
  const evidence = ages.map(([kind, age]) => {
    const by = held.find((one) => one.kind === kind);
    return { kind, at: after(now, -age), authenticatorId: by?.id ?? null };
  });
  const begun = newInteraction(deps, facts, { purpose, email: user.email, destination: '/account', now });
  const enrollment = purpose === 'sign-in' && 'recovery-code' in proved;
  await store.transact((tx) =>
    tx.createInteraction({
      ...begun,
      userId: user.id,
      evidence,
      enrollment: enrollment ? { begunAt: now, kind: null, pendingId: null } : null,
    }),
  );
  return begun.id;
}

/** The run as it stands. */
export async function opened({ deps }: PhoneStage, id: InteractionId): Promise<OpenRun> {
  const found = await openRun(deps, id, facts);
  if (!found.ok) throw new Error(`no such run: ${found.refusal.code}`);
  return found.value;
}

/** The value of an act that is to succeed. */
export async function done<T>(
  act: Promise<{ ok: true; value: T } | { ok: false; refusal: { code: string } }>,
): Promise<T> {
  const end = await act;
  if (!end.ok) throw new Error(`refused: ${end.refusal.code}`);
  return end.value;
}

/** Text messages that wait, with what is under their seal; each is answered once. */
export async function texts({
  store,
  clock,
}: PhoneStage): Promise<readonly { message: ClaimedMessage; content: SmsContent }[]> {
  const now = clock.now();
  const waiting = await store.outbox.claimMessages('sms', 'test', 99, now, after(now, 1_000 * minute));
  return waiting.map((message) => ({
    message,
    content: JSON.parse(sealer.open(message.sealedContent, `outbox:${message.id}`).reveal()) as SmsContent,
  }));
}

/** What an app shows that holds this secret. */
export function codeOf({ deps, clock }: PhoneStage, app: AuthenticatorRecord): Secret {
  const [code] = deps.totpMac.codes(openSeed(deps, app), [stepAt(clock.now())]);
  if (!code) throw new Error('no code');
  return new Secret(code.code);
}
