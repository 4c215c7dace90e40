import type { EvidenceSigner } from '#ports/evidence-signer.ts';

/** What a signature is of, in its header: one of a section is never one of a pack. */
export const signedTypes = {
  json: 'gatehouse-evidence+json',
  pdf: 'gatehouse-evidence+pdf',
  section: 'gatehouse-evidence-section+json',
} as const;

export type SignedType = (typeof signedTypes)[keyof typeof signedTypes];

/** Which section of which pack a signature is of. */
export interface SectionMark {
  readonly pack: string;
  readonly section: string;
}

/**
 * A detached JSON Web Signature whose payload is signed as it is (RFC 7515 appendix F, RFC 7797): what is signed are the header, a full stop, and the bytes
 * themselves, so that any tool that knows Ed25519 can verify it.
 */
export function signDetached(signer: EvidenceSigner, typ: SignedType, bytes: Uint8Array, mark?: SectionMark): string {
  const { kid } = signer.key;
  const header = encoded(JSON.stringify({ alg: 'EdDSA', b64: false, crit: ['b64'], kid, typ, ...mark }));
  const signature = signer.sign(Buffer.concat([Buffer.from(`${header}.`), bytes]));
  return `${header}..${encoded(signature)}`;
}

const encoded = (bytes: string | Uint8Array): string => Buffer.from(bytes).toString('base64url');
