import { pbkdf2 as derive, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { hashKind, type HashKind } from './kind.ts';
import { malformed, tooDear, tooWeak } from './refusals.ts';

const digestBytes = { sha1: 20, sha256: 32, sha512: 64 } as const;

export type Digest = keyof typeof digestBytes;

export const isDigest = (name: string): name is Digest => Object.hasOwn(digestBytes, name);

/** How often each iteration is computed: a hash that is longer than its digest takes it once for each part. */
export const blocksOf = (digest: Digest, hash: Buffer): number => Math.ceil(hash.length / digestBytes[digest]);

const leastRounds = 1_000;
/** What takes the same time: SHA-512 is the dearer one on most processors. */
const mostRounds: Readonly<Record<Digest, number>> = { sha1: 2_500_000, sha256: 2_500_000, sha512: 1_200_000 };

const pbkdf2Async = promisify(derive);

/** RFC 8018 with HMAC. `i` iterations, `b` parts of the hash. */
export const pbkdf2 = (digest: Digest): HashKind =>
  hashKind({
    costs: ['i', 'b'],
    flaw({ i, b }) {
      if (b < 1) return malformed('Its PBKDF2 hash is empty.');
      if (i < leastRounds)
        return tooWeak('It has fewer than 1,000 iterations of PBKDF2, which is hardly a password hash.');
      const most = mostRounds[digest];
      return i * b > most ? tooDear(`It takes more than ${most.toLocaleString('en-US')} iterations of PBKDF2.`) : null;
    },
    matches: async (password, { i }, { salt, hash }) =>
      timingSafeEqual(await pbkdf2Async(password, salt, i, hash.length, digest), hash),
    decoy: ({ b }) => ({ salt: randomBytes(16), hash: randomBytes(b * digestBytes[digest]) }),
  });
