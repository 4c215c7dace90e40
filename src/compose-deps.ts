import type { Configuration } from '#config/load.ts';
import { anchorFile } from '#courier/anchors/anchor-file.ts';
import { anchorHook } from '#courier/anchors/anchor-hook.ts';
import { phoneNumbers } from '#courier/phone-numbers.ts';
import type { systemClock } from '#crypto/clock.ts';
import { createEvidenceSigner } from '#crypto/evidence-signer.ts';
import type { KeyRing } from '#crypto/key-ring.ts';
import { createAuditMac, createKeyedHash } from '#crypto/keyed-hash.ts';
import { createPasswordHasher, type HashCost } from '#crypto/password-hasher.ts';
import { systemRandom } from '#crypto/random.ts';
import { createSealer } from '#crypto/sealer.ts';
import { createSigningKeyMaker } from '#crypto/signing-keys.ts';
import { totpMac } from '#crypto/totp-mac.ts';
import { drawApart } from '#files/pdf/draw-apart.ts';
import type { Deps, Service } from '#flows/deps.ts';
import type { EvidenceMeans } from '#flows/evidence/means.ts';
import { laterQueue, type Later } from '#jobs/later.ts';
import type { Clock } from '#ports/clock.ts';
import type { MailTransport, SmsTransport } from '#ports/courier.ts';
import type { Logger } from '#ports/logger.ts';
import type { Store } from '#ports/store.ts';

/** What only tests and the benchmark replace; no option or variable reaches these. */
export interface Overrides {
  readonly clock?: Clock;
  readonly passwordCost?: HashCost;
  readonly mail?: MailTransport;
  readonly sms?: SmsTransport;
  readonly onStatement?: (sql: string) => void;
  readonly postsPerMinute?: number;
  /** The demo with its company of 400, or without; as the configuration has it where nothing is said. */
  readonly crowd?: boolean;
}

/** What everything else is made of, once keys and database are open. */
export interface Parts {
  readonly configuration: Configuration;
  readonly overrides: Overrides;
  readonly logger: Logger;
  readonly ring: KeyRing;
  readonly store: Store;
  readonly clock: ReturnType<typeof systemClock>;
}

/** Does what is to be done after an answer; a failure is logged. */
export const laterOf = ({ logger }: Pick<Parts, 'logger'>): Later =>
  laterQueue((job, error) => logger.error({ job, err: error }, 'what was to be done after an answer failed'));

/** What evidence packs are made with. */
export const evidenceOf = ({ ring }: Pick<Parts, 'ring'>): EvidenceMeans => ({
  signer: createEvidenceSigner(ring),
  draw: drawApart,
});

/** What flows work with. */
export function depsOf(
  {
    configuration,
    overrides,
    ring,
    store,
    clock,
    blocklist,
    later,
  }: Parts & Pick<Deps, 'blocklist'> & { readonly later: Later },
  publicUrl: () => string,
  announce: Deps['announce'],
): Deps {
  const used = overrides.clock ?? clock;
  const service: Service = {
    name: configuration.brand.name,
    publicUrl,
    supportAddress: configuration.brand.supportAddress,
    offered: configuration.sms.providers.length > 0 ? ['app', 'phone'] : ['app'],
    sms: configuration.sms,
  };
  return {
    store,
    clock: used,
    random: systemRandom(used),
    sealer: createSealer(ring),
    hash: createKeyedHash(ring),
    totpMac,
    auditMac: createAuditMac(ring),
    signingKeyMaker: createSigningKeyMaker(),
    anchoring: anchoringOf(configuration, used),
    passwords: createPasswordHasher(ring, overrides.passwordCost ? { cost: overrides.passwordCost } : {}),
    blocklist,
    phones: phoneNumbers(),
    service,
    announce,
    later: (work) => later.add(work),
  };
}

/** Where heads of the audit trail's chains are noted down outside the database (SPEC X8). */
const anchoringOf = ({ audit }: Configuration, clock: Clock): Deps['anchoring'] => ({
  file: audit.anchorFile === null ? null : anchorFile(audit.anchorFile),
  hook: audit.anchorUrl && anchorHook({ url: audit.anchorUrl, secret: audit.anchorSecret, clock }),
  every: audit.anchorEvery,
});
