import { phoneNumbers } from '#courier/phone-numbers.ts';
import { createBlocklist } from '#crypto/blocklist.ts';
import { createAuditMac, createKeyedHash } from '#crypto/keyed-hash.ts';
import { loadKeyRing } from '#crypto/key-ring.ts';
import { createPasswordHasher } from '#crypto/password-hasher.ts';
import { systemRandom } from '#crypto/random.ts';
import { createSigningKeyMaker } from '#crypto/signing-keys.ts';
import { totpMac } from '#crypto/totp-mac.ts';
import { minute } from '#domain/instant.ts';
import { smsCountries } from '#domain/phone-rules.ts';
import type { Deps } from '#flows/deps.ts';
import type { Clock } from '#ports/clock.ts';
import type { Store } from '#ports/store.ts';
import { keys, sealer } from './outbox.ts';

/** What flows need, on a store and a clock of a test's own. */
export function flowDeps(store: Store, clock: Clock): Deps {
  const ring = loadKeyRing({ value: keys });
  return {
    store,
    clock,
    random: systemRandom(clock),
    sealer,
    hash: createKeyedHash(ring),
    totpMac,
    auditMac: createAuditMac(ring),
    signingKeyMaker: createSigningKeyMaker(),
    anchoring: { file: null, hook: null, every: 60 * minute },
    passwords: createPasswordHasher(ring),
    blocklist: createBlocklist(),
    phones: phoneNumbers(),
    service: {
      name: 'Harbor Gate',
      publicUrl: () => 'https://sign-in.example',
      supportAddress: null,
      offered: ['app', 'phone'],
      sms: { codeValidFor: 30 * minute, countries: smsCountries },
    },
    announce: () => undefined,
    later: () => undefined,
  };
}
