import type { AuthenticatorId } from '#domain/identifiers.ts';
import type { AuthenticatorRecord, UserBundle } from '#ports/records.ts';

/** The bundle with one authenticator put in place of the row with its id, or added: what it will be after a write. */
export function withAuthenticator(bundle: UserBundle, record: AuthenticatorRecord): UserBundle {
  return { ...bundle, authenticators: [...bundle.authenticators.filter((one) => one.id !== record.id), record] };
}

/** The bundle without the authenticators that a write unbinds. */
export function withoutAuthenticators(bundle: UserBundle, ids: readonly AuthenticatorId[]): UserBundle {
  return { ...bundle, authenticators: bundle.authenticators.filter((one) => !ids.includes(one.id)) };
}
