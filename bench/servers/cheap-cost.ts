import type { HashCost } from '#crypto/password-hasher.ts';

/** The least that argon2id takes. */
export const cheapCost: HashCost = { memoryCost: 8, timeCost: 1, parallelism: 1 };
