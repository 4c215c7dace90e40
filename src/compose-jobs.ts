import { mailComposer } from '#courier/compose-mail.ts';
import { logoutSender } from '#courier/logout-sender.ts';
import type { SmsOffice } from '#courier/sms/office.ts';
import type { Deps } from '#flows/deps.ts';
import { startJobs, type Jobs } from '#jobs/run-jobs.ts';
import { transportOf } from './compose-couriers.ts';
import type { Parts } from './compose-deps.ts';

/** Starts the loops of one node. */
export function jobsOf(parts: Parts, deps: Deps, sms: SmsOffice | null): Promise<Jobs> {
  const { configuration, overrides, logger, store, clock } = parts;
  return startJobs({
    deps,
    store,
    clock: deps.clock,
    systemClock: clock,
    sealer: deps.sealer,
    mail: overrides.mail ?? transportOf(configuration, store, deps.clock),
    compose: mailComposer(deps.service.publicUrl),
    sms: sms && { ...sms, transport: overrides.sms ?? sms.transport },
    logouts: logoutSender(),
    passwords: deps.passwords,
    auditMac: deps.auditMac,
    logger,
  });
}
