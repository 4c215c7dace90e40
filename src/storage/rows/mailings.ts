import type { Selectable } from 'kysely';
import type { MailingRecord, NewMailing, Notice } from '#ports/mailings.ts';
import { isReminder } from '#domain/mailing.ts';
import { fromJson, toJson } from '../json.ts';
import type { MailingTable, NoticeTable } from '../roll-out-schema.ts';
import type { ColumnKind } from '../engine.ts';
import { toFlag } from './flag.ts';

/** What a new mailing is written with; the rest stands as the table begins it. */
export const newMailingColumns = [
  'id',
  'company_id',
  'kind',
  'revision',
  'slot',
  'deadline_date',
  'deadline_zone',
  'chosen',
  'asked_by',
  'created_at',
  'due_at',
  'advanced_at',
  'useless_at',
] as const satisfies readonly (keyof MailingTable)[];

export type NewMailingRow = Pick<MailingTable, (typeof newMailingColumns)[number]>;

export const mailingColumns = [
  ...newMailingColumns,
  'reached',
  'looked',
  'queued',
  'version',
  'done_at',
  'outcome',
] as const satisfies readonly (keyof MailingTable)[];

export const newMailingRow = (mailing: NewMailing): NewMailingRow => ({
  id: mailing.id,
  company_id: mailing.company,
  kind: mailing.kind,
  revision: mailing.revision,
  slot: mailing.slot,
  deadline_date: mailing.deadline?.date ?? null,
  deadline_zone: mailing.deadline?.zone ?? null,
  chosen: mailing.chosen && toJson(mailing.chosen),
  asked_by: mailing.askedBy,
  created_at: mailing.createdAt,
  due_at: mailing.dueAt,
  advanced_at: mailing.dueAt,
  useless_at: mailing.uselessAt,
});

export function mailingRecord(row: Selectable<MailingTable>): MailingRecord {
  const { deadline_date: date, deadline_zone: zone } = row;
  return {
    id: row.id,
    company: row.company_id,
    kind: row.kind,
    revision: row.revision,
    slot: row.slot,
    deadline: date === null || zone === null ? null : { date, zone },
    chosen: row.chosen && fromJson(row.chosen),
    askedBy: row.asked_by,
    createdAt: row.created_at,
    dueAt: row.due_at,
    uselessAt: row.useless_at,
    reached: row.reached,
    looked: row.looked,
    queued: row.queued,
    version: row.version,
    doneAt: row.done_at,
    outcome: row.outcome,
  };
}

/** How the columns of a notice are read out of JSON, in their order. */
export const noticeKinds = {
  user_id: 'text',
  company_id: 'text',
  revision: 'bigint',
  kind: 'text',
  slot: 'text',
  day: 'text',
  reminds: 'bigint',
  queued_at: 'bigint',
  message_id: 'text',
} as const satisfies { readonly [K in keyof NoticeTable]: ColumnKind };

export const noticeRow = (notice: Notice): NoticeTable => ({
  user_id: notice.user,
  company_id: notice.company,
  revision: notice.revision,
  kind: notice.kind,
  slot: notice.slot,
  day: notice.day,
  reminds: toFlag(isReminder(notice.kind)),
  queued_at: notice.queuedAt,
  message_id: notice.message,
});
