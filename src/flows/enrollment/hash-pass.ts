import type { UserId } from '#domain/identifiers.ts';
import type { Deps } from '../deps.ts';

/** The user is part of what is hashed, so that a pass says nothing about anyone else's row. */
export const hashEnrollmentPass = (deps: Pick<Deps, 'hash'>, userId: UserId, pass: string): string =>
  deps.hash.hash('enrollment-pass', `${userId} ${pass}`);
