import type { Configuration } from '#config/load.ts';
import { inboxTransport } from '#courier/mail-inbox.ts';
import { smtpTransport } from '#courier/mail-smtp.ts';
import { smsOffice, type SmsOffice } from '#courier/sms/office.ts';
import { smtpCheck } from '#courier/smtp-check.ts';
import type { Deps } from '#flows/deps.ts';
import type { Clock } from '#ports/clock.ts';
import type { MailTransport } from '#ports/courier.ts';
import type { MailCheck } from '#ports/mail-check.ts';
import type { SmsReport } from '#ports/sms.ts';
import type { Store } from '#ports/store.ts';
import type { Parts } from './compose-deps.ts';

/** The way that mail leaves by: the configured server, or the development inbox. */
export function transportOf({ smtpUrl, mailFrom }: Configuration, store: Store, clock: Clock): MailTransport {
  return smtpUrl ? smtpTransport({ url: smtpUrl, from: mailFrom }) : inboxTransport(store.outbox, clock);
}

/** How text messages leave, by all providers or by `only` one; null where there is none. Reports that come with the connection (SMPP) are taken as those of web hooks are. */
export async function officeOf(
  { configuration, store, logger }: Parts,
  deps: Deps,
  only?: string,
): Promise<SmsOffice | null> {
  const providers = configuration.sms.providers.filter(({ provider }) => only === undefined || provider === only);
  if (providers.length === 0) return null;
  const { clock, hash, service } = deps;
  const onReport = (report: SmsReport): Promise<boolean> =>
    store.sms.report(report, clock.now()).catch((error: unknown) => {
      logger.error({ err: error }, 'a delivery report was not written down');
      throw error;
    });
  const { name: brand, publicUrl } = service;
  return smsOffice(providers, { brand, clock, hash, publicUrl, outbox: store.outbox, onReport });
}

/** The mail server, looked at directly; null where there is none. */
export const mailCheckOf = ({ smtpUrl, mailFrom }: Configuration): MailCheck | null =>
  smtpUrl && smtpCheck({ url: smtpUrl, from: mailFrom });
