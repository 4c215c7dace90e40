import type { ResetId } from '#domain/identifiers.ts';
import { after, day, hour, instant } from '#domain/instant.ts';
import type { BarredBecause, ResetOutcome } from '#domain/mfa-reset.ts';
import type { ResetActor, SeenReset } from '#flows/recovery/reset-types.ts';
import { now } from './gallery-samples.ts';

export const idOf = (index: number): ResetId => `rst_${String(index).padStart(32, '0')}` as ResetId;

export const may = { approve: false, veto: false, withdraw: false };

export const done: SeenReset = {
  id: idOf(1),
  askedAt: instant(now - hour),
  askedBy: { who: 'you' },
  how: 'call-back',
  approval: null,
  approved: null,
  delay: null,
  dueAt: instant(now - hour),
  expiresAt: after(now, 7 * day),
  ended: { at: instant(now - hour), by: { who: 'you' }, outcome: 'done', because: null },
  may,
  isTooNew: false,
};

export const waitsForBoth: SeenReset = {
  ...done,
  id: idOf(2),
  askedBy: { who: 'person', name: '#31' },
  approval: 'company-asks',
  delay: 'company-asks',
  dueAt: after(now, day),
  ended: null,
  may: { approve: true, veto: true, withdraw: false },
};

export const waitsForTime: SeenReset = {
  ...waitsForBoth,
  id: idOf(3),
  askedBy: { who: 'you' },
  approval: null,
  delay: 'bound-elsewhere',
  may: { ...may, withdraw: true },
};

export const waitsForApproval: SeenReset = { ...waitsForTime, id: idOf(4), approval: 'email-changed', delay: null };

export const waitsForSomebodyElse: SeenReset = {
  ...waitsForBoth,
  id: idOf(6),
  approval: 'frozen',
  may: { ...may, veto: true },
  isTooNew: true,
};

export const isDue: SeenReset = {
  ...waitsForBoth,
  id: idOf(5),
  approval: 'burst',
  approved: { at: now, by: { who: 'service' } },
  dueAt: now,
  may: { ...may, veto: true },
};

export const endedAs = (
  index: number,
  outcome: ResetOutcome,
  by: ResetActor,
  because: BarredBecause | null = null,
): SeenReset => ({
  ...waitsForBoth,
  id: idOf(index),
  how: index === 14 ? null : 'in-person',
  ended: { at: now, by, outcome, because },
  may,
});
