import type { Instant } from '#domain/instant.ts';
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
  'linkedAt',
] as const;

type AuditRow = Readonly<Record<(typeof columns)[number], unknown>>;

const rowOf = ({ event, sequence, previousHash, hash, linkedAt }: SealedEvent): AuditRow => ({
  ...event,
  at: new Date(event.at).toISOString(),
  sequence,
  previousHash,
  hash,
  linkedAt: linkedAt && new Date(linkedAt).toISOString(),
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

/** Nobody has to be alarmed by what is on its way, nor to take it for verified; but what a server refuses to link waits for good. */
export function unlinkedWords(count: number, since: Instant | null = null): string {
  const what = `${count} ${count === 1 ? 'event is' : 'events are'} not linked into a chain yet`;
  const wait = since === null ? '' : `, the oldest since ${new Date(since).toISOString()}`;
  return `${what}${wait}. A running server links them within a second: try again while one runs. If they stay, look for "audit-sealer" in its log: it links nothing to a chain that somebody tampered with.`;
}
