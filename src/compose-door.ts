import { bounceReader } from '#courier/bounce.ts';
import type { SmsOffice } from '#courier/sms/office.ts';
import type { Deps } from '#flows/deps.ts';
import type { Jobs } from '#jobs/run-jobs.ts';
import { languagesOffered } from '#text/languages.ts';
import { clientAddress, parseProxies } from '#web/lifecycle/client-address.ts';
import { floodGuard } from '#web/lifecycle/flood.ts';
import type { Door } from '#web/lifecycle/visit.ts';
import { apiOf } from './compose-api.ts';
import { evidenceOf, type Parts } from './compose-deps.ts';
import { protocolOf } from './compose-oidc.ts';

/** POSTs of one network in a minute: an office of a thousand people signing in at eight in the morning stays below it. */
const usualPostsPerMinute = 6_000;

/** What the HTML door works with. */
export function doorOf(parts: Parts, deps: Deps, jobs: Jobs, sms: SmsOffice | null): Door {
  const { configuration, overrides, store, clock } = parts;
  const proxies = parseProxies(configuration.trustedProxies);
  return {
    deps,
    development: configuration.development,
    brand: configuration.brand,
    languages: languagesOffered(configuration.development),
    addressOf: (peer, forwarded) =>
      clientAddress(peer, Array.isArray(forwarded) ? forwarded.join(',') : forwarded, proxies),
    reports: sms?.reports ?? { read: () => Promise.resolve(null) },
    bounces: { token: configuration.bounceToken, read: bounceReader(deps.service.publicUrl) },
    evidence: evidenceOf(parts),
    protocol: protocolOf(parts, deps, jobs),
    api: apiOf(parts, deps),
    flood: floodGuard(overrides.postsPerMinute ?? usualPostsPerMinute),
    seen: ({ session, now }) => jobs.seen(session.id, now),
    ready: async () => {
      await store.databaseTime();
      return clock.isReady();
    },
  };
}
