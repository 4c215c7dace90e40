import type { Deadline } from '#domain/deadline.ts';
import { daysExtended } from '#domain/extension.ts';
import type { Instant } from '#domain/instant.ts';
import type { PageContext } from '../page-context.ts';

/** Behind the date of somebody who was given more time (SPEC P14): by how much it is later; empty for everybody else. */
export function laterWords(
  { m }: PageContext,
  key: 'extension.later-them' | 'extension.later-you',
  { own, company }: { readonly own: Deadline | null; readonly company: Deadline | undefined },
): string {
  return own && company ? ` ${m.t(key, { days: daysExtended(company, own) })}` : '';
}

/** A deadline as this person reads clocks, with the company's beside it where that differs (SPEC P2). */
export function deadlineWords({ m, zone }: PageContext, at: Instant, of: Deadline, companyName: string): string {
  const own = m.dateTime(at, zone);
  const company = m.dateTime(at, of.zone);
  return own === company ? own : m.t('format.both-zones', { own, company, companyName });
}
