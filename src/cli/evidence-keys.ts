import { z } from 'zod';
import type { EvidenceKey } from '#ports/evidence-signer.ts';

const keySchema = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string().regex(/^[\w-]{43}$/),
  kid: z.string().min(1),
});

const setSchema = z.union([
  z.object({ keys: z.array(z.unknown()) }),
  z.unknown().transform((one) => ({ keys: [one] })),
]);

/** Keys of a JSON Web Key Set, or of one key alone, that evidence may be signed with; others are passed over. Empty: there is none. */
export function keysIn(text: string): readonly EvidenceKey[] {
  const { keys } = setSchema.parse(parsed(text));
  return keys.flatMap((one) => {
    const read = keySchema.safeParse(one);
    return read.success ? [{ ...read.data, use: 'sig', alg: 'EdDSA' } as const] : [];
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
