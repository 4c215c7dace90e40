import type { Deadline } from '#domain/deadline.ts';
import type { Instant } from '#domain/instant.ts';
import type { PageContext } from '../page-context.ts';

/** A deadline as this person reads clocks, with the company's beside it where that differs (SPEC P2). */
export function deadlineWords({ m, zone }: PageContext, at: Instant, of: Deadline, companyName: string): string {
  const own = m.dateTime(at, zone);
  const company = m.dateTime(at, of.zone);
  return own === company ? own : m.t('format.both-zones', { own, company, companyName });
}
