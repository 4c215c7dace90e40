import type { ApplicationSecretId } from '#domain/identifiers.ts';
import type { LoadedApplication } from '#ports/applications.ts';
import type { Payload } from './states.ts';

/** The secret by which an application proved itself, kept beside a token that it got for itself. */
export const provedBy = (secret: ApplicationSecretId): Payload => ({ provedBy: secret });

/**
 * Whether a token that an application got for itself is good for anything still: no longer than the secret by which it was got. Asked at each use, so that a token which
 * is just being made while the secret ends is worth nothing either (SECURITY I2).
 */
export const isProvedStill = (payload: Payload, { secrets }: LoadedApplication): boolean =>
  secrets.some(({ id }) => id === payload['provedBy']);
