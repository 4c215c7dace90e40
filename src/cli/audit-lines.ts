import type { SealedEvent } from '#ports/audit-store.ts';

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
  if (format === 'csv') return columns.map((name) => cellOf(row[name])).join(',');
  return JSON.stringify(Object.fromEntries(columns.map((name) => [name, row[name]])));
}

function cellOf(value: unknown): string {
  if (value === null) return '';
  const text = harmless(typeof value === 'string' ? value : JSON.stringify(value));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A program for tables would take these for formulas; a number is none. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
