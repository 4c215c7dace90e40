import type { ApplicationSettings } from '#domain/application.ts';
import type { ApplicationId, SessionId, StepUpId, UserId } from '#domain/identifiers.ts';
import { day, hour, minute } from '#domain/instant.ts';
import { Sealed } from '#domain/secret.ts';
import type { ApplicationLogo, ApplicationRecord, ApplicationSecretRecord } from '#ports/applications.ts';
import type { StepUpRecord } from '#ports/step-ups.ts';
import type { ApplicationSessionRecord } from '#ports/application-sessions.ts';
import type { ProtocolState } from '#ports/protocol.ts';
import type { SessionRecord, UserRecord } from '#ports/records.ts';
import type { SigningKeyRecord } from '#ports/signing-keys.ts';
import type { Store } from '#ports/store.ts';
import * as made from './records.ts';

const settings: ApplicationSettings = {
  name: 'Payments',
  kind: 'web',
  redirectUris: ['https://payments.example/callback'],
  postLogoutRedirectUris: ['https://payments.example/'],
  backChannelLogoutUri: 'https://payments.example/logout',
  homeUri: null,
  scopes: ['profile', 'email'],
  algorithm: 'ES256',
  asksConsent: true,
  refreshes: true,
};

export const application = (over: Partial<ApplicationRecord> = {}): ApplicationRecord => ({
  id: made.id('application'),
  shortName: `payments-${made.hash().slice(0, 12)}`,
  settings,
  disabledAt: null,
  createdAt: made.now,
  revision: 1,
  logoMark: null,
  ...over,
});

export const logo = (text: string): ApplicationLogo => ({
  mediaType: 'image/png',
  content: Buffer.from(text),
  mark: `mark of ${text}`,
});

export const secret = (
  applicationId: ApplicationId,
  over: Partial<ApplicationSecretRecord> = {},
): ApplicationSecretRecord => ({
  id: made.id('application-secret'),
  applicationId,
  hash: made.hash(),
  ending: 'Xy_9',
  madeAt: made.now,
  expiresAt: null,
  ...over,
});

export const applicationSession = (
  { id, userId }: Pick<SessionRecord, 'id' | 'userId'>,
  applicationId: ApplicationId,
  over: Partial<ApplicationSessionRecord> = {},
): ApplicationSessionRecord => ({
  signInId: id,
  applicationId,
  userId,
  sid: made.hash(),
  beganAt: made.now,
  activeAt: null,
  expiresAt: made.later(30 * day),
  logoutDueAt: null,
  logoutTries: 0,
  endedAt: null,
  ...over,
});

export const stepUp = (of: ApplicationSessionRecord, over: Partial<StepUpRecord> = {}): StepUpRecord => ({
  id: made.id('step-up'),
  applicationId: of.applicationId,
  sid: of.sid,
  signInId: of.signInId,
  userId: of.userId,
  asked: { operation: 'disburse', title: 'Release a disbursement', details: [{ label: 'Amount', value: '$1.00' }] },
  returnTo: null,
  askedAt: made.now,
  expiresAt: made.later(15 * minute),
  provedAt: null,
  provedBy: null,
  cancelledAt: null,
  redeemedAt: null,
  ...over,
});

export const state = (over: Partial<ProtocolState> = {}): ProtocolState => ({
  kind: 'AuthorizationCode',
  idHash: made.hash(),
  payload: '{"kind":"AuthorizationCode"}',
  applicationId: null,
  userId: null,
  signInId: null,
  grantHash: null,
  createdAt: made.now,
  expiresAt: made.later(hour),
  consumedAt: null,
  ...over,
});

export const signingKey = (over: Partial<SigningKeyRecord> = {}): SigningKeyRecord => ({
  id: made.hash(),
  algorithm: 'ES256',
  generation: 1,
  publicJwk: '{"kty":"EC"}',
  sealed: new Sealed('sealed-key'),
  madeAt: made.now,
  activeFrom: made.now,
  goneAt: null,
  ...over,
});

/** An application that is in the store. */
export async function newApplication(store: Store, over: Partial<ApplicationRecord> = {}): Promise<ApplicationRecord> {
  const record = application(over);
  await made.once(store, (tx) => tx.createApplication(record));
  return record;
}

/** Somebody who signed in, and got into applications. */
export interface SignedIn {
  readonly user: UserRecord;
  readonly session: SessionRecord;
  readonly joined: readonly ApplicationSessionRecord[];
}

export async function signedInto(store: Store, ...applications: readonly ApplicationId[]): Promise<SignedIn> {
  const user = await made.newUser(store);
  return { user, ...(await signInto(store, user.id, ...applications)) };
}

/** Another sign-in of a user. */
export async function signInto(
  store: Store,
  user: UserId,
  ...applications: readonly ApplicationId[]
): Promise<Omit<SignedIn, 'user'>> {
  const session = made.session(user);
  const joined = applications.map((one) => applicationSession(session, one));
  await made.once(store, async (tx) => {
    await tx.createSession(session);
    for (const one of joined) await tx.joinApplication(one);
  });
  return { session, joined };
}

/** A step-up that waits, of somebody who signed in and got into an application. */
export async function askedOf(
  store: Store,
  over: Partial<StepUpRecord> = {},
): Promise<{ readonly id: StepUpId; readonly of: ApplicationSessionRecord; readonly record: StepUpRecord }> {
  const { id } = await newApplication(store);
  const { session } = await signedInto(store);
  const of = await made.once(store, (tx) => tx.joinApplication(applicationSession(session, id)));
  const record = stepUp(of, over);
  await made.once(store, (tx) => tx.createStepUp(record, 1));
  return { id: record.id, of, record };
}

/** What is kept of one grant: itself, a code and a token. */
export function family(signInId: SessionId, applicationId: ApplicationId, userId: UserId): readonly ProtocolState[] {
  const grantHash = made.hash();
  const bound = { signInId, applicationId, userId };
  return [
    state({ ...bound, kind: 'Grant', idHash: grantHash }),
    state({ ...bound, grantHash }),
    state({ ...bound, kind: 'RefreshToken', grantHash, expiresAt: made.later(30 * day) }),
  ];
}
