import type { HashRefusal } from '#ports/password-hasher.ts';

const instead = 'Import this person without a password: "Forgot password?" lets them set one.';

/** A kind that is not taken over, whatever its hash. */
export const unsupported = (what: string): HashRefusal => ({
  code: 'unsupported',
  reason: `${what} ${instead}`,
});

/** Not what its shape promises: the file was cut, or read as something else. */
export const malformed = (what: string): HashRefusal => ({ code: 'malformed', reason: what });

export const tooDear = (what: string): HashRefusal => ({
  code: 'too-dear',
  reason: `${what} Checking it would hold up everybody's sign-in. ${instead}`,
});

export const tooWeak = (what: string): HashRefusal => ({ code: 'too-weak', reason: `${what} ${instead}` });

export const isRefusal = (one: object): one is HashRefusal => 'reason' in one;
