import { flattenedVerify, importJWK } from 'jose';
import type { EvidenceKey } from '#ports/evidence-signer.ts';
import type { SectionMark, SignedType } from './detached.ts';

/** What a signature comes to. `key`: none of the keys made it. `other`: it is of something else. `differs`: what it is of is not these bytes. */
export type SignatureVerdict =
  | { readonly fits: true; readonly kid: string; readonly mark: Partial<SectionMark> }
  | { readonly fits: false; readonly because: 'unreadable' | 'key' | 'other' | 'differs' };

const no = (because: Extract<SignatureVerdict, { fits: false }>['because']): SignatureVerdict => ({
  fits: false,
  because,
});

/** Verifies a detached signature of bytes as they are. Which key it is by is taken from among those that are trusted, never from the file itself. */
export async function checkSignature(
  jws: unknown,
  typ: SignedType,
  bytes: Uint8Array,
  keys: readonly EvidenceKey[],
): Promise<SignatureVerdict> {
  const parts = typeof jws === 'string' ? /^([\w-]+)\.\.([\w-]{86})$/.exec(jws) : null;
  const [, head = '', signature = ''] = parts ?? [];
  const header = headerIn(head);
  if (header === null) return no('unreadable');
  const key = keys.find((one) => one.kid === header['kid']);
  if (!key) return no('key');
  if (header['typ'] !== typ) return no('other');
  if (!(await fits({ protected: head, payload: bytes, signature }, key))) return no('differs');
  const { pack, section } = header;
  return { fits: true, kid: key.kid, mark: { ...text('pack', pack), ...text('section', section) } };
}

const text = (name: keyof SectionMark, value: unknown): Partial<SectionMark> =>
  typeof value === 'string' ? { [name]: value } : {};

function headerIn(encoded: string): Readonly<Record<string, unknown>> | null {
  try {
    const found: unknown = JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8'));
    return typeof found === 'object' && found !== null ? (found as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}

async function fits(signed: Parameters<typeof flattenedVerify>[0], key: EvidenceKey): Promise<boolean> {
  const { kty, crv, x } = key;
  const imported = await importJWK({ kty, crv, x }, 'EdDSA');
  return flattenedVerify(signed, imported, { algorithms: ['EdDSA'] }).then(
    () => true,
    () => false,
  );
}
