import { stringify } from 'csv-stringify/sync';
import type { SealedEvent } from '#ports/audit-store.ts';
import { guarded } from './files/formulas.ts';

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
  if (format === 'csv') return stringify([columns.map((name) => cellOf(row[name]))]).slice(0, -1);
  return JSON.stringify(Object.fromEntries(columns.map((name) => [name, row[name]])));
}

const cellOf = (value: unknown): string =>
  value === null ? '' : guarded(typeof value === 'string' ? value : JSON.stringify(value));
