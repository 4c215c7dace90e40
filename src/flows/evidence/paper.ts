import { deadlineInstant, isZone, parseDate } from '#domain/deadline.ts';
import { evidenceLimits, type EvidencePack } from '#domain/evidence-pack.ts';
import type { Paper, PaperBlock } from '#ports/paper.ts';
import type { Messages } from '#text/messages.ts';
import { zoneLabel } from '#text/zones.ts';
import { enrollmentBlocks } from './paper-enrollment.ts';
import { administratorBlocks, passBlocks, resetBlocks } from './paper-people.ts';
import { policyBlocks } from './paper-policy.ts';
import { trailBlocks } from './paper-trail.ts';
import { instantOf, momentWords, personWords, type Wording } from './paper-words.ts';

/** Where the public keys are found, whatever the installation. */
export const evidenceKeysPath = '/.well-known/gatehouse-evidence-keys.json';

/** A pack as people read it, in one language; `json` is the signed file, which is attached to it. `kid`: of the key that signs it. */
export function paperOf(m: Messages, pack: EvidencePack, json: Uint8Array, kid: string): Paper {
  const { about } = pack;
  const wording: Wording = { m, zone: about.span.zone };
  const { service } = about;
  const company = about.company.name;
  return {
    title: m.t('evidence.doc-title', { company }),
    language: m.language,
    author: service,
    madeAt: new Date(about.madeAt),
    foot: m.t('evidence.doc-foot', { service, company, page: '{page}', pages: '{pages}' }),
    blocks: [
      ...opening(wording, pack),
      ...policyBlocks(wording, pack.policy),
      ...enrollmentBlocks(wording, pack.enrollment),
      ...resetBlocks(wording, pack.resets),
      ...passBlocks(wording, pack.passes),
      ...administratorBlocks(wording, pack.administrators),
      ...trailBlocks(wording, pack.trail),
      ...closing(wording, pack, kid),
    ],
    attachments: [
      { name: 'evidence.json', type: 'application/json', description: m.t('evidence.attached'), content: json },
    ],
  };
}

function opening(wording: Wording, pack: EvidencePack): readonly PaperBlock[] {
  const { m, zone } = wording;
  const { about } = pack;
  const { from, to } = about.span;
  const date = (day: typeof from): string => m.date(deadlineInstant({ date: day, zone }), zone);
  const days = { from: date(from), to: date(to) };
  const company = about.company.name;
  return [
    { kind: 'heading', level: 1, text: m.t('evidence.doc-heading') },
    { kind: 'text', look: 'lead', text: m.t('evidence.doc-lead', { company, ...days }) },
    {
      kind: 'text',
      look: 'plain',
      text: m.t('evidence.doc-what', { service: about.service, most: String(evidenceLimits.listed) }),
    },
    {
      kind: 'facts',
      rows: [
        [m.t('evidence.company'), `${company}\n${about.company.id}`],
        [m.t('evidence.period'), m.t('evidence.period-is', { ...days, zone: zoneLabel(m, zone) })],
        [m.t('evidence.made-at'), momentWords(wording, about.madeAt)],
        [m.t('evidence.made-by'), personWords(wording, about.madeBy)],
        [m.t('evidence.number'), about.id],
      ],
    },
    { kind: 'heading', level: 2, text: m.t('evidence.summary') },
    { kind: 'facts', rows: summary(wording, pack) },
  ];
}

function summary(
  wording: Wording,
  { policy, enrollment, trail }: EvidencePack,
): readonly (readonly [string, string])[] {
  const { m } = wording;
  return [
    [m.t('evidence.required'), requiredWords(wording, policy.atEnd)],
    [m.t('evidence.enrolled-of'), shareWords(m, enrollment)],
    [m.t('evidence.audit'), m.t(trail.isWhole ? 'evidence.whole' : 'evidence.damaged')],
  ];
}

function requiredWords({ m }: Wording, atEnd: EvidencePack['policy']['atEnd']): string {
  if (atEnd === null) return m.t('evidence.required-unknown');
  const [day = '', zone = ''] = String(atEnd.deadline ?? '').split(' ');
  const date = parseDate(day);
  if (atEnd.requireMfa !== true || date === null || !isZone(zone)) return m.t('evidence.required-not');
  return m.t('evidence.required-from', { date: m.dateOnlyWithZone({ date, zone }) });
}

function shareWords(m: Messages, { enrolled, members }: EvidencePack['enrollment']): string {
  if (members === 0) return m.t('evidence.nobody');
  const percent = String(Math.floor((100 * enrolled) / members));
  return m.t('evidence.enrolled-share', { enrolled: String(enrolled), members: String(members), percent });
}

function closing({ m }: Wording, { about }: EvidencePack, kid: string): readonly PaperBlock[] {
  return [
    { kind: 'heading', level: 2, text: m.t('evidence.verify') },
    { kind: 'text', look: 'plain', text: m.t('evidence.verify-how', { service: about.service }) },
    {
      kind: 'facts',
      rows: [
        [m.t('evidence.verify-key'), kid],
        [m.t('evidence.verify-at'), `${about.address}${evidenceKeysPath}`],
      ],
    },
    { kind: 'text', look: 'plain', text: m.t('evidence.verify-ask') },
  ];
}

/** When a pack was made, for the name of its file: `2027-01-18`. */
export const fileDay = ({ about }: EvidencePack): string =>
  new Date(instantOf(about.madeAt)).toISOString().slice(0, 10);
