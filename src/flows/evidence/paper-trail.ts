import type { ChainFault } from '#domain/audit-chain.ts';
import type { EvidencedPlace, EvidencedTrail } from '#domain/evidence-pack.ts';
import type { PaperBlock } from '#ports/paper.ts';
import type { PlainKey } from '#text/catalogue.ts';
import { momentWords, type Wording } from './paper-words.ts';

export function trailBlocks(wording: Wording, trail: EvidencedTrail): readonly PaperBlock[] {
  const { m } = wording;
  return [
    { kind: 'heading', level: 2, text: m.t('evidence.trail') },
    { kind: 'text', look: 'plain', text: m.t('evidence.trail-explained') },
    ...verdict(wording, trail).map((text) => ({ kind: 'text', look: 'lead', text }) as const),
    {
      kind: 'facts',
      rows: [
        [m.t('evidence.verified-at'), momentWords(wording, trail.verifiedAt)],
        [m.t('evidence.events'), String(trail.events)],
        [m.t('evidence.unlinked'), String(trail.unlinked)],
        [m.t('evidence.head'), placeWords(wording, trail.head)],
        [m.t('evidence.anchors'), anchorWords(wording, trail)],
      ],
    },
    ...findings(wording, trail),
  ];
}

function verdict({ m }: Wording, { events, findingsTotal, anchors }: EvidencedTrail): readonly string[] {
  const chain =
    findingsTotal === 0
      ? m.t('evidence.trail-whole', { events })
      : m.t('evidence.trail-damaged', { findings: findingsTotal });
  return (anchors?.faults.length ?? 0) === 0 ? [chain] : [chain, m.t('evidence.trail-file-damaged')];
}

const placeWords = ({ m }: Wording, place: EvidencedPlace | null): string =>
  place === null
    ? m.t('evidence.no-head')
    : m.t('evidence.place', { sequence: String(place.sequence), hash: place.hash });

function anchorWords(wording: Wording, { anchors }: EvidencedTrail): string {
  const { m } = wording;
  if (anchors === null) return m.t('evidence.anchors-none');
  const some = m.t('evidence.anchors-some', { count: anchors.checked });
  return anchors.last === null ? some : `${some}\n${placeWords(wording, anchors.last)}`;
}

const faults = {
  changed: 'evidence.fault-changed',
  foreign: 'evidence.fault-foreign',
  gap: 'evidence.fault-gap',
  reordered: 'evidence.fault-reordered',
  truncated: 'evidence.fault-truncated',
  'head-moved': 'evidence.fault-head-moved',
  'head-forged': 'evidence.fault-head-forged',
  late: 'evidence.fault-late',
} as const satisfies Record<ChainFault, PlainKey>;

function findings({ m }: Wording, { findings: found }: EvidencedTrail): readonly PaperBlock[] {
  if (found.length === 0) return [];
  return [
    {
      kind: 'table',
      columns: [
        { head: m.t('evidence.event-number'), share: 20 },
        { head: m.t('evidence.finding'), share: 80 },
      ],
      rows: found.map((one) => [one.sequence === 0 ? '–' : String(one.sequence), m.t(faults[one.fault])]),
    },
  ];
}
