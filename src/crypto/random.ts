import { randomBytes, randomInt } from 'node:crypto';
import { v7 } from 'uuid';
import { idPrefixes, type Id } from '#domain/identifiers.ts';
import { Secret } from '#domain/secret.ts';
import type { Clock } from '#ports/clock.ts';
import type { Random } from '#ports/random.ts';

const sequenceStart = 0x80000000;

/** Randomness of the operating system; the time within identifiers is the service's own clock. */
export function systemRandom(clock: Clock): Random {
  const nextUuid = uuids(clock);
  return {
    bytes: (count) => new Uint8Array(randomBytes(count)),
    id: (kind) => `${idPrefixes[kind]}_${nextUuid()}` as Id<typeof kind>,
    digits: (count) => new Secret(Array.from({ length: count }, () => randomInt(10)).join('')),
    token: () => new Secret(randomBytes(32).toString('base64url')),
  };
}

/** UUIDs of one process only grow, also within a millisecond and when the clock stands still: events keep the order in which they were made. */
function uuids(clock: Clock): () => string {
  const nextBytes = inStock(16);
  let last = 0;
  let sequence = 0;
  return () => {
    const now = clock.now();
    if (now > last) {
      last = now;
      sequence = randomInt(sequenceStart);
    } else {
      sequence += 1;
    }
    return v7({ msecs: last, seq: sequence, random: nextBytes() }).replaceAll('-', '');
  };
}

/** Random bytes for identifiers, asked of the operating system for many at once: each question takes longer than all else about an id. No secrets. */
function inStock(size: number): () => Uint8Array {
  const portions = 256;
  let stock = randomBytes(0);
  let used = 0;
  return () => {
    if (used === stock.length) {
      stock = randomBytes(size * portions);
      used = 0;
    }
    used += size;
    return stock.subarray(used - size, used);
  };
}
