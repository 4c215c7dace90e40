import type { EvidencedEnrollment } from '#domain/evidence-pack.ts';
import type { PlainKey } from '#text/catalogue.ts';
import type { PaperBlock } from '#ports/paper.ts';
import { dayWords, type Wording } from './paper-words.ts';

export function enrollmentBlocks(reader: Wording, enrollment: EvidencedEnrollment): readonly PaperBlock[] {
  const { m } = reader;
  const wording = { m, zone: enrollment.zone };
  return [
    { kind: 'heading', level: 2, text: m.t('evidence.enrollment') },
    { kind: 'text', look: 'plain', text: m.t('evidence.enrollment-explained', { members: enrollment.members }) },
    ...(enrollment.zone === reader.zone
      ? []
      : [{ kind: 'text', look: 'small', text: m.t('evidence.days-utc') } as const]),
    ...chart(wording, enrollment),
    ...states(wording, enrollment),
    ...days(wording, enrollment),
  ];
}

function chart(wording: Wording, { days: shown, members }: EvidencedEnrollment): readonly PaperBlock[] {
  const [first, last] = [shown[0], shown.at(-1)];
  if (!first || !last || members === 0) return [];
  const [from, to] = [dayWords(wording, first.day), dayWords(wording, last.day)];
  const ends = { first: String(first.enrolled), last: String(last.enrolled) };
  const alternative = wording.m.t('evidence.chart', { ...ends, from, to, most: members });
  return [
    { kind: 'chart', alternative, values: shown.map((one) => one.enrolled), most: members, first: from, last: to },
  ];
}

function states({ m }: Wording, enrollment: EvidencedEnrollment): readonly PaperBlock[] {
  const { byMethod } = enrollment;
  const rows: readonly (readonly [PlainKey, number])[] = [
    ['evidence.state-enrolled', enrollment.enrolled],
    ['evidence.state-app', byMethod.app],
    ['evidence.state-phone', byMethod.phone],
    ['evidence.state-both', byMethod.both],
    ['evidence.state-not-enrolled', enrollment.notEnrolled],
    ['evidence.state-needs-help', enrollment.needsHelp],
    ['evidence.state-exempt', enrollment.exempt],
  ];
  return [
    figures(
      m.t('evidence.state'),
      m.t('evidence.people'),
      rows.map(([key, people]) => [m.t(key), people]),
    ),
  ];
}

/** Names and how many of each. */
export const figures = (
  name: string,
  count: string,
  rows: readonly (readonly [string, number])[],
): Extract<PaperBlock, { kind: 'table' }> => ({
  kind: 'table',
  columns: [
    { head: name, share: 80 },
    { head: count, share: 20, isNumber: true },
  ],
  rows: rows.map(([text, number]) => [text, String(number)]),
});

const mostDays = 14;

/** Some of the days, the first and the last among them; all are in the attached file. */
function days(wording: Wording, { days: all }: EvidencedEnrollment): readonly PaperBlock[] {
  const step = Math.max(1, Math.ceil((all.length - 1) / (mostDays - 1)));
  const shown = all.filter((_, index) => (all.length - 1 - index) % step === 0 || index === 0);
  if (shown.length === 0) return [];
  const { m } = wording;
  const rows = shown.map((one) => [dayWords(wording, one.day), one.enrolled] as const);
  return [figures(m.t('evidence.day'), m.t('evidence.state-enrolled'), rows)];
}
