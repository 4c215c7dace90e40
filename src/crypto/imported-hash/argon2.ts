import { randomBytes, timingSafeEqual } from 'node:crypto';
import { hashRaw, type Algorithm, type Version } from '@node-rs/argon2';
import type { HashCost } from '../own-hash.ts';
import { hashKind, type HashKind } from './kind.ts';
import { malformed, tooDear } from './refusals.ts';

const mebi = 1_024;
const most = { memory: 256 * mebi, passes: 64, work: 768 * mebi, lanes: 255 };

/** The library's constant enums cannot be imported by name: these are their values. */
const algorithms = { argon2d: 0, argon2i: 1, argon2id: 2 } as const satisfies Record<string, Algorithm>;
const versions: ReadonlyMap<number, Version> = new Map([
  [0x10, 0],
  [0x13, 1],
]);

export type Argon2Name = keyof typeof algorithms;

export const isArgon2Version = (version: number): boolean => versions.has(version);

/** RFC 9106 and its forerunner of version 1.0. `m` memory in KiB, `t` passes, `p` lanes, `v` 16 or 19. */
export const argon2 = (name: Argon2Name): HashKind =>
  hashKind({
    costs: ['v', 'm', 't', 'p'],
    flaw({ v, m, t, p }) {
      if (!versions.has(v)) return malformed('Its version of argon2 is neither 16 nor 19.');
      if (t < 1 || p < 1 || m < 8 * p)
        return malformed('Its argon2 parameters are none that there are: m must be at least 8 times p.');
      const isDear = m > most.memory || t > most.passes || m * t > most.work || p > most.lanes;
      return isDear ? tooDear('Its argon2 parameters ask for more than 256 MiB, or 768 MiB over all passes.') : null;
    },
    async matches(password, { v, m, t, p }, { salt, hash }) {
      const version = versions.get(v) ?? 1;
      const costs = { algorithm: algorithms[name], version, memoryCost: m, timeCost: t, parallelism: p };
      return timingSafeEqual(await hashRaw(password, { ...costs, salt, outputLen: hash.length }), hash);
    },
    decoy: () => ({ salt: randomBytes(16), hash: randomBytes(32) }),
  });

const usual = argon2('argon2id');

/** Whether a hash of ours at this cost is within the bounds that imported ones are held to. */
export const isBearable = (cost: HashCost): boolean =>
  usual.flaw({ v: 19, m: cost.memoryCost, t: cost.timeCost, p: cost.parallelism }) === null;
