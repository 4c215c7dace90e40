import type { CompanyId } from '#domain/identifiers.ts';
import { after, day } from '#domain/instant.ts';
import type { MailingRecord } from '#ports/mailings.ts';
import type { Deps } from '../deps.ts';

/** So long after its end a mailing is still told of, and so many at most: reminders are one for each time zone. */
const toldOf = { for: 7 * day, most: 1_000 } as const;

/** The mails to many of a company that are under way, and those of the last week, newest first: how far each got. */
export const mailingsOf = ({ store, clock }: Deps, company: CompanyId): Promise<readonly MailingRecord[]> =>
  store.mailingsOf(company, after(clock.now(), -toldOf.for), toldOf.most);
