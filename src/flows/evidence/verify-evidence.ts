import { evidenceSections, type EvidenceAbout, type EvidencePack } from '#domain/evidence-pack.ts';
import type { EvidenceKey } from '#ports/evidence-signer.ts';
import { attachedTo } from './attached.ts';
import { checkSignature, type SignatureVerdict } from './check-signature.ts';
import { signedTypes } from './detached.ts';
import { canonicalBytes, pdfMark } from './seal.ts';

/**
 * Why a file is not the one that was made. `not-evidence`: nothing in it is signed as evidence is. `unknown-key`: none of the keys signed it. `changed`: what it says is
 * not what was signed. `rewritten`: it says what was signed, in other bytes. `added`: something was put behind what was signed.
 */
export type EvidenceFlaw = 'not-evidence' | 'unknown-key' | 'changed' | 'rewritten' | 'added';

export type EvidenceVerdict =
  | {
      readonly genuine: true;
      readonly kind: 'json' | 'pdf';
      readonly kid: string;
      /** Null of a PDF: it is for people to read. */
      readonly about: EvidenceAbout | null;
    }
  | {
      readonly genuine: false;
      readonly kind: 'json' | 'pdf' | null;
      readonly because: EvidenceFlaw;
      /** Sections of which it is certain that they are not what was signed, and names of what does not belong there. */
      readonly parts: readonly string[];
      /** Of a PDF that was changed: whether the JSON attached to it is what was signed. */
      readonly attached: 'genuine' | 'changed' | 'missing' | null;
    };

type Flawed = Extract<EvidenceVerdict, { genuine: false }>;

const flawed = (kind: Flawed['kind'], because: EvidenceFlaw, more: Partial<Flawed> = {}): Flawed => ({
  genuine: false,
  kind,
  because,
  parts: [],
  attached: null,
  ...more,
});

/** Whether a file, JSON or PDF, is what was signed with one of these keys, byte for byte; and where it is not, what was changed, as far as that can be told. */
export async function verifyEvidence(file: Uint8Array, keys: readonly EvidenceKey[]): Promise<EvidenceVerdict> {
  const bytes = Buffer.from(file);
  return bytes.subarray(0, 5).toString('latin1') === '%PDF-' ? verifyPdf(bytes, keys) : verifyJson(bytes, keys);
}

async function verifyPdf(bytes: Buffer, keys: readonly EvidenceKey[]): Promise<EvidenceVerdict> {
  const begins = bytes.lastIndexOf(`\n${pdfMark}`) + 1;
  if (begins === 0) return flawed('pdf', 'not-evidence', { attached: await attachedVerdict(bytes, keys) });
  const end = bytes.indexOf('\n', begins);
  const line = bytes.subarray(begins, end < 0 ? bytes.length : end).toString('latin1');
  const verdict = await checkSignature(line.slice(pdfMark.length), signedTypes.pdf, bytes.subarray(0, begins), keys);
  if (!verdict.fits) return flawed('pdf', flawOf(verdict), { attached: await attachedVerdict(bytes, keys) });
  if (end !== bytes.length - 1) return flawed('pdf', end < 0 ? 'rewritten' : 'added');
  return { genuine: true, kind: 'pdf', kid: verdict.kid, about: null };
}

async function attachedVerdict(pdf: Buffer, keys: readonly EvidenceKey[]): Promise<Flawed['attached']> {
  const attached = attachedTo(pdf);
  if (attached === null) return 'missing';
  return (await verifyJson(attached, keys)).genuine ? 'genuine' : 'changed';
}

function flawOf({ because }: Extract<SignatureVerdict, { fits: false }>): EvidenceFlaw {
  return because === 'key' ? 'unknown-key' : 'changed';
}

interface Sealed {
  readonly evidence: EvidencePack;
  readonly seals: Readonly<Record<string, unknown>>;
  readonly signature: unknown;
}

async function verifyJson(bytes: Buffer, keys: readonly EvidenceKey[]): Promise<EvidenceVerdict> {
  const whole = parsed(bytes);
  if (!isSealed(whole)) return flawed('json', 'not-evidence');
  const { evidence, signature } = whole;
  const verdict = await checkSignature(signature, signedTypes.json, bytesIn(evidence), keys);
  const parts = await partsChanged(whole, keys);
  if (!verdict.fits) return flawed('json', flawOf(verdict), { parts: verdict.because === 'key' ? [] : parts });
  if (parts.length > 0) return flawed('json', 'changed', { parts });
  if (!bytes.equals(Buffer.concat([bytesIn(whole), Buffer.from('\n')]))) return flawed('json', 'rewritten');
  return { genuine: true, kind: 'json', kid: verdict.kid, about: evidence.about };
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return null;
  }
}

/** What was signed in canonical form; nothing where there is none, as of what no pack of ours holds. */
function bytesIn(value: unknown): Uint8Array {
  try {
    return canonicalBytes(value);
  } catch {
    return new Uint8Array();
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isSealed = (value: unknown): value is Sealed =>
  isObject(value) && isObject(value['evidence']) && isObject(value['seals']) && 'signature' in value;

/** Sections whose own seal is not of them, seals that are missing or of another pack, and whatever is not part of a pack at all. */
async function partsChanged(whole: Sealed, keys: readonly EvidenceKey[]): Promise<readonly string[]> {
  const { evidence, seals } = whole;
  const extra = [
    ...beyond(whole, ['evidence', 'seals', 'signature']),
    ...beyond(evidence, evidenceSections),
    ...beyond(seals, evidenceSections),
  ];
  const marks = await Promise.all(evidenceSections.map((section) => sealOf(evidence, seals, section, keys)));
  const pack = marks.find((one) => one !== null) ?? null;
  const changed = evidenceSections.filter((_, index) => marks[index] === null || marks[index] !== pack);
  return [...changed, ...extra];
}

/** The pack that the seal of a section belongs to; null: it is not a seal of this section as it stands. */
async function sealOf(
  evidence: EvidencePack,
  seals: Sealed['seals'],
  section: (typeof evidenceSections)[number],
  keys: readonly EvidenceKey[],
): Promise<string | null> {
  const value: unknown = evidence[section];
  if (value === undefined) return null;
  const verdict = await checkSignature(seals[section], signedTypes.section, bytesIn(value), keys);
  return verdict.fits && verdict.mark.section === section ? (verdict.mark.pack ?? null) : null;
}

const beyond = (value: object, known: readonly string[]): readonly string[] =>
  Object.keys(value).filter((name) => !known.includes(name));
