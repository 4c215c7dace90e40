import type { By } from '#flows/by.ts';
import { exportTrail, type TrailFilter } from '#flows/audit-trail/read.ts';
import type { Party, ToldEvent } from '#flows/audit-trail/told.ts';
import { csvLine } from '#files/formulas.ts';
import type { Messages } from '#text/messages.ts';
import { redirect, type Answer } from '../lifecycle/answer.ts';
import type { SessionVisit } from '../lifecycle/visit.ts';
import { toldInWords } from '../pages/audit-words.ts';
import { askedOf, moreIn, type TrailDesk } from './audit.ts';
import { trailAddress } from './audit-address.ts';

/** Spreadsheets take a file for UTF-8 by this mark alone. */
const mark = '\uFEFF';

const formats = {
  csv: { type: 'text/csv; charset=utf-8', name: 'audit.csv' },
  jsonl: { type: 'application/x-ndjson; charset=utf-8', name: 'audit.jsonl' },
} as const;

export type TrailFormat = keyof typeof formats;

/** GET …/audit/export.csv and .jsonl: everything that the page tells of, oldest first, made as it is read. What is unclear is cleared up on the page. */
export async function exportedTrail(
  visit: SessionVisit,
  desk: TrailDesk,
  by: By,
  format: TrailFormat,
): Promise<Answer> {
  const file = formats[format];
  const asked = await askedOf(visit, desk);
  if (!asked.ok) return redirect(trailAddress(desk.path, asked.typed, moreIn(desk)));
  // Whoever asks for the headers alone has exported nothing.
  if (visit.request.method === 'HEAD') return { as: 'file', ...file, content: '' };
  return { as: 'stream', ...file, content: linesFor(visit, desk, by, { filter: asked.filter, format }) };
}

interface Asked {
  readonly filter: TrailFilter;
  readonly format: TrailFormat;
}

async function* linesFor(
  { door, m }: SessionVisit,
  { reader }: TrailDesk,
  by: By,
  { filter, format }: Asked,
): AsyncGenerator<string> {
  if (format === 'csv') yield `${mark}${columns.map(([name]) => name).join(',')}\r\n`;
  for await (const events of exportTrail(door.deps, by, filter, { reader, format })) {
    yield events.map((one) => (format === 'csv' ? csvRow(m, one) : jsonRow(one))).join('');
  }
}

type Column = readonly [name: string, cell: (event: ToldEvent, m: Messages) => string];

const columns: readonly Column[] = [
  ['sequence', ({ sequence }) => (sequence === null ? '' : String(sequence))],
  ['at', ({ at }) => new Date(at).toISOString()],
  ['what', (event, m) => toldInWords(m, event)],
  ['kind', ({ kind }) => kind],
  ['who', ({ who }) => nameOf(who)],
  ['who_email', ({ who }) => emailOf(who)],
  ['whom', ({ whom }) => (whom === null ? '' : nameOf(whom))],
  ['whom_email', ({ whom }) => emailOf(whom)],
  ['from', ({ from }) => from ?? ''],
  ['detail', ({ detail }) => JSON.stringify(detail)],
  ['stream', ({ stream }) => stream],
  ['id', ({ id }) => id],
  ['hash', ({ hash }) => hash ?? ''],
];

/** What is no person is called by a word that stays the same in every language. */
function nameOf(party: Party): string {
  if (party.as === 'person') return party.name ?? '';
  return party.as === 'machine' && party.operatingUser !== null ? `machine: ${party.operatingUser}` : party.as;
}

const emailOf = (party: Party | null): string => (party?.as === 'person' ? party.email : '');

const csvRow = (m: Messages, event: ToldEvent): string => `${csvLine(columns.map(([, cell]) => cell(event, m)))}\r\n`;

function jsonRow({ sequence, id, at, stream, kind, who, whom, from, detail, hash }: ToldEvent): string {
  const row = { stream, sequence, id, at: new Date(at).toISOString(), kind, who, whom, from, detail, hash };
  return `${JSON.stringify(row)}\n`;
}
