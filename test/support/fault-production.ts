import { phoneNumbers } from '#courier/phone-numbers.ts';
import { createBlocklist } from '#crypto/blocklist.ts';
import { systemClock } from '#crypto/clock.ts';
import { createAuditMac, createKeyedHash } from '#crypto/keyed-hash.ts';
import { createPasswordHasher } from '#crypto/password-hasher.ts';
import { systemRandom } from '#crypto/random.ts';
import { createSealer } from '#crypto/sealer.ts';
import { createSigningKeyMaker } from '#crypto/signing-keys.ts';
import { totpMac } from '#crypto/totp-mac.ts';
import { seedDemo } from '#demo/seed.ts';
import { minute } from '#domain/instant.ts';
import { smsCountries } from '#domain/phone-rules.ts';
import type { Service } from '#flows/deps.ts';
import { beside, keyText, type Installation } from './fault-installation.ts';

export const publicUrl = 'https://sign-in.example.com';

/** All that production asks for, and a socket on loopback, because it is a test. */
export const productionSettings = (smtpUrl: string): Readonly<Record<string, string>> => ({
  NODE_ENV: 'production',
  GATEHOUSE_HOST: '127.0.0.1',
  GATEHOUSE_PUBLIC_URL: publicUrl,
  GATEHOUSE_SMTP_URL: smtpUrl,
  GATEHOUSE_MAIL_FROM: 'Sign-in <sign-in@example.com>',
  GATEHOUSE_KEYS: keyText('k1'),
});

/** Puts the people of the demo into an installation that never would by itself: as somebody's directory would come into it. */
export function addPeople(installation: Installation): Promise<boolean> {
  return beside(installation, (store, ring) => {
    const clock = systemClock();
    const sms = { codeValidFor: 30 * minute, countries: smsCountries };
    const service: Service = {
      name: 'Gatehouse',
      publicUrl: () => publicUrl,
      supportAddress: null,
      offered: ['app', 'phone'],
      sms,
    };
    return seedDemo(
      {
        store,
        clock,
        random: systemRandom(clock),
        sealer: createSealer(ring),
        hash: createKeyedHash(ring),
        totpMac,
        auditMac: createAuditMac(ring),
        signingKeyMaker: createSigningKeyMaker(),
        anchoring: { file: null, hook: null, every: 60 * minute },
        passwords: createPasswordHasher(ring),
        blocklist: createBlocklist(),
        phones: phoneNumbers(),
        service,
        announce: () => undefined,
        later: () => undefined,
      },
      { withCrowd: false },
    );
  });
}
