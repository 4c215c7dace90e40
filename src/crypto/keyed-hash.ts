import { createHmac, hash, timingSafeEqual } from 'node:crypto';
import type { KeyedHash } from '#ports/keys.ts';
import { eldestSubKey, type KeyRing } from './key-ring.ts';

/** HMAC-SHA-256 under the ring's eldest key, one sub-key for each purpose. */
export function createKeyedHash(ring: KeyRing): KeyedHash {
  return {
    hash: (purpose, value) =>
      createHmac('sha256', eldestSubKey(ring, `hash:${purpose}`))
        .update(value)
        .digest('hex'),
    equal: equalInConstantTime,
  };
}

/** Digests are compared, so that neither content nor length of the two shows in the time it takes. */
export function equalInConstantTime(a: string, b: string): boolean {
  return timingSafeEqual(hash('sha256', a, 'buffer'), hash('sha256', b, 'buffer'));
}

/** Links audit events: hex HMAC-SHA-256 under the audit sub-key of the eldest key (SPEC X8). */
export function createAuditMac(ring: KeyRing): (text: string) => string {
  const key = eldestSubKey(ring, 'audit-chain');
  return (text) => createHmac('sha256', key).update(text).digest('hex');
}
