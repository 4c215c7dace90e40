import type { Secret } from '#domain/secret.ts';

/**
 * A password hash as stored: either a PHC string of argon2id, peppered by a key outside the database, or an imported hash, sealed under such a key.
 * Both name kind and cost in clear before `,keyid=`, so that they can be counted.
 */
export type PasswordHash = string & { readonly __passwordHash: true };

export interface PasswordVerdict {
  readonly matches: boolean;
  /** True when parameters have changed since, or another system made the hash: hash again at this sign-in. */
  readonly outdated: boolean;
}

/**
 * A password hash that another system made, in the shape in which it was exported. Values that come out of JSON are `unknown`: their shape is checked
 * at adoption, and what is wrong with it is a refusal.
 */
export type ForeignHash =
  /**
   * One text that names its own algorithm: PHC and modular crypt of argon2, bcrypt, scrypt and PBKDF2, Django's, Werkzeug's, passlib's, ASP.NET Identity's;
   * Auth0's export (`passwordHash`) is bcrypt in this shape.
   */
  | { readonly shape: 'text'; readonly text: string }
  /** `salt:hash`, both hex: scrypt with N=16384, r=16, p=1 of better-auth; names no algorithm, so the operator has to. */
  | { readonly shape: 'better-auth'; readonly text: string }
  /** One element of `credentials` of a user in Keycloak's export. */
  | { readonly shape: 'keycloak'; readonly credential: unknown }
  /** `custom_password_hash` of Auth0's bulk import. */
  | { readonly shape: 'auth0'; readonly hash: unknown }
  /** `passwordHash` and `salt` of a user in Firebase's export, with what the project's console shows once for all users. */
  | { readonly shape: 'firebase'; readonly hash: string; readonly salt: string; readonly project: FirebaseProject };

/** The parameters of Firebase's own scrypt, as its console shows them. */
export interface FirebaseProject {
  /** `base64_signer_key` */
  readonly signerKey: string;
  /** `base64_salt_separator` */
  readonly saltSeparator: string;
  readonly rounds: number;
  readonly memCost: number;
}

/**
 * `unsupported`: a kind that is not taken over; `malformed`: not what its shape promises; `too-dear`: checking it would take too long or too much memory;
 * `too-weak`: too short or too few rounds to be what it says.
 */
export type HashRefusalCode = 'unsupported' | 'malformed' | 'too-dear' | 'too-weak';

export interface HashRefusal {
  readonly code: HashRefusalCode;
  /** A sentence for the operator: what is wrong, and how to go on. It never quotes the hash. */
  readonly reason: string;
}

export type Adoption =
  | { readonly ok: true; readonly hash: PasswordHash }
  | { readonly ok: false; readonly refusal: HashRefusal };

/** Takes over what other systems made of people's passwords. Cheap and synchronous: nothing is hashed. */
export interface HashAdopter {
  /** The text to store, or why not. People whose hash is refused can be imported without a password, and set one by a reset link. */
  adopt(foreign: ForeignHash): Adoption;
  /** The same imported hash sealed under the key that seals now; null when there is nothing to do. Throws Fault `secret-unreadable`. */
  reseal(stored: PasswordHash): PasswordHash | null;
  /**
   * What was adopted, in a shape that `adopt` and other systems take: for people who leave. Null for a hash that was made here: its pepper stays, so
   * that no other system could check it. Throws Fault `secret-unreadable`.
   */
  original(stored: PasswordHash): ForeignHash | null;
}

/** How many users have a password of each kind and cost: what stands before `,keyid=`, with its number. */
export type PasswordMix = ReadonlyMap<string, number>;

/** What only shows when somebody signs in. Neither may throw; `prefix` is what stands in clear: kind and cost. */
export interface PasswordObserver {
  /** Somebody has a password of a kind that the mix does not hold: whoever is unknown is not like them until it is counted. */
  uncounted(prefix: string): void;
  /** An imported hash could not be computed: its key is gone, or it was changed. Its owner gets in by a reset link alone. */
  unreadable(prefix: string, error: unknown): void;
}

/**
 * argon2id behind a gate (SECURITY, Numbers), and whatever imported hashes were made by behind one of their own, so that dear ones hold up nobody else.
 * `hash` and `verify` throw Fault `overloaded` with seconds to wait when the queue is full; `lane` (network of the client) makes the queue fair.
 */
export interface PasswordHasher extends HashAdopter {
  hash(password: Secret, lane: string): Promise<PasswordHash>;
  /** Runs what leads to `verify`, such as loading; throws Fault `overloaded`, and runs nothing, when there would be no room for that anyway. */
  approach<T>(lane: string, lead: () => Promise<T>): Promise<T>;
  /**
   * An imported hash is always outdated. With null (unknown user, or one without a password) a decoy is computed through the same gate and never
   * matches: of the kind and cost that some user has, as the mix has them, and of the same one for the same `decoySeed`, so that by its time an
   * unknown e-mail is like any user's (SPEC X7, SECURITY I13). `decoySeed` is a keyed hash of the e-mail; without it the decoy is argon2id.
   * An imported hash that cannot be computed matches nothing and is compared like none: it is told to the observer. One of our own is a Fault
   * `secret-unreadable`.
   */
  verify(stored: PasswordHash | null, password: Secret, lane: string, decoySeed?: string): Promise<PasswordVerdict>;
  /** What decoys are drawn from, from now on; until then all are argon2id. Kinds that are not known here are passed over. */
  setMix(mix: PasswordMix): void;
  /** Tells this one, from now on, and no other. */
  observe(observer: PasswordObserver): void;
}

/** Passwords that everybody guesses first: at least 10,000, lower case. */
export interface Blocklist {
  has(lowerCasePassword: string): boolean;
}
