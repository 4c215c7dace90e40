import canonicalize from 'canonicalize';
import { evidenceSections, type EvidencePack } from '#domain/evidence-pack.ts';
import type { EvidenceSigner } from '#ports/evidence-signer.ts';
import { signDetached, signedTypes } from './detached.ts';

/**
 * A pack as a signed file: `{"evidence":…,"seals":…,"signature":…}` in canonical form (RFC 8785) and a line feed. The signature is of the bytes of `evidence`; each
 * seal is of one section, so that a change can be told by where it is.
 */
export function sealPack(signer: EvidenceSigner, pack: EvidencePack): Uint8Array {
  const seals = Object.fromEntries(
    evidenceSections.map((section) => {
      const mark = { pack: pack.about.id, section };
      return [section, signDetached(signer, signedTypes.section, canonicalBytes(pack[section]), mark)];
    }),
  );
  const signature = signDetached(signer, signedTypes.json, canonicalBytes(pack));
  return Buffer.concat([canonicalBytes({ evidence: pack, seals, signature }), Buffer.from('\n')]);
}

/** One text for one value (RFC 8785). Throws for what JSON has no word for. */
export function canonicalBytes(value: unknown): Uint8Array {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('nothing that JSON has a word for');
  return Buffer.from(text);
}

/** What the last line of a signed PDF begins with: a comment, which readers of PDF pass over. */
export const pdfMark = '%gatehouse-evidence ';

/** The PDF with a signature of every byte of it as one more line. */
export function sealPdf(signer: EvidenceSigner, pdf: Uint8Array): Uint8Array {
  const whole = Buffer.concat([pdf, Buffer.from(pdf.at(-1) === lineFeed ? '' : '\n')]);
  return Buffer.concat([whole, Buffer.from(`${pdfMark}${signDetached(signer, signedTypes.pdf, whole)}\n`)]);
}

const lineFeed = 10;
