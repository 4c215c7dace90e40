import type { SealedEvent } from '#ports/audit-store.ts';
import { csvLine } from '#files/formulas.ts';

export const auditFormats = ['jsonl', 'csv'] as const;
export type AuditFormat = (typeof auditFormats)[number];

const columns = [
  'stream',
  'sequence',
  'id',
  'at',
  'kind',
  'actor',
  'subject',
  'from',
  'detail',
  'previousHash',
  'hash',
] as const;

type AuditRow = Readonly<Record<(typeof columns)[number], unknown>>;

const rowOf = ({ event, sequence, previousHash, hash }: SealedEvent): AuditRow => ({
  ...event,
  at: new Date(event.at).toISOString(),
  sequence,
  previousHash,
  hash,
});

/** What stands above the events, if anything does. */
export const headOf = (format: AuditFormat): string | null => (format === 'csv' ? columns.join(',') : null);

/** One event on one line. */
export function lineOf(format: AuditFormat, sealed: SealedEvent): string {
  const row = rowOf(sealed);
  if (format === 'csv') return csvLine(columns.map((name) => cellOf(row[name])));
  return JSON.stringify(Object.fromEntries(columns.map((name) => [name, row[name]])));
}

const cellOf = (value: unknown): string =>
  value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value);
