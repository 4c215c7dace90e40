import type { EvidenceFlaw, EvidenceVerdict } from '#flows/evidence/verify-evidence.ts';
import { printable } from './cell.ts';

type Genuine = Extract<EvidenceVerdict, { genuine: true }>;
type Flawed = Extract<EvidenceVerdict, { genuine: false }>;

export function genuineWords({ kind, kid, about }: Genuine): string {
  const of = about
    ? `\n${printable(about.company.name)}, ${about.span.from} to ${about.span.to}, made ${about.madeAt}, number ${about.id}`
    : '';
  return `Genuine: this ${kind === 'pdf' ? 'PDF' : 'JSON file'} is what was signed with key ${kid}, byte for byte.${of}`;
}

/** What was changed, as far as that is certain. */
export function partsWords({ parts, attached }: Flawed): string {
  const changed = parts.length === 0 ? [] : [`Changed: ${parts.map((one) => printable(one).slice(0, 60)).join(', ')}.`];
  const inside = attached === null ? [] : [attachedWords[attached]];
  return ['Not genuine.', ...changed, ...inside].join('\n');
}

const attachedWords = {
  genuine:
    'The JSON file attached to it is genuine: what that says is what was made. Take it out with "pdfdetach -saveall".',
  changed: 'The JSON file attached to it was changed, too.',
  missing: 'No JSON file is attached to it any more.',
} as const satisfies Record<NonNullable<Flawed['attached']>, string>;

const flaws: Readonly<Record<EvidenceFlaw, string>> = {
  'not-evidence': 'This is no evidence pack, or its signature was taken away.',
  'unknown-key': 'None of these keys signed it: it is of another installation, or somebody made it up.',
  changed: 'What it says is not what was signed.',
  rewritten: 'It says what was signed, but somebody wrote the file anew. Ask for the file as it was made.',
  added: 'Something was put behind what was signed. Ask for the file as it was made.',
};

export const flawWords = ({ because }: Flawed): string => flaws[because];
