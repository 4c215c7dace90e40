/** A public key as a JSON Web Key (RFC 8037). */
export interface EvidenceKey {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly x: string;
  readonly use: 'sig';
  readonly alg: 'EdDSA';
  /** The key's thumbprint (RFC 7638): whoever has the key can compute it. */
  readonly kid: string;
}

/** Signs what an installation says of itself, so that anybody with its public key can tell that nothing of it was changed (Ed25519, RFC 8032). */
export interface EvidenceSigner {
  readonly key: EvidenceKey;
  /** 64 bytes. */
  sign(bytes: Uint8Array): Uint8Array;
}
